//! How one format is read, and what the page wants of a document.

use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

/// How one format is read.
pub(super) struct Adapter {
    /// The family's name, as the attribute `format` and error messages have it.
    pub(super) name: &'static str,
    /// Whether a document, one item or a list of the format's own, is of this format.
    pub(super) recognises: fn(&Value) -> bool,
    /// The items of a document: itself where the format has no lists of its own.
    pub(super) items: fn(&Value) -> Vec<&Value>,
    /// The fields in which an item keeps its identifiers and URLs, for `select`.
    pub(super) names: &'static str,
    /// The format of an item with its version, such as `ninjs/2`.
    pub(super) format: fn(&Value) -> &'static str,
    /// The fields of an item; the document around it may say what its items share.
    pub(super) read: fn(item: &Value, document: &Value, &mut Vec<Notice>) -> Draft,
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
