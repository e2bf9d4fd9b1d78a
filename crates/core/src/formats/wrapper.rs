//! The wrappers in which content systems deliver lists of items.

use super::fields::list;
use crate::json::Value;

/// Returns the items of a list, or `None` if the document is neither an array nor a known wrapper.
pub(super) fn items(document: &Value) -> Option<&[Value]> {
    // File exports of Superdesk use `item`, and its Content API uses `_items`. The Media API of AP uses
    // `item` or `items` inside `data`.
    let wrapped = |key| document.get("data")?.get(key);
    document
        .as_array()
        .or_else(|| document.get("item").and_then(Value::as_array))
        .or_else(|| document.get("_items").and_then(Value::as_array))
        .or_else(|| wrapped("item").map(list))
        .or_else(|| wrapped("items").map(list))
}
