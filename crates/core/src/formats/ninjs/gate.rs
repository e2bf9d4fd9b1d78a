//! Reads the publishing status.

use crate::json::Value;

use crate::formats::fields::{as_written, get, is_absent, list_of, text, text_of};

/// Returns the publishing status.
///
/// If a document has several statuses (`pubstatus` and `pubStatus`), the one that is not `usable` counts.
/// An item that is not news gets a status that the rules refuse.
pub(super) fn status(item: &Value) -> Option<&str> {
    let mut status = None;
    let mut add = |word| {
        if status.is_none_or(|it: &str| it.eq_ignore_ascii_case("usable")) {
            status = Some(word);
        }
    };
    for (key, value) in item.as_object().unwrap_or_default() {
        if key.eq_ignore_ascii_case("pubstatus") && !is_absent(value) {
            add(as_written(value));
        }
    }
    if is_advisory(item) {
        add("advisory");
    }
    status
}

/// Whether an item is a note between newsrooms.
///
/// The terms of AP forbid publishing content without `newscontent` among its signals.
fn is_advisory(item: &Value) -> bool {
    let is_advisory = text_of(item, "type").is_some_and(|it| it.eq_ignore_ascii_case("advisory"));
    let is_from_ap = || get(item, "altids").is_some_and(|it| get(it, "itemid").is_some());
    // `signals` may be an empty list, which `get` treats as absent.
    let has_signals = || item.get("signals").is_some_and(|it| it.as_array().is_some());
    let is_news = || list_of(item, "signals").iter().any(|it| text(it) == Some("newscontent"));
    is_advisory || (has_signals() && is_from_ap() && !is_news())
}
