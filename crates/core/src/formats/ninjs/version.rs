//! Decides whether an item is ninjs, and of which version.

use crate::json::Value;

use crate::formats::fields::{get, get_any, is_list, text_of};
use crate::formats::wording::contains_ignore_case;
use crate::search::parts;

/// Keys that only ninjs 3 writes with these capitals.
const CAMEL_CASE: &str = "altIds contentCreated copyrightHolder copyrightNotice edNote \
    eventDetails firstCreated infoSources pubStatus representationType rightsInfo \
    trustIndicators usageTerms versionCreated";

/// Whether an item is ninjs, by its declaration, its identifier or its fields.
pub(super) fn recognises(item: &Value) -> bool {
    // `uri` is the only key that the standard requires. Superdesk writes `guid` instead, and its newsroom
    // product writes neither.
    let is_identified = || text_of(item, "uri guid").is_some();
    let is_published = || get(item, "pubstatus").is_some() && get(item, "versioncreated").is_some();
    let has_content = || get_any(item, "headline headlines body_html body_text bodies").is_some();
    declared_version(item).is_some() || is_identified() || (is_published() && has_content())
}

/// Returns the format with the version that the item declares. Few items declare one, so most versions are
/// derived from the fields.
pub(super) fn format(item: &Value) -> &'static str {
    match declared_version(item).and_then(|it| it.bytes().find(u8::is_ascii_digit)) {
        Some(b'1') => "ninjs/1",
        Some(b'2') => "ninjs/2",
        Some(b'3') => "ninjs/3",
        _ => version_by_fields(item),
    }
}

/// Returns the version that an item declares with the standard. It is empty if the item declares only the
/// standard.
fn declared_version(item: &Value) -> Option<&str> {
    let standard = get_any(item, "standard $standard")?;
    // The dialect of TT is called TTNINJS.
    contains_ignore_case(text_of(standard, "name")?, "ninjs")
        .then(|| text_of(standard, "version").unwrap_or_default())
}

/// Derives the version from the fields of an item. The lists are new in ninjs 2, and the capitals in ninjs
/// 3.
fn version_by_fields(item: &Value) -> &'static str {
    const LISTS: &str = "headlines bodies descriptions";
    if parts(CAMEL_CASE, b' ').any(|key| item.get(key).is_some()) {
        "ninjs/3"
    } else if get_any(item, LISTS).is_some() || is_list(item, "renditions") {
        "ninjs/2"
    } else {
        "ninjs/1"
    }
}
