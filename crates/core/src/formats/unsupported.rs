//! The error for a document that no adapter recognises.

use super::adapter::{Adapter, push_names};
use super::{known_documents, wordpress};
use crate::error::{Code, Error};
use crate::json::Value;

/// The number of keys that the error names, and the length of each in bytes.
const KEYS_NAMED: usize = 12;
const KEY_LENGTH: usize = 40;

/// Returns the error for a document that none of the `adapters` recognises.
///
/// The message names the keys, which tell a developer what the document is. It quotes no values, because
/// they may be private.
pub(super) fn explain(document: &Value, adapters: &[&Adapter]) -> Error {
    if let Some(error) = wordpress::refusal(document) {
        return error;
    }
    if let Some(message) = known_documents::describe(document) {
        return Error::new(Code::UnknownFormat, message);
    }
    let mut message = "the JSON is sound, but ".to_owned();
    message.push_str(match document {
        Value::Object(fields) if fields.is_empty() => "an object without keys",
        Value::Object(_) => "an object with the keys ",
        Value::Array(_) => "a list of lists",
        Value::String(_) => "a string",
        Value::Number(_) => "a number",
        Value::Bool(_) | Value::Null => "true, false or null",
    });
    for (at, (key, _)) in document.as_object().unwrap_or_default().iter().enumerate() {
        if at < KEYS_NAMED {
            message.push_str(if at == 0 { "" } else { ", " });
            message.push_str(key.get(..key.floor_char_boundary(KEY_LENGTH)).unwrap_or_default());
        }
    }
    message.push_str(" has none of the known formats:");
    push_names(adapters, &mut message);
    Error::new(Code::UnknownFormat, message)
}
