//! Reads documents in a program that has only some of the adapters. Other formats are translated into our
//! own first.

use crate::formats::{Registry, Wanted};
use crate::json::Value;
use crate::parser;

/// A function that translates a document into our own format. It returns `None` if no adapter reads the
/// document.
pub type Translate<'a> = dyn FnMut(&str, Wanted<'_>) -> Option<String> + 'a;

/// The reason why a document was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The document has no story that may be shown.
    NoStory,
    /// The document is in another format, and no function to translate it was given.
    NeedsTranslation,
}

/// Parses a document, and translates it if it is in another format. Returns the document, what to select in
/// it, and whether it was translated. After the translation, only the selected item is left.
pub(super) fn parse_or_translate<'a>(
    text: &str,
    wanted: Wanted<'a>,
    registry: &Registry,
    translate: Option<&mut Translate<'_>>,
) -> Result<(Value, Wanted<'a>, bool), NotRead> {
    let document = parser::parse(text.trim_start_matches('\u{feff}')).ok_or(NotRead::NoStory)?;
    if !registry.needs_translation(&document, wanted) {
        return Ok((document, wanted, false));
    }
    let translated = translate.ok_or(NotRead::NeedsTranslation)?(text, wanted);
    let translated = translated.and_then(|it| parser::parse(&it)).ok_or(NotRead::NoStory)?;
    Ok((translated, Wanted::default(), true))
}
