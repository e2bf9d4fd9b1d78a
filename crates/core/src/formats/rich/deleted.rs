//! Text that a tracked change or a suggestion deletes. It was never published.

use super::names::key;
use crate::formats::fields::{get, list, text_of};
use crate::json::Value;

/// The names of a deletion, as marks, operations and kinds of suggestions.
const DELETIONS: &str = "deletion/deleted/delete/remove/removed/trackeddeletion/trackeddelete/trackdelete/\
    trackdeletion/suggestiondelete/suggestiondeletion/suggesteddeletion";

/// The attributes of a node that describe changes.
const CHANGES: &str =
    "dataTracked trackedChange trackedChanges suggestion suggestions track change";

/// Whether a name or an operation means a deletion.
pub(super) fn is_deletion(name: &str) -> bool {
    let key = key(name);
    DELETIONS.split('/').any(|it| it == key)
}

/// Whether an object that describes a change says that it deletes.
pub(super) fn deletes(change: &Value) -> bool {
    let names =
        "operation type action kind changeType attrs.operation attrs.type attrs.action attrs.kind";
    names.split(' ').any(|it| text_of(change, it).is_some_and(is_deletion))
}

/// Whether the attributes of a node say that it is deleted.
pub(super) fn is_in(attributes: &Value) -> bool {
    let changes = CHANGES.split(' ').filter_map(|it| get(attributes, it));
    changes.flat_map(list).any(|it| deletes(it) || it.as_str().is_some_and(is_deletion))
}

/// Whether a leaf of Slate is deleted, which has a field for each suggestion, or a run of Google Docs.
pub(super) fn is_leaf(leaf: &Value) -> bool {
    let is_change = |(name, value): &(String, Value)| match value {
        Value::Object(_) => key(name).starts_with("suggestion") && deletes(value),
        Value::Array(ids) => key(name) == "suggesteddeletionids" && !ids.is_empty(),
        value => *value == Value::Bool(true) && is_deletion(name),
    };
    leaf.as_object().unwrap_or_default().iter().any(is_change) || is_in(leaf)
}
