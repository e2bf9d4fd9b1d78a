//! A document that is ready to be read, and what was found around it.

use crate::draft::Gate;
use crate::json::Value;
use crate::notice::Notice;

/// A parser for JSON.
pub(super) type Parse<'a> = &'a dyn Fn(&str) -> Option<Value>;

/// A document that is ready to be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Opened {
    pub(crate) document: Value,
    /// The gates around the story: of wrappers, and of the document that a mapping has read. A kill in any of them
    /// counts.
    pub(crate) gates: Vec<Gate>,
    pub(crate) notices: Vec<Notice>,
    /// The name of the format in the publisher profile, if the profile has read the document.
    pub(crate) format: Option<String>,
    /// The document as it was before a mapping, in which a kill counts.
    pub(crate) original: Option<Box<Opened>>,
}

impl Opened {
    /// A document that is read as it is.
    pub(crate) fn plain(document: Value) -> Self {
        Self { document, ..Self::default() }
    }
}
