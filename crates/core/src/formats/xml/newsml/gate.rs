//! Reads what decides whether an item may be shown.

use super::name::code;
use crate::draft::Gate;
use crate::json::Value;
use crate::xml::{all, at, text_at, words};

/// An embargo whose end nothing says. The schema allows an empty `embargoed` (the type `DateTimeOrNull` of NewsML-G2),
/// which means that there is an embargo until further notice.
const UNTIL_FURTHER_NOTICE: &str = "until further notice";

/// A status that is there, but cannot be read.
const UNREADABLE: &str = "unreadable";

/// Returns the gate of an item.
pub(super) fn read(item: &Value) -> Gate {
    let embargo = at(item, "itemMeta/embargoed").map(|it| {
        let words = words(it);
        if words.trim().is_empty() {
            UNTIL_FURTHER_NOTICE.to_owned()
        } else {
            words.trim().to_owned()
        }
    });
    Gate {
        status: status(&all(item, "itemMeta/pubStatus")),
        embargo,
        expires: text_at(item, "itemMeta/expires contentMeta/expires itemMeta/@validto"),
        is_paid: false,
    }
}

/// Returns the status. If there are several, the one that is not `usable` counts.
pub(super) fn status(elements: &[&Value]) -> Option<String> {
    let mut found: Option<String> = None;
    for element in elements {
        let words = words(element);
        let status = match (code(element), words.trim()) {
            (Some(code), _) => code,
            (None, "") => UNREADABLE,
            (None, words) => words,
        };
        if found.as_ref().is_none_or(|it| it.eq_ignore_ascii_case("usable")) {
            found = Some(status.to_owned());
        }
    }
    found
}

/// Whether an item has another status than `usable`.
pub(super) fn is_closed(item: &Value) -> bool {
    read(item).status.is_some_and(|it| !it.eq_ignore_ascii_case("usable"))
}
