//! Text in, a [`Draft`] out: which format it is, and where that keeps each field.
//!
//! Adapters only find fields. They judge nothing (that is [`crate::rules`]), clean nothing (that
//! is [`crate::compose`]), read no clock, and know no browser.

mod byline;
mod fields;
mod list;
mod ninjs;
mod organisation;
mod wording;

use crate::json::{self, Value};

use crate::draft::Draft;
use crate::error::Error;
use crate::notice::Notice;
use crate::platform::Platform;

/// A document, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The format found, such as `ninjs/2`.
    pub format: &'static str,
    /// Its fields.
    pub draft: Draft,
    /// What a developer should know about the document.
    pub notices: Vec<Notice>,
}

/// How one format is read.
struct Adapter {
    /// The family's name, as error messages list it.
    name: &'static str,
    /// Whether an item is of this format.
    recognises: fn(&Value) -> bool,
    /// Whether an item bears this identifier or URL.
    is_called: fn(&Value, &str) -> bool,
    /// The format with its version, such as `ninjs/2`.
    format: fn(&Value) -> &'static str,
    /// The fields.
    read: fn(&Value, &mut Vec<Notice>) -> Draft,
}

/// Every format, the most particular first: the first that recognises an item reads it.
///
/// To add a format, write its module and name it here; nothing else in the crate lists formats.
static ADAPTERS: &[Adapter] = &[ninjs::ADAPTER];

/// Parses a document, finds its format, selects an item and reads its fields.
///
/// `select` is the identifier or URL of an item, for documents that are lists; without it the
/// first item is read.
///
/// # Errors
///
/// When the text is no JSON, when no format fits, or when no item is called `select`.
pub fn read<P: Platform>(text: &str, select: Option<&str>, platform: &P) -> Result<Reading, Error> {
    let document = json::parse(text, platform)?;
    let (adapter, item) = list::choose(&document, select)?;
    let mut notices = Vec::new();
    let draft = (adapter.read)(item, &mut notices);
    Ok(Reading { format: (adapter.format)(item), draft, notices })
}
