//! Chooses the item to show from a document that contains several items, or wraps one.

use super::adapter::Wanted;
use super::fields::has_name;
use super::item::Item;
use super::registry::Registry;
use super::wrapper;
use crate::draft::{Association, Draft};
use crate::error::{Code, Error};
use crate::json::Value;
use crate::search::parts;

/// Chooses the item to show, and returns it with all items of the document, which may have other versions of it.
///
/// `select` applies to lists only. A document that is one item is always that item.
///
/// # Errors
///
/// If no adapter of the registry reads the document, or no item of the list matches `select`.
pub(super) fn choose<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
) -> Result<(Item<'a>, Vec<Item<'a>>), Error> {
    let (items, is_list) = items(document, wanted, registry)?;
    let select = wanted.select.map(str::trim);
    let has_wanted_name = |it: &&Item<'_>| {
        let matches =
            |wanted| parts(it.adapter.names, b' ').any(|path| has_name(it.item, path, wanted));
        !is_list || select.is_none_or(matches)
    };
    let is_or_contains_wanted = |it: &&Item<'_>| {
        let draft = it.read(&mut Vec::new());
        let is =
            |wanted| has_id_or_url(&draft, wanted) || position_of_story(&draft, wanted).is_some();
        select.is_some_and(is)
    };
    let found = items.iter().find(has_wanted_name);
    // If no field has the name, an item may be read with it, or contain a story that has it.
    match found.or_else(|| items.iter().find(is_or_contains_wanted)) {
        Some(it) => Ok((*it, items)),
        None => Err(match wanted.select {
            Some(wanted) => {
                let message = ["no item of the list is called \"", wanted, "\""].concat();
                Error::new(Code::NotFound, message)
            }
            None => Error::new(Code::NotFound, "the list holds no items"),
        }),
    }
}

/// Returns all items of a document, and whether it is a list.
fn items<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
) -> Result<(Vec<Item<'a>>, bool), Error> {
    let named_adapter = wanted.format.map(|it| registry.named(it)).transpose()?;
    if named_adapter.is_none() && !(registry.can_read)(document, registry.adapters) {
        return Err((registry.explain)(document, registry.adapters));
    }
    let adapter = registry.recognise(document, named_adapter);
    let is_item = adapter.is_some();
    // A document without a known format may be a list of items that have one. If the page names the format,
    // the document is read in that format, whatever it looks like.
    let (documents, adapter, mut is_list) = match (adapter, wrapper::items(document)) {
        (Some(adapter), _) => (std::slice::from_ref(document), Some(adapter), false),
        (None, Some(items)) => (items, None, true),
        (None, None) => (std::slice::from_ref(document), named_adapter, false),
    };
    let mut unrecognised = documents.first();
    let mut found = Vec::new();
    for document in documents {
        // The Media API of AP wraps each item of a list. If the document is an item itself, its `item` is
        // not such a wrapper: the document may be killed, and must not be skipped.
        let inner = document.get("item").filter(|_| !is_item);
        let document = inner.unwrap_or(document);
        let Some(adapter) =
            adapter.or_else(|| registry.recognise(document, named_adapter)).or(named_adapter)
        else {
            continue;
        };
        unrecognised = None;
        let items = (adapter.items)(document);
        is_list |= items.len() != 1;
        for item in items {
            found.push(Item { adapter, item, document });
        }
    }
    match unrecognised {
        Some(item) => Err((registry.explain)(item, registry.adapters)),
        None => Ok((found, is_list)),
    }
}

/// Returns the position, among the associations of a draft, of a story that has this identifier or URL and
/// a text. Returns `None` if the draft itself has the name.
pub(super) fn position_of_story(draft: &Draft, name: &str) -> Option<usize> {
    let matches = |it: &Association| !it.item.body.is_empty() && has_id_or_url(&it.item, name);
    draft.associations.iter().position(matches).filter(|_| !has_id_or_url(draft, name))
}

/// Whether an item has this identifier or URL.
fn has_id_or_url(draft: &Draft, name: &str) -> bool {
    draft.id.as_deref() == Some(name) || draft.url.as_deref() == Some(name)
}
