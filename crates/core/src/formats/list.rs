//! Documents that hold several items, or wrap one.

use super::adapter::{Adapter, Wanted};
use super::fields::{get, list, text};
use super::registry::Registry;
use crate::draft::{Association, Draft};
use crate::error::{Code, Error};
use crate::json::Value;
use crate::search::parts;

/// The item to show, the document that it belongs to, and the adapter that reads both.
pub(super) struct ChosenItem<'a> {
    pub(super) adapter: &'static Adapter,
    pub(super) item: &'a Value,
    pub(super) document: &'a Value,
}

/// Chooses the item to show.
///
/// `select` chooses within lists only: a document that is one item is that item.
pub(super) fn choose<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
) -> Result<ChosenItem<'a>, Error> {
    let named = |adapter: &Adapter, item: &Value, _: &Value, wanted: &str| {
        parts(adapter.names, b' ').any(|it| bears(item, it, wanted))
    };
    let holding = |adapter: &Adapter, item: &Value, document: &Value, wanted: &str| {
        place_within(&(adapter.read)(item, document, &mut Vec::new()), wanted).is_some()
    };
    // Where no item is called so, one that came with an item may be.
    find(document, wanted, registry, &named)
        .or_else(|it| find(document, wanted, registry, &holding).map_err(|_| it))
}

/// Whether an item, read by an adapter out of a document, is the one of a name.
type IsMeant<'a> = &'a dyn Fn(&Adapter, &Value, &Value, &str) -> bool;

fn find<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
    is_meant: IsMeant<'_>,
) -> Result<ChosenItem<'a>, Error> {
    let named = wanted.format.map(|it| registry.named(it)).transpose()?;
    if named.is_none() && !(registry.judges)(document) {
        return Err((registry.explain)(document));
    }
    let adapter = registry.recognise(document, named);
    let is_item = adapter.is_some();
    // A document of no format may still be a list of items that have one; one that is said to be
    // of a format is read as such, whatever it looks like.
    let (documents, adapter, mut is_list) = match (adapter, items(document)) {
        (Some(adapter), _) => (std::slice::from_ref(document), Some(adapter), false),
        (None, Some(items)) => (items, None, true),
        (None, None) => (std::slice::from_ref(document), named, false),
    };
    let mut unread = documents.first();
    for document in documents {
        // AP's Media API wraps each item of a list once more. What is an item itself, and may have
        // been killed, is none's wrapper.
        let inner = document.get("item").filter(|_| !is_item);
        let document = inner.unwrap_or(document);
        let Some(adapter) = adapter.or_else(|| registry.recognise(document, named)).or(named)
        else {
            continue;
        };
        unread = None;
        let items = (adapter.items)(document);
        is_list |= items.len() != 1;
        for item in items {
            let is_meant = |it: &str| is_meant(adapter, item, document, it.trim());
            if !is_list || wanted.select.is_none_or(is_meant) {
                return Ok(ChosenItem { adapter, item, document });
            }
        }
    }
    Err(match (unread, wanted.select) {
        (Some(item), _) => (registry.explain)(item),
        (None, Some(wanted)) => {
            let message = ["no item of the list is called \"", wanted, "\""].concat();
            Error::new(Code::NotFound, message)
        }
        (None, None) => Error::new(Code::NotFound, "the list holds no items"),
    })
}

/// Whether an item has this name in a field.
pub(super) fn bears(item: &Value, field: &str, wanted: &str) -> bool {
    get(item, field).is_some_and(|it| list(it).iter().any(|it| text(it) == Some(wanted)))
}

/// The items of a list, wherever the wrappers seen in the wild keep them.
pub(super) fn items(document: &Value) -> Option<&[Value]> {
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

/// The place of a story that came whole with another and is called so.
pub(super) fn place_within(draft: &Draft, name: &str) -> Option<usize> {
    let is_meant = |it: &Association| !it.item.body.is_empty() && is_called(&it.item, name);
    draft.associations.iter().position(is_meant).filter(|_| !is_called(draft, name))
}

/// Whether an item has this identifier or URL.
fn is_called(draft: &Draft, name: &str) -> bool {
    draft.id.as_deref() == Some(name) || draft.url.as_deref() == Some(name)
}
