//! The fields on which the rules decide.

use crate::json::Value;

use super::names;
use crate::draft::Gate;
use crate::formats::fields::{get, get_all, text, text_of};

/// Reads the gate of an item.
pub(super) fn read(item: &Value) -> Gate {
    Gate { status: status(item), embargo: embargo(item) }
}

/// The publishing status.
///
/// Where a document contradicts itself (`pubstatus` beside `pubStatus`), the word that is not
/// `usable` counts. Items that are no news at all get a status that the rules refuse.
fn status(item: &Value) -> Option<String> {
    let mut statuses: Vec<String> = get_all(item, "pubstatus").map(as_written).collect();
    if is_advisory(item) {
        statuses.push("advisory".to_owned());
    }
    let strictest = statuses.iter().position(|it| !it.eq_ignore_ascii_case("usable"));
    statuses.into_iter().nth(strictest.unwrap_or(0))
}

/// The time before which nothing may be shown.
///
/// Superdesk's `publish_schedule` says the same of an item that is not published yet.
fn embargo(item: &Value) -> Option<String> {
    ["embargoed", "embargoeduntil", "publish_schedule"]
        .iter()
        .find_map(|name| get(item, name))
        .map(as_written)
}

/// A value as text. What is neither string nor number becomes words that are no status and no
/// date, so that the rules close on it.
fn as_written(value: &Value) -> String {
    match value {
        Value::String(_) | Value::Number(_) => text(value).unwrap_or_default(),
        _ => "neither text nor number".to_owned(),
    }
}

/// Whether an item is a note between newsrooms.
///
/// AP's terms: content without `newscontent` among its signals must not be published.
fn is_advisory(item: &Value) -> bool {
    let is_advisory =
        text_of(item, &["type"]).is_some_and(|it| it.eq_ignore_ascii_case("advisory"));
    let is_from_ap = || get(item, "altids").is_some_and(|it| get(it, "itemid").is_some());
    // An empty list says as clearly as any that the signal is missing.
    let has_signals = || item.get("signals").is_some_and(|it: &Value| it.as_array().is_some());
    let is_news = || names(item, &["signals"]).iter().any(|it| it == "newscontent");
    is_advisory || (has_signals() && is_from_ap() && !is_news())
}
