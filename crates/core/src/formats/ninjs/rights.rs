//! What binds whoever publishes an item.

use crate::json::Value;

use crate::formats::fields::{get, list_of, text, text_of};
use crate::formats::territory::territory;

/// The usage terms: a text, or a list of them from AP.
///
/// A note to editors is read by nobody but editors; a ban that hides in it is taken out all the
/// same, and the rest is left: "Eds: second lead. NORWAY OUT".
pub(super) fn terms(item: &Value) -> Vec<String> {
    let mut terms = Vec::new();
    for entry in list_of(item, "usageterms") {
        terms.extend(text(entry).map(ToOwned::to_owned));
    }
    let ban = text_of(item, "ednote").and_then(territory);
    terms.extend(ban.map(ToOwned::to_owned));
    terms
}

/// Whether rights are attached in a language for machines.
pub(super) fn are_coded(item: &Value) -> bool {
    get(item, "rightsinfo").is_some()
}
