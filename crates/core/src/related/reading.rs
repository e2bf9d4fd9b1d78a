//! Documents read where most adapters are not: whoever has them translates into our own format.

use crate::formats::{Registry, Wanted};
use crate::json::Value;
use crate::parser;

/// Translates a document into our own format; none where nobody can read it.
pub type Translate<'a> = dyn FnMut(&str, Wanted<'_>) -> Option<String> + 'a;

/// Why a document was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is no story in it.
    NoStory,
    /// It is of a format that must be translated, and nobody is here to do so.
    Foreign,
}

/// A document, parsed and translated if need be, and what is still wanted of it: what was selected
/// stands alone when it is translated.
pub(super) fn document<'a>(
    text: &str,
    wanted: Wanted<'a>,
    registry: &Registry,
    translate: Option<&mut Translate<'_>>,
) -> Result<(Value, Wanted<'a>), Unread> {
    let document = parser::parse(text.trim_start_matches('\u{feff}')).ok_or(Unread::NoStory)?;
    if !registry.needs_translation(&document, wanted) {
        return Ok((document, wanted));
    }
    let translated = translate.ok_or(Unread::Foreign)?(text, wanted);
    let translated = translated.and_then(|it| parser::parse(&it)).ok_or(Unread::NoStory)?;
    Ok((translated, Wanted::default()))
}
