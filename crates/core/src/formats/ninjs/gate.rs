//! Reads the publishing status.

use crate::json::Value;

use crate::formats::fields::{as_written, get, is_absent, is_set, list_of, text, text_of};
use crate::formats::wording::{is_among, says_any};
use crate::search::parts;

/// Returns the publishing status.
///
/// If a document has several statuses (`pubstatus` and `pubStatus`), the one that is not `usable` counts.
/// An item that is not news, or that Superdesk's editors have marked as not for publication, gets a status
/// that the rules refuse.
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
    // Superdesk's own status, which is in its exports beside that of ninjs.
    let state = text_of(item, "state").unwrap_or_default();
    if is_among(state, "killed/recalled/spiked/unpublished") {
        add(state);
    }
    if is_advisory(item) || parts(NOT_FOR_PUBLICATION, b' ').any(|it| is_set(item, it)) {
        add("advisory");
    }
    status
}

/// The fields in which Superdesk marks an item as not for publication.
const NOT_FOR_PUBLICATION: &str = "flags.marked_for_not_publication marked_for_not_publication \
    flags.markedfornotpublication";

/// Whether an item is a note between newsrooms.
///
/// The terms of AP forbid publishing content without `newscontent` among its signals.
fn is_advisory(item: &Value) -> bool {
    let is_advisory = text_of(item, "type").is_some_and(|it| it.eq_ignore_ascii_case("advisory"));
    let is_from_ap = || get(item, "altids").is_some_and(|it| get(it, "itemid").is_some());
    // `signals` may be an empty list, which `get` treats as absent.
    let has_signals = || item.get("signals").is_some();
    let is_news = || {
        list_of(item, "signals").iter().any(|it| {
            let name = text(it).or_else(|| text_of(it, "code"));
            name.is_some_and(|it| says_any(it, "newscontent"))
        })
    };
    is_advisory || (has_signals() && is_from_ap() && !is_news())
}
