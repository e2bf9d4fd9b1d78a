//! Opens a document before it is read: other notations of JSON, the mapping of the publisher, and wrappers.

use super::adapter::{Adapter, Wanted, named};
use super::opened::{Opened, Parse};
use super::sanity::assets;
use super::{list_text, mapping, wrapped};
use crate::error::{Code, Error};
use crate::json::Value;

/// Opens a text that was parsed, or could not be parsed.
pub(super) type Open = fn(Result<Value, Error>, Source<'_>) -> Result<Opened, Error>;

/// What is known about a document besides its parsed text.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) wanted: Wanted<'a>,
    /// The text of the publisher profile.
    pub(super) profile: Option<&'a str>,
    pub(super) parse: Parse<'a>,
    /// The adapters of the program.
    pub(super) adapters: &'static [&'static Adapter],
}

/// Opens a document in every way.
pub(super) fn open(parsed: Result<Value, Error>, source: Source<'_>) -> Result<Opened, Error> {
    let Source { text, wanted, profile, parse, adapters } = source;
    let mut document = match parsed {
        Err(error) if error.code == Code::Invalid => list_text::parse(text, parse).ok_or(error)?,
        other => other?,
    };
    // JSON in a string, as some programs store it.
    if let Value::String(inner) = &document
        && let Some(inner) = parse(inner.trim())
    {
        document = inner;
    }
    assets::complete(&mut document, text, wanted.base, profile, parse);
    if let Some(profile) = profile.and_then(parse)
        && let Some(mut opened) = mapping::open(&document, &profile, wanted)?
    {
        opened.original = Some(Box::new(wrapped::open(document, None, parse, adapters)));
        return Ok(opened);
    }
    let format = wanted.format.and_then(|it| named(adapters, it));
    Ok(match (wanted.format, format) {
        // The error names the formats.
        (Some(_), None) => Opened::plain(document),
        _ => wrapped::open(document, format, parse, adapters),
    })
}
