//! What a caller asks of a document.

use crate::formats::Wanted;

/// What the caller knows about a document besides its text.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The id or URL of the item to read from a list; `None` selects the first item.
    pub select: Option<String>,
    /// The name of the document's format; `None` detects it.
    pub format: Option<String>,
    /// The text of the publisher profile, which may describe formats of the publisher.
    pub profile: Option<String>,
    /// The URL of the document, against which its relative URLs resolve.
    pub base: Option<String>,
    /// Whether the document is translated as it is, even if [`crate::mend`] would change it.
    pub is_mended: bool,
    /// The current time, in Unix seconds: the core reads no clock.
    pub now: i64,
}

impl Request {
    /// The part of the request that finds the item and its format.
    pub fn wanted(&self) -> Wanted<'_> {
        Wanted {
            select: self.select.as_deref(),
            format: self.format.as_deref(),
            base: self.base.as_deref(),
        }
    }
}
