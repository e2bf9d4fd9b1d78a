//! Documents that hold several items, or wrap one.

use super::fields::{get, list, text};
use super::wording::after;
use super::{ADAPTERS, Adapter, Wanted, stranger, wordpress};
use crate::error::{Code, Error};
use crate::json::Value;

/// The item to show, the document that it belongs to, and the adapter that reads both.
pub(super) struct Choice<'a> {
    pub(super) adapter: &'static Adapter,
    pub(super) item: &'a Value,
    pub(super) document: &'a Value,
}

/// Chooses the item to show.
///
/// `select` chooses within lists only: a document that is one item is that item.
pub(super) fn choose<'a>(document: &'a Value, wanted: Wanted<'_>) -> Result<Choice<'a>, Error> {
    let named = wanted.format.map(named).transpose()?;
    let adapter = adapter_of(document, named);
    let is_item = adapter.is_some();
    // A document of no format may still be a list of items that have one; one that is said to be
    // of a format is read as such, whatever it looks like.
    let (documents, adapter) = match (adapter, items(document)) {
        (Some(adapter), _) => (std::slice::from_ref(document), Some(adapter)),
        (None, Some(items)) => (items, None),
        (None, None) => (std::slice::from_ref(document), named),
    };
    let mut stranger = documents.first();
    let mut has_several = documents.len() != 1;
    for document in documents {
        // AP's Media API wraps each item of a list once more. What is an item itself, and may have
        // been killed, is none's wrapper.
        let inner = document.get("item").filter(|_| !is_item);
        let document = inner.unwrap_or(document);
        let Some(adapter) = adapter.or_else(|| adapter_of(document, named)).or(named) else {
            continue;
        };
        stranger = None;
        let items = (adapter.items)(document);
        has_several |= items.len() != 1;
        let is_single = !has_several;
        for item in items {
            let is_called = |wanted: &str| adapter.names.iter().any(|it| bears(item, it, wanted));
            if is_single || wanted.select.is_none_or(|it| is_called(it.trim())) {
                return Ok(Choice { adapter, item, document });
            }
        }
    }
    Err(match (stranger, wanted.select) {
        (Some(item), _) => wordpress::refusal(item).unwrap_or_else(|| unknown(item)),
        (None, Some(wanted)) => {
            let message = ["no item of the list is called \"", wanted, "\""].concat();
            Error::new(Code::NotFound, message)
        }
        (None, None) => Error::new(Code::NotFound, "the list holds no items"),
    })
}

/// The adapter that the attribute `format` names, with or without a version.
fn named(format: &str) -> Result<&'static Adapter, Error> {
    let is_meant = |it: &&&Adapter| {
        after(format.trim(), it.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    ADAPTERS.iter().copied().find(|it| is_meant(&it)).ok_or_else(|| {
        let mut message = ["no format is called \"", format, "\"; there are:"].concat();
        name_formats(&mut message);
        Error::new(Code::UnknownFormat, message)
    })
}

/// The first adapter that recognises a document, or the one named if it does.
fn adapter_of(document: &Value, named: Option<&'static Adapter>) -> Option<&'static Adapter> {
    let candidates = ADAPTERS.iter().copied();
    let mut candidates = candidates.filter(|it| named.is_none_or(|named| named.name == it.name));
    candidates.find(|adapter| (adapter.recognises)(document))
}

/// Whether an item has this name in a field.
pub(super) fn bears(item: &Value, field: &str, wanted: &str) -> bool {
    get(item, field).is_some_and(|it| list(it).iter().any(|it| text(it) == Some(wanted)))
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
    if let Some(message) = stranger::describe(document) {
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
    name_formats(&mut message);
    Error::new(Code::UnknownFormat, message)
}

fn name_formats(message: &mut String) {
    for adapter in ADAPTERS {
        message.push(' ');
        message.push_str(adapter.name);
    }
}
