//! Text in, a [`Draft`] out: which format it is, and where that keeps each field.
//!
//! Adapters only find fields. They judge nothing (that is [`crate::rules`]), clean nothing (that
//! is [`crate::compose`]), read no clock, and know no browser.

mod byline;
pub(crate) mod fields;
mod home;
mod list;
mod organisation;
mod people;
mod refusal;
mod rendition;
mod table;
pub(crate) mod territory;
#[cfg(any(feature = "formats", feature = "related"))]
pub(crate) mod topics;
pub(crate) mod wording;

mod ninjs;
mod own;

// The formats of the second WebAssembly, and what they share.
#[cfg(feature = "formats")]
mod afp;
#[cfg(feature = "formats")]
mod ans;
#[cfg(feature = "formats")]
mod apple;
#[cfg(feature = "formats")]
mod dpa;
#[cfg(feature = "formats")]
mod ghost;
#[cfg(feature = "formats")]
mod guardian;
#[cfg(feature = "formats")]
mod json_feed;
#[cfg(feature = "formats")]
mod json_ld;
#[cfg(feature = "formats")]
mod live;
#[cfg(feature = "formats")]
mod stranger;
#[cfg(feature = "formats")]
mod wordpress;

use crate::draft::{Association, Draft, Gate};
use crate::error::Error;
use crate::json::{self, Value};
use crate::notice::Notice;
use crate::platform::Platform;

pub use home::is_at_home;
use list::Choice;
#[cfg(any(feature = "formats", feature = "related"))]
pub(crate) use list::is_foreign;
pub(crate) use own::source;

/// A document, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The format found, such as `ninjs/2`.
    pub format: &'static str,
    /// Its fields.
    pub draft: Draft,
    /// The gates of other formats whose keys the document has too: a kill counts in any of them.
    pub other_gates: Vec<Gate>,
    /// What a developer should know about the document.
    pub notices: Vec<Notice>,
}

/// What the page wants of a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The identifier or URL of an item of a list, or of one that came whole with such an item; else
    /// the first of the list is read.
    pub select: Option<&'a str>,
    /// The name of a format, to skip detection.
    pub format: Option<&'a str>,
}

/// How one format is read.
struct Adapter {
    /// The family's name, as the attribute `format` and error messages have it.
    name: &'static str,
    /// Whether a document, one item or a list of the format's own, is of this format.
    recognises: fn(&Value) -> bool,
    /// The items of a document: itself where the format has no lists of its own.
    items: fn(&Value) -> Vec<&Value>,
    /// The fields in which an item keeps its identifiers and URLs, for `select`.
    names: &'static str,
    /// The format of an item with its version, such as `ninjs/2`.
    format: fn(&Value) -> &'static str,
    /// The fields of an item; the document around it may say what its items share.
    read: fn(item: &Value, document: &Value, &mut Vec<Notice>) -> Draft,
}

/// Every format, the most particular first: the first that recognises a document reads it.
///
/// To add a format, write its module and name it here; nothing else in the crate lists formats.
/// CONTRIBUTING.md shows one being added.
static ADAPTERS: &[&Adapter] = &[
    &own::ADAPTER,
    #[cfg(feature = "formats")]
    &json_feed::ADAPTER,
    #[cfg(feature = "formats")]
    &dpa::ADAPTER,
    #[cfg(feature = "formats")]
    &afp::ADAPTER,
    #[cfg(feature = "formats")]
    &guardian::ADAPTER,
    #[cfg(feature = "formats")]
    &ghost::ADAPTER,
    #[cfg(feature = "formats")]
    &apple::ADAPTER,
    #[cfg(feature = "formats")]
    &ans::ADAPTER,
    #[cfg(feature = "formats")]
    &wordpress::ADAPTER,
    #[cfg(feature = "formats")]
    &json_ld::ADAPTER,
    &ninjs::ADAPTER,
];

/// Parses a document, finds its format, selects an item and reads its fields.
///
/// # Errors
///
/// When the text is no JSON, when no format fits, or when no item is called `select`.
pub fn read<P: Platform>(text: &str, wanted: Wanted<'_>, platform: &P) -> Result<Reading, Error> {
    let document = json::parse(text, platform)?;
    read_parsed(&document, wanted).map(|it| it.0)
}

/// Reads a document that is parsed already, and answers which item of it was read.
pub(crate) fn read_parsed<'a>(
    document: &'a Value,
    wanted: Wanted<'_>,
) -> Result<(Reading, &'a Value), Error> {
    let Choice { adapter, item, document } = list::choose(document, wanted)?;
    let (mut notices, mut other_gates) = (Vec::new(), Vec::new());
    for other in ADAPTERS {
        if other.name != adapter.name && wanted.format.is_none() && (other.recognises)(document) {
            let message = ["read as ", adapter.name, ", though it has the keys of ", other.name];
            notices.push(Notice::new("several-formats", message.concat()));
            other_gates.push((other.read)(item, document, &mut Vec::new()).gate);
        }
    }
    let mut draft = (adapter.read)(item, document, &mut notices);
    if let Some(at) = wanted.select.and_then(|it| place_within(&draft, it)) {
        let mut inner = draft.associations.swap_remove(at).item;
        // What closes a document closes all that came in it.
        inner.gate.is_paid |= draft.gate.is_paid;
        inner.terms.append(&mut draft.terms);
        other_gates.push(draft.gate);
        draft = inner;
    }
    Ok((Reading { format: (adapter.format)(item), draft, other_gates, notices }, item))
}

/// The place of a story that came whole with another and is called so.
fn place_within(draft: &Draft, name: &str) -> Option<usize> {
    let is_meant = |it: &Association| !it.item.body.is_empty() && is_called(&it.item, name);
    draft.associations.iter().position(is_meant).filter(|_| !is_called(draft, name))
}

/// Whether an item has this identifier or URL.
fn is_called(draft: &Draft, name: &str) -> bool {
    draft.id.as_deref() == Some(name) || draft.url.as_deref() == Some(name)
}
