//! Chooses the item to show from a document that contains several items, or wraps one.

use super::adapter::{Adapter, Wanted};
use super::fields::has_name;
use super::registry::Registry;
use super::wrapper;
use crate::draft::{Association, Draft};
use crate::error::{Code, Error};
use crate::json::Value;
use crate::search::parts;

/// The item to show, the document that contains it, and the adapter that reads both.
pub(super) struct ChosenItem<'a> {
    pub(super) adapter: &'static Adapter,
    pub(super) item: &'a Value,
    pub(super) document: &'a Value,
}

/// Chooses the item to show.
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
) -> Result<ChosenItem<'a>, Error> {
    let item_has_name = |adapter: &Adapter, item: &Value, _: &Value, wanted: &str| {
        parts(adapter.names, b' ').any(|it| has_name(item, it, wanted))
    };
    let item_contains_story = |adapter: &Adapter, item: &Value, document: &Value, wanted: &str| {
        position_of_story(&(adapter.read)(item, document, &mut Vec::new()), wanted).is_some()
    };
    // If no item has the name, an item may contain a story that has it.
    find(document, wanted, registry, &item_has_name)
        .or_else(|it| find(document, wanted, registry, &item_contains_story).map_err(|_| it))
}

/// Whether an item has a name or contains a story with that name. The arguments are the adapter, the item,
/// its document and the name.
type Matches<'a> = &'a dyn Fn(&Adapter, &Value, &Value, &str) -> bool;

fn find<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
    matches: Matches<'_>,
) -> Result<ChosenItem<'a>, Error> {
    let named_adapter = wanted.format.map(|it| registry.named(it)).transpose()?;
    if named_adapter.is_none() && !(registry.can_read)(document) {
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
            let matches = |it: &str| matches(adapter, item, document, it.trim());
            if !is_list || wanted.select.is_none_or(matches) {
                return Ok(ChosenItem { adapter, item, document });
            }
        }
    }
    Err(match (unrecognised, wanted.select) {
        (Some(item), _) => (registry.explain)(item, registry.adapters),
        (None, Some(wanted)) => {
            let message = ["no item of the list is called \"", wanted, "\""].concat();
            Error::new(Code::NotFound, message)
        }
        (None, None) => Error::new(Code::NotFound, "the list holds no items"),
    })
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
