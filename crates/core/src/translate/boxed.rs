//! Writes boxes.

use crate::json::Value;
use crate::object::value;

/// Returns the fields of a box with this text.
pub(super) fn fields(
    title: &Option<String>,
    role: Option<&'static str>,
    body: Value,
) -> Vec<(&'static str, Value)> {
    vec![("role", value(&role)), ("title", value(title)), ("body", body)]
}
