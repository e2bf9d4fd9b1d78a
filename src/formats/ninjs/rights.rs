//! What binds whoever publishes an item.

use crate::json::Value;

use crate::formats::fields::{get, list_of, text};

/// The usage terms: a text, or a list of them from AP.
pub(super) fn terms(item: &Value) -> Vec<String> {
    let mut terms = Vec::new();
    for entry in list_of(item, &["usageterms"]) {
        terms.extend(text(entry).map(ToOwned::to_owned));
    }
    terms
}

/// Whether rights are attached in a language for machines.
pub(super) fn are_coded(item: &Value) -> bool {
    get(item, "rightsinfo").is_some()
}
