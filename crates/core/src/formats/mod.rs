//! Detects the format of a document, and reads its fields into a [`Draft`].
//!
//! Adapters only find fields. They decide nothing ([`crate::rules`] does), clean nothing
//! ([`crate::compose`] does), read no clock, and use no browser.

mod adapter;
mod built_in;
mod byline;
mod excerpt;
pub(crate) mod fields;
mod html_byline;
mod item;
mod known_documents;
mod list;
mod live;
mod newest;
mod organisation;
mod paid;
mod people;
pub(crate) mod placeholder;
mod plain_text;
mod rating;
pub(crate) mod registry;
mod rendition;
mod section;
mod table;
pub(crate) mod territory;
pub(crate) mod topics;
mod unsorted;
mod unsupported;
pub(crate) mod version;
pub(crate) mod wording;
mod wrapper;

mod afp;
mod ans;
mod apple;
mod dpa;
mod ghost;
mod guardian;
mod json_feed;
mod json_ld;
mod ninjs;
pub(crate) mod own;
mod wordpress;
mod xml;

use crate::document;
use crate::draft::{Draft, Gate};
use crate::error::Error;
use crate::json::Value;
use crate::notice::Notice;
use crate::platform::Platform;

pub use adapter::Wanted;
use item::Item;
use list::position_of_story;
pub(crate) use own::source;
pub use registry::{ALL, BUILT_IN, EVERY, IN_XML, OF_LISTS, Registry, is_built_in};

/// The result of reading a document.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The format of the document, such as `ninjs/2`.
    pub format: &'static str,
    /// The fields of the chosen item.
    pub draft: Draft,
    /// The gates of other formats whose keys the document also has. A kill in any of them counts.
    pub other_gates: Vec<Gate>,
    /// What a developer should know about the document.
    pub notices: Vec<Notice>,
}

/// Parses a document, detects its format, chooses an item and reads its fields.
///
/// # Errors
///
/// If the text is not JSON, if no format matches, or if no item matches `select`.
pub fn read<P: Platform>(text: &str, wanted: Wanted<'_>, platform: &P) -> Result<Reading, Error> {
    let document = document::parse(text, platform)?;
    read_parsed(&document, wanted, platform.registry()).map(|it| it.0)
}

/// Reads a parsed document, and returns the reading and the item that was read.
pub(crate) fn read_parsed<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
    registry: &Registry,
) -> Result<(Reading, &'a Value), Error> {
    let (chosen, items) = list::choose(document, wanted, registry)?;
    let (mut notices, mut notices_of_item, mut other_gates) = (Vec::new(), Vec::new(), Vec::new());
    let (chosen, mut draft) = (registry.read)(chosen, &items, &mut notices_of_item)?;
    let Item { adapter, item, document } = chosen;
    for other in registry.adapters {
        if other.name != adapter.name && wanted.format.is_none() && (other.recognises)(document) {
            let message = ["read as ", adapter.name, ", but it also has the keys of ", other.name];
            notices.push(Notice::new("several-formats", message.concat()));
            let mut draft = (other.read)(item, document, &mut Vec::new());
            (registry.complete)(&mut draft, item, other);
            other_gates.push(draft.gate);
        }
    }
    notices.append(&mut notices_of_item);
    (registry.complete)(&mut draft, item, adapter);
    if let Some(at) = wanted.select.and_then(|it| position_of_story(&draft, it)) {
        let mut inner = draft.associations.swap_remove(at).item;
        // A restriction of the document applies to every story in it.
        inner.gate.is_paid |= draft.gate.is_paid;
        inner.terms.append(&mut draft.terms);
        other_gates.push(draft.gate);
        draft = inner;
    }
    Ok((Reading { format: (adapter.format)(item), draft, other_gates, notices }, item))
}

/// The most stories of a list that are read, because each is compared with all others.
const MOST_ITEMS: usize = 500;

/// Reads all items of a document, each in its newest version.
pub(crate) fn read_all<'a>(
    document: &'a Value,
    registry: &Registry,
) -> Result<Vec<(Reading, &'a Value)>, Error> {
    let (_, mut items) = list::choose(document, Wanted::default(), registry)?;
    items.truncate(MOST_ITEMS);
    let mut readings = Vec::new();
    for item in &items {
        let mut notices = Vec::new();
        let (newest, mut draft) = (registry.read)(*item, &items, &mut notices)?;
        if std::ptr::eq(newest.item, item.item) {
            (registry.complete)(&mut draft, item.item, item.adapter);
            let format = (item.adapter.format)(item.item);
            readings.push((Reading { format, draft, other_gates: Vec::new(), notices }, item.item));
        }
    }
    Ok(readings)
}
