//! Versions of an item. A list may have several of them, and the newest counts: if it is killed, the item is.

use super::fields::{get, has_name, text, text_of};
use crate::article::Date;
use crate::draft::Draft;
use crate::json::Value;
use crate::number;
use crate::search::parts;

/// The fields that identify an item in all its versions, in all formats.
const NAMES: &str = "uri guid altids.itemid id _id urn entry_id uno afpshortid \
    @guid atom:id";

/// A version of an item.
pub(crate) struct Version {
    number: Option<i64>,
    date: Option<i64>,
    is_closed: bool,
}

impl Version {
    /// The version of an item that was read into a draft.
    pub(crate) fn of(item: &Value, draft: &Draft) -> Self {
        let date = draft.updated.as_deref().or(draft.published.as_deref());
        Self {
            number: text_of(item, "version revision @version").and_then(number::read),
            date: date.and_then(Date::parse).map(Date::seconds),
            is_closed: is_closed(draft),
        }
    }

    /// Whether this version replaces another one.
    ///
    /// The numbers decide, or otherwise the dates. In doubt, a version that may not be shown does: a kill
    /// notice may have neither.
    pub(crate) fn replaces(&self, other: &Self) -> bool {
        let by_number = is_later(self.number, other.number);
        let by_date = is_later(self.date, other.date);
        match (by_number, by_date) {
            (Some(one), Some(other)) if one != other => self.is_closed,
            _ => by_number.or(by_date).unwrap_or(self.is_closed),
        }
    }
}

/// Whether a number is larger than another one; `None` if they do not say.
fn is_later(one: Option<i64>, other: Option<i64>) -> Option<bool> {
    (one? != other?).then_some(one > other)
}

/// Whether a draft has a status that closes it.
pub(super) fn is_closed(draft: &Draft) -> bool {
    let status = draft.gate.status.as_deref();
    status.is_some_and(|it| !it.trim().eq_ignore_ascii_case("usable"))
}

/// Whether a field identifies an item only in its own content system. Two systems may have the same number.
pub(crate) fn is_local(field: &str) -> bool {
    matches!(field, "id" | "_id")
}

/// Returns the URL of the page of an item, in any format.
pub(crate) fn page(item: &Value) -> Option<&str> {
    text_of(item, "link url weburl canonical_url external_url")
}

/// Visits the identifiers of an item, each with the field that has it.
pub(crate) fn each_name<'a>(item: &'a Value, visit: &mut dyn FnMut(&str, &'a str)) {
    for field in parts(NAMES, b' ') {
        if let Some(name) = get(item, field).and_then(text) {
            visit(field, name);
        }
    }
}

/// Whether two items are versions of one.
pub(super) fn are_of_one_item(one: &Value, other: &Value) -> bool {
    let mut are = false;
    let may_share_page = match (page(one), page(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    each_name(one, &mut |field, name| {
        are |= (may_share_page || !is_local(field)) && has_name(other, field, name);
    });
    are
}

/// Whether an item has this identifier.
pub(super) fn is_called(item: &Value, id: &str) -> bool {
    let mut is = false;
    each_name(item, &mut |_, name| is |= name == id);
    is
}
