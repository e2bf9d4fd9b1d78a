//! The fields on which the rules decide.

use crate::draft::Gate;
use crate::formats::fields::{as_written, get, kept, text_of, truth_of};
use crate::json::Value;

/// Reads the gate of a story, picture or film.
pub(super) fn read(item: &Value) -> Gate {
    let restrictions = get(item, "content_restrictions");
    let code = restrictions.and_then(|it| text_of(it, "content_code"));
    Gate {
        status: kept(status(item)),
        embargo: kept(restrictions.and_then(|it| get(it, "embargo")).and_then(embargo)),
        expires: None,
        is_paid: code.is_some_and(|it| !it.eq_ignore_ascii_case("free")),
    }
}

/// The status, where it is another than published. Drafts come through the same interface.
fn status(item: &Value) -> Option<&str> {
    if truth_of(item, "revision.published") == Some(false) {
        return Some("unpublished");
    }
    let status = get(item, "status").map(as_written);
    status.filter(|it| !it.eq_ignore_ascii_case("published"))
}

/// The end of an embargo.
///
/// The schema: one that is not active is to be ignored, and one without an end keeps applying.
/// Words that are no date hold it for good, as they do whatever is no embargo by its shape.
fn embargo(embargo: &Value) -> Option<&str> {
    let is_over = truth_of(embargo, "active") == Some(false) || *embargo == Value::Bool(false);
    let end = get(embargo, "end_time").map(as_written);
    (!is_over).then(|| end.unwrap_or("without an end"))
}
