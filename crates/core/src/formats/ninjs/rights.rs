//! Reads the usage terms and rights of an item.

use crate::json::Value;

use crate::formats::fields::{get, list_of, text, text_of};
use crate::formats::territory::territory;

/// Returns the usage terms, which are a text, or a list of texts from AP.
///
/// A note to editors is not read, except for a ban of a territory in it: "Eds: second lead. NORWAY OUT".
pub(super) fn terms(item: &Value) -> Vec<String> {
    let mut terms = Vec::new();
    for entry in list_of(item, "usageterms") {
        terms.extend(text(entry).map(ToOwned::to_owned));
    }
    let ban = text_of(item, "ednote").and_then(territory);
    terms.extend(ban.map(ToOwned::to_owned));
    terms
}

/// Whether the item has rights in a language for machines.
pub(super) fn are_coded(item: &Value) -> bool {
    get(item, "rightsinfo").is_some()
}
