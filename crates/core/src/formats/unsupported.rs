//! Documents that no adapter reads, and what to tell a developer of them.

use super::registry::ALL;
use super::{known_documents, wordpress};
use crate::error::{Code, Error};
use crate::json::Value;

/// How many keys an error names, and how many bytes of each.
const KEYS_NAMED: usize = 12;
const KEY_LENGTH: usize = 40;

/// The keys tell a developer what the document is; its values stay out of messages and logs.
pub(super) fn explain(document: &Value) -> Error {
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
        Value::Bool(_) | Value::Null => "no object",
    });
    for (at, (key, _)) in document.as_object().unwrap_or_default().iter().enumerate() {
        if at < KEYS_NAMED {
            message.push_str(if at == 0 { "" } else { ", " });
            message.push_str(key.get(..key.floor_char_boundary(KEY_LENGTH)).unwrap_or_default());
        }
    }
    message.push_str(" is none of the formats known here:");
    ALL.push_names(&mut message);
    Error::new(Code::UnknownFormat, message)
}
