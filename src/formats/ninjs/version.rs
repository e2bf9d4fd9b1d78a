//! Whether an item is ninjs, and of which version.

use crate::json::Value;

use crate::formats::fields::{get, get_any, list_of, text_of};

/// Keys that only ninjs 3 writes so.
const CAMEL_CASE: [&str; 14] = [
    "altIds",
    "contentCreated",
    "copyrightHolder",
    "copyrightNotice",
    "edNote",
    "eventDetails",
    "firstCreated",
    "infoSources",
    "pubStatus",
    "representationType",
    "rightsInfo",
    "trustIndicators",
    "usageTerms",
    "versionCreated",
];

/// Whether an item is ninjs, by its own word, its identifier or its fields.
pub(super) fn recognises(item: &Value) -> bool {
    // `uri` is the only key that the standard requires; Superdesk writes `guid` instead, and its
    // newsroom product neither.
    let is_identified = || text_of(item, &["uri", "guid"]).is_some();
    let is_published = || get(item, "pubstatus").is_some() && get(item, "versioncreated").is_some();
    let has_content =
        || get_any(item, &["headline", "headlines", "body_html", "body_text", "bodies"]).is_some();
    declared(item).is_some() || is_identified() || (is_published() && has_content())
}

/// The format's name with the version that the item declares, or looks like.
///
/// Few documents declare one, so most are told by their shape.
pub(super) fn format(item: &Value) -> &'static str {
    let version = declared(item).and_then(|it| it.chars().find(char::is_ascii_digit));
    match version {
        Some('1') => "ninjs/1",
        Some('2') => "ninjs/2",
        Some('3') => "ninjs/3",
        _ if looks_like_3(item) => "ninjs/3",
        _ if looks_like_2(item) => "ninjs/2",
        _ => "ninjs/1",
    }
}

/// The version that an item names beside the standard; empty where it names the standard alone.
fn declared(item: &Value) -> Option<String> {
    let standard = get_any(item, &["standard", "$standard"])?;
    let name = text_of(standard, &["name"])?;
    // TT's variant calls itself TTNINJS.
    name.to_ascii_lowercase()
        .contains("ninjs")
        .then(|| text_of(standard, &["version"]).unwrap_or_default())
}

fn looks_like_3(item: &Value) -> bool {
    CAMEL_CASE.iter().any(|key| item.get(key).is_some())
        || texts(item).any(|it| it.get("contentType").is_some() || it.get("charCount").is_some())
}

fn looks_like_2(item: &Value) -> bool {
    let is_list = |key| get(item, key).is_some_and(|it: &Value| it.as_array().is_some());
    // Some wrappers of ninjs 1 write its associations as a list, too.
    let is_1 = || get_any(item, &["headline", "byline"]).is_some();
    texts(item).next().is_some() || is_list("renditions") || (is_list("associations") && !is_1())
}

/// The texts of an item that keeps them in lists.
fn texts(item: &Value) -> impl Iterator<Item = &Value> {
    ["headlines", "bodies", "descriptions"].into_iter().flat_map(|key| list_of(item, &[key]))
}
