//! Documents that hold several items, or wrap one.

use crate::json::Value;

use super::fields::list;
use super::{ADAPTERS, Adapter};
use crate::error::{Code, Error};

/// The item to show and the adapter that reads it.
///
/// `select` chooses within lists only: a document that is one item is that item.
pub(super) fn choose<'a>(
    document: &'a Value,
    select: Option<&str>,
) -> Result<(&'static Adapter, &'a Value), Error> {
    if let Some(adapter) = adapter_of(document) {
        return Ok((adapter, document));
    }
    let Some(items) = items(document) else {
        return Err(unknown(document));
    };
    let mut stranger = items.first();
    for item in items {
        // AP's Media API wraps each item of a list once more.
        let item = item.get("item").unwrap_or(item);
        if let Some(adapter) = adapter_of(item) {
            stranger = None;
            if select.is_none_or(|wanted| (adapter.is_called)(item, wanted.trim())) {
                return Ok((adapter, item));
            }
        }
    }
    Err(match (stranger, select) {
        (Some(item), _) => unknown(item),
        (None, Some(wanted)) => {
            let message = ["no item of the list is called \"", wanted, "\""].concat();
            Error::new(Code::NotFound, message)
        }
        (None, None) => Error::new(Code::NotFound, "the list holds no items"),
    })
}

fn adapter_of(item: &Value) -> Option<&'static Adapter> {
    ADAPTERS.iter().find(|adapter| (adapter.recognises)(item))
}

/// The items of a list, wherever the wrappers seen in the wild keep them.
fn items(document: &Value) -> Option<&[Value]> {
    // Superdesk's file exports say `item`, its content API says `_items`, and AP's Media API
    // says `item` or `items` inside of `data`.
    let wrapped = |key| document.get("data")?.get(key);
    document
        .as_array()
        .or_else(|| document.get("item").and_then(Value::as_array))
        .or_else(|| document.get("_items").and_then(Value::as_array))
        .or_else(|| wrapped("item").map(list))
        .or_else(|| wrapped("items").map(list))
}

/// How many keys an error names, and how many bytes of each.
const KEYS_NAMED: usize = 12;
const KEY_LENGTH: usize = 40;

/// The keys tell a developer what the document is; its values stay out of messages and logs.
fn unknown(document: &Value) -> Error {
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
    for adapter in ADAPTERS {
        message.push(' ');
        message.push_str(adapter.name);
    }
    Error::new(Code::UnknownFormat, message)
}
