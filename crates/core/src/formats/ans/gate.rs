//! Reads the fields on which the rules decide.

use crate::article::{Date, Kind};
use crate::draft::{Draft, Gate};
use crate::formats::fields::{as_written, get, list_of, owned, text, text_of, truth_of};
use crate::formats::wording::{is_among, says_any};
use crate::json::Value;

/// The codes of contents that are open to everyone. Each newsroom has codes of its own, so any other code
/// counts as paid, also "metered": the reader cannot count visits.
const OPEN: &str = "0/free/open/none/public/unlocked/unrestricted/false/no";

/// Reads the gate of a story, picture, video or audio item.
pub(super) fn read(item: &Value) -> Gate {
    let restrictions = get(item, "content_restrictions");
    let code = restrictions.and_then(|it| text_of(it, "content_code"));
    Gate {
        status: owned(status(item)),
        embargo: owned(restrictions.and_then(|it| get(it, "embargo")).and_then(embargo)),
        expires: None,
        is_paid: code.is_some_and(|it| !is_among(it, OPEN)),
    }
}

/// Whether an item or element is meant for the web. Without `channels`, it is meant for every channel.
pub(super) fn is_for_web(item: &Value) -> bool {
    const WEB: &str = "web/website/www/site/desktop/online/html/digital/all/any/*";
    let mut channels = list_of(item, "channels").iter();
    let is_web = |it: &Value| text(it).is_some_and(|it| is_among(it, WEB) || says_any(it, "web"));
    channels.len() == 0 || channels.any(is_web)
}

/// A part of an item that is meant for other channels. The rules do not show it.
pub(super) fn other_channel() -> Draft {
    let gate = Gate { status: Some(OTHER_CHANNEL.to_owned()), ..Gate::default() };
    Draft { kind: Kind::Other, gate, ..Draft::default() }
}

/// The status of what is meant for other channels.
const OTHER_CHANNEL: &str = "for another channel";

/// Returns the status if it is not "published". The same API also delivers drafts.
fn status(item: &Value) -> Option<&str> {
    if truth_of(item, "revision.published") == Some(false) {
        return Some("unpublished");
    }
    let status = get(item, "status").map(as_written);
    let status = status.filter(|it| !it.eq_ignore_ascii_case("published"));
    status.or_else(|| (!is_for_web(item)).then_some(OTHER_CHANNEL))
}

/// Returns the end of an embargo.
///
/// The schema says that an inactive embargo is ignored, and that an embargo without an end does not end. A
/// value of the wrong type, or an end that is not a date, keeps the story closed.
fn embargo(embargo: &Value) -> Option<&str> {
    const ENDLESS: &str = "without an end";
    let is_active = truth_of(embargo, "active");
    let end = get(embargo, "end_time").map(as_written);
    let is_off = || text(embargo).is_some_and(Date::is_unset) || *embargo == Value::Bool(false);
    match end {
        _ if is_active == Some(false) || is_off() => None,
        Some(end) if !Date::is_unset(end) => Some(end),
        // The zero of a system is no end, and alone it is no embargo.
        Some(_) if is_active.is_none() => None,
        _ => Some(ENDLESS),
    }
}
