//! Whether an item is ninjs, and of which version.

use crate::json::Value;

use crate::formats::fields::{get, get_any, is_list, text_of};
use crate::formats::wording::contains_ignore_case;
use crate::search::parts;

/// Keys that only ninjs 3 writes so.
const CAMEL_CASE: &str = "altIds contentCreated copyrightHolder copyrightNotice edNote \
    eventDetails firstCreated infoSources pubStatus representationType rightsInfo \
    trustIndicators usageTerms versionCreated";

/// Whether an item is ninjs, by its own word, its identifier or its fields.
pub(super) fn recognises(item: &Value) -> bool {
    // `uri` is the only key that the standard requires; Superdesk writes `guid` instead, and its
    // newsroom product neither.
    let is_identified = || text_of(item, "uri guid").is_some();
    let is_published = || get(item, "pubstatus").is_some() && get(item, "versioncreated").is_some();
    let has_content = || get_any(item, "headline headlines body_html body_text bodies").is_some();
    declared(item).is_some() || is_identified() || (is_published() && has_content())
}

/// The format's name with the version that the item declares, or looks like.
///
/// Few documents declare one, so most are told by their shape.
pub(super) fn format(item: &Value) -> &'static str {
    match declared(item).and_then(|it| it.bytes().find(u8::is_ascii_digit)) {
        Some(b'1') => "ninjs/1",
        Some(b'2') => "ninjs/2",
        Some(b'3') => "ninjs/3",
        _ => look(item),
    }
}

/// The version that an item names beside the standard; empty where it names the standard alone.
fn declared(item: &Value) -> Option<&str> {
    let standard = get_any(item, "standard $standard")?;
    // TT's variant calls itself TTNINJS.
    contains_ignore_case(text_of(standard, "name")?, "ninjs")
        .then(|| text_of(standard, "version").unwrap_or_default())
}

/// The format that an item looks like: ninjs 2 brought the lists, and ninjs 3 the capitals.
fn look(item: &Value) -> &'static str {
    const LISTS: &str = "headlines bodies descriptions";
    if parts(CAMEL_CASE, b' ').any(|key| item.get(key).is_some()) {
        "ninjs/3"
    } else if get_any(item, LISTS).is_some() || is_list(item, "renditions") {
        "ninjs/2"
    } else {
        "ninjs/1"
    }
}
