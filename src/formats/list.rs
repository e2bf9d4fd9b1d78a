//! Documents that hold several items, or wrap one.

use crate::json::Value;

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
    let known: Vec<_> =
        items.iter().filter_map(|it| adapter_of(it).map(|adapter| (adapter, *it))).collect();
    if let (Some(first), true) = (items.first(), known.is_empty()) {
        return Err(unknown(first));
    }
    let mut known = known.into_iter();
    match select {
        None => known.next(),
        Some(wanted) => known.find(|(adapter, item)| (adapter.is_called)(item, wanted)),
    }
    .ok_or_else(|| not_found(select, items.len()))
}

fn adapter_of(item: &Value) -> Option<&'static Adapter> {
    ADAPTERS.iter().find(|adapter| (adapter.recognises)(item))
}

/// The items of a list, wherever the wrappers seen in the wild keep them.
fn items(document: &Value) -> Option<Vec<&Value>> {
    // Superdesk's file exports say `item`, its content API says `_items`.
    let lists = [Some(document), document.get("item"), document.get("_items")];
    if let Some(items) = lists.into_iter().flatten().find_map(Value::as_array) {
        return Some(items.iter().collect());
    }
    // AP's Media API wraps an item in `data`, and each item of a list once more.
    let data = document.get("data")?;
    let wrapped = data.get("items").and_then(Value::as_array);
    match (data.get("item"), wrapped) {
        (Some(item), _) => Some(vec![item]),
        (None, Some(items)) => Some(items.iter().filter_map(|it| it.get("item")).collect()),
        (None, None) => None,
    }
}

fn not_found(select: Option<&str>, count: usize) -> Error {
    let message = match select {
        Some(wanted) => format!("none of the {count} items of the list is called \"{wanted}\""),
        None => "the list holds no items".to_owned(),
    };
    Error::new(Code::NotFound, message)
}

/// How many keys an error names, and how many characters of each.
const KEYS_NAMED: usize = 12;
const KEY_LENGTH: usize = 40;

/// The keys tell a developer what the document is; its values stay out of messages and logs.
fn unknown(document: &Value) -> Error {
    let look = match document {
        Value::Object(fields) if fields.is_empty() => "an object without keys".to_owned(),
        Value::Object(fields) => {
            let names: Vec<String> = fields
                .iter()
                .take(KEYS_NAMED)
                .map(|(key, _)| key.chars().take(KEY_LENGTH).collect())
                .collect();
            format!("an object with the keys {}", names.join(", "))
        }
        Value::Array(_) => "a list of lists".to_owned(),
        Value::String(_) => "a string".to_owned(),
        Value::Number(_) => "a number".to_owned(),
        Value::Bool(_) | Value::Null => "no object".to_owned(),
    };
    let formats: Vec<&str> = ADAPTERS.iter().map(|it| it.name).collect();
    let formats = formats.join(", ");
    Error::new(
        Code::UnknownFormat,
        format!("the JSON is sound, but {look} is none of the formats known here ({formats})"),
    )
}
