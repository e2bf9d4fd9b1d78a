//! Detects the format of a document, and reads its fields into a [`Draft`].
//!
//! Adapters only find fields. They decide nothing ([`crate::rules`] does), clean nothing
//! ([`crate::compose`] does), read no clock, and use no browser.

mod adapter;
mod built_in;
mod byline;
mod convention;
mod excerpt;
pub(crate) mod fields;
mod html_byline;
mod item;
mod known_documents;
mod list;
mod list_text;
mod live;
mod mapping;
mod newest;
mod open;
mod opened;
mod organisation;
mod paid;
pub(crate) mod panel;
mod people;
pub(crate) mod placeholder;
mod plain_text;
mod rating;
mod record_field;
mod record_text;
pub(crate) mod registry;
mod rendition;
mod rich;
mod section;
mod table;
pub(crate) mod territory;
pub(crate) mod topics;
mod unsorted;
mod unsupported;
pub(crate) mod version;
pub(crate) mod wording;
mod wrapped;
mod wrapper;

mod afp;
mod ans;
mod apple;
mod blogger;
mod contentful;
mod dpa;
mod drupal;
mod ghost;
mod guardian;
mod json_feed;
mod json_ld;
mod ninjs;
pub(crate) mod own;
mod rich_text;
mod sanity;
mod strapi;
mod wordpress;
mod xml;

use std::borrow::Cow;

use crate::document;
use crate::draft::{Draft, Gate};
use crate::error::Error;
use crate::json::Value;
use crate::notice::Notice;
use crate::platform::Platform;

pub use adapter::Wanted;
use item::Item;
use list::position_of_story;
pub use mapping::propose;
use open::Source;
pub(crate) use opened::Opened;
use opened::Parse;
pub(crate) use own::source;
pub use registry::{ALL, BUILT_IN, EVERY, IN_XML, OF_LISTS, Registry, is_built_in};

/// The result of reading a document.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The format of the document, such as `ninjs/2`.
    pub format: Cow<'static, str>,
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
    read_with(text, wanted, None, platform)
}

/// The same with the text of a publisher profile, which may describe formats of the publisher.
///
/// # Errors
///
/// The same, and if a format of the profile finds no story.
pub fn read_with<P: Platform>(
    text: &str,
    wanted: Wanted<'_>,
    profile: Option<&str>,
    platform: &P,
) -> Result<Reading, Error> {
    let opened = open(text, wanted, profile, platform)?;
    read_opened(&opened, wanted, platform.registry()).map(|it| it.0)
}

/// Parses a text, and finds the document in it.
///
/// # Errors
///
/// If the text is not JSON, or if the mapping of the publisher finds no story in it.
pub(crate) fn open<P: Platform>(
    text: &str,
    wanted: Wanted<'_>,
    profile: Option<&str>,
    platform: &P,
) -> Result<Opened, Error> {
    let registry = platform.registry();
    let parse: Parse<'_> = &|it| platform.parse_json(it).ok();
    let source = Source { text, wanted, profile, parse, adapters: registry.adapters };
    (registry.open)(document::parse(text, platform), source)
}

/// Reads an opened document, and returns the reading and the item that was read.
pub(crate) fn read_opened<'a>(
    opened: &'a Opened,
    wanted: Wanted<'_>,
    registry: &Registry,
) -> Result<(Reading, &'a Value), Error> {
    // A mapping has written our own format.
    let format = wanted.format.filter(|_| opened.format.is_none());
    let (mut reading, item) = read_parsed(&opened.document, Wanted { format, ..wanted }, registry)?;
    for gate in &opened.gates {
        reading.draft.gate.is_paid |= gate.is_paid;
        reading.other_gates.push(gate.clone());
    }
    reading.notices.extend_from_slice(&opened.notices);
    if let Some(format) = &opened.format {
        reading.format = format.clone().into();
    }
    if let Some(original) = &opened.original
        && let Ok((known, _)) =
            read_parsed(&original.document, Wanted { format: None, ..wanted }, registry)
    {
        // The profile decides what is shown, but a kill in the keys of any format counts.
        let all =
            known.other_gates.into_iter().chain([known.draft.gate]).chain(original.gates.clone());
        reading.other_gates.extend(all.filter_map(wrapped::kill));
    }
    Ok((reading, item))
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
    Ok((Reading { format: (adapter.format)(item).into(), draft, other_gates, notices }, item))
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
            let format = (item.adapter.format)(item.item).into();
            readings.push((Reading { format, draft, other_gates: Vec::new(), notices }, item.item));
        }
    }
    Ok(readings)
}
