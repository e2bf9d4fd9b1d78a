//! Reads the fields on which the rules decide.

use crate::draft::Gate;
use crate::formats::fields::{as_written, get, owned, text_of, truth_of};
use crate::formats::wording::is_among;
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

/// Returns the status if it is not "published". The same API also delivers drafts.
fn status(item: &Value) -> Option<&str> {
    if truth_of(item, "revision.published") == Some(false) {
        return Some("unpublished");
    }
    let status = get(item, "status").map(as_written);
    status.filter(|it| !it.eq_ignore_ascii_case("published"))
}

/// Returns the end of an embargo.
///
/// The schema says that an inactive embargo is ignored, and that an embargo without an end does not end. A
/// value of the wrong type, or an end that is not a date, keeps the story closed.
fn embargo(embargo: &Value) -> Option<&str> {
    let is_over = truth_of(embargo, "active") == Some(false) || *embargo == Value::Bool(false);
    let end = get(embargo, "end_time").map(as_written);
    (!is_over).then(|| end.unwrap_or("without an end"))
}
