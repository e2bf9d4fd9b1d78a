//! Chooses the item to show from a document that contains several items, or wraps one.

use super::adapter::{Adapter, Wanted};
use super::fields::{each_named, get, has_name};
use super::registry::Registry;
use super::version::{Version, are_of_one_item, is_called, is_closed};
use super::wrapper;
use crate::draft::{Association, Draft, Piece};
use crate::error::{Code, Error};
use crate::json::Value;
use crate::search::parts;

/// An item, the document that contains it, and the adapter that reads both.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) adapter: &'static Adapter,
    pub(super) item: &'a Value,
    pub(super) document: &'a Value,
}

impl Item<'_> {
    pub(super) fn read(&self) -> Draft {
        (self.adapter.read)(self.item, self.document, &mut Vec::new())
    }
}

/// Chooses the item to show, and returns it with all items of the document.
///
/// `select` applies to lists only. A document that is one item is always that item. Of several versions of
/// the item, the newest is chosen.
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
    let contains_wanted = |it: &&Item<'_>| {
        select.is_some_and(|wanted| position_of_story(&it.read(), wanted).is_some())
    };
    let found = items.iter().find(has_wanted_name);
    // If no item has the name, an item may contain a story that has it.
    match found.or_else(|| items.iter().find(contains_wanted)) {
        Some(it) => Ok((newest(*it, &items), items)),
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

/// Returns the newest version of an item.
fn newest<'a>(item: Item<'a>, items: &[Item<'a>]) -> Item<'a> {
    let mut newest = item;
    for it in items {
        let version = |it: &Item<'_>| Version::of(it.item, &it.read());
        if !std::ptr::eq(it.item, newest.item)
            && are_of_one_item(it.item, newest.item)
            && version(it).replaces(&version(&newest))
        {
            newest = *it;
        }
    }
    newest
}

/// The largest number of associated items whose versions are looked for.
const MOST_ASSOCIATIONS: usize = 100;

/// Closes the associated items whose newest version is closed, in the list or beside them.
pub(super) fn close_withdrawn(draft: &mut Draft, item: Item<'_>, items: &[Item<'_>]) {
    let mut all = Vec::new();
    if let Some(associations) = get(item.item, "associations") {
        each_named(associations, &mut |_, it| all.push(Item { item: it, ..item }));
    }
    let beside = all.len();
    all.extend_from_slice(items);
    let in_text = draft.body.iter_mut().filter_map(|it| match it {
        Piece::Item(item) => Some(&mut **item),
        _ => None,
    });
    let associated = draft.associations.iter_mut().map(|it| &mut it.item);
    for association in associated.chain(in_text).take(MOST_ASSOCIATIONS) {
        let Some(id) = &association.id else { continue };
        let mut found = all.iter().enumerate();
        let Some((at, it)) = found.find(|(_, it)| is_called(it.item, id)) else { continue };
        let newest = newest(*it, &all);
        // An item without other versions has the right gate already.
        if at >= beside || !std::ptr::eq(it.item, newest.item) {
            let newest = newest.read();
            if is_closed(&newest) {
                association.gate.status = newest.gate.status;
            }
        }
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
