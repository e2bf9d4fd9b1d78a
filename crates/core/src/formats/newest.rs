//! Reads the newest version of an item.

use super::fields::{each_named, get};
use super::item::Item;
use super::version::{Version, are_of_one_item, each_name, is_called, is_closed};
use crate::draft::{Draft, Piece};
use crate::error::{Code, Error};
use crate::notice::Notice;

/// Reads an item of a document, given all items of the document. Returns the item that was read.
pub(super) type Read =
    for<'a> fn(Item<'a>, all: &[Item<'a>], &mut Vec<Notice>) -> Result<(Item<'a>, Draft), Error>;

/// Reads the newest version of an item, and closes the associated items that newer versions withdraw.
pub(super) fn read_newest<'a>(
    item: Item<'a>,
    all: &[Item<'a>],
    notices: &mut Vec<Notice>,
) -> Result<(Item<'a>, Draft), Error> {
    let item = newest(item, all);
    let mut draft = item.read(notices);
    close_withdrawn(&mut draft, item, all);
    Ok((item, draft))
}

/// Reads an item without versions. The engine has no room to compare versions, and leaves this to the formats
/// module.
///
/// # Errors
///
/// If there may be another version of the item, or of an item that is associated with it.
pub(super) fn read_only<'a>(
    item: Item<'a>,
    all: &[Item<'a>],
    notices: &mut Vec<Notice>,
) -> Result<(Item<'a>, Draft), Error> {
    let draft = item.read(notices);
    let has_version =
        |id: &str| all.iter().any(|it| !std::ptr::eq(it.item, item.item) && is_called(it.item, id));
    // Another version of an associated item may stand beside it. Only a version that is closed closes others.
    let has_others = get(item.item, "associations").is_some();
    let mut has_versions = false;
    each_name(item.item, &mut |_, name| has_versions |= has_version(name));
    let in_text = draft.body.iter().filter_map(|it| match it {
        Piece::Item(item) => Some(&**item),
        _ => None,
    });
    for it in draft.associations.iter().map(|it| &it.item).chain(in_text) {
        has_versions |= has_others && is_closed(it) || it.id.as_deref().is_some_and(has_version);
    }
    if has_versions { Err(Error::new(Code::UnknownFormat, "")) } else { Ok((item, draft)) }
}

/// Returns the newest version of an item.
fn newest<'a>(item: Item<'a>, all: &[Item<'a>]) -> Item<'a> {
    let mut newest = item;
    for it in all {
        let version = |it: &Item<'_>| Version::of(it.item, &it.read(&mut Vec::new()));
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
fn close_withdrawn(draft: &mut Draft, item: Item<'_>, items: &[Item<'_>]) {
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
            let newest = newest.read(&mut Vec::new());
            if is_closed(&newest) {
                association.gate.status = newest.gate.status;
            }
        }
    }
}
