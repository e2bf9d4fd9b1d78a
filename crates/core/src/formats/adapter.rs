//! The adapter of a format, and the part of a document that the page wants.

use super::wording::after;
use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

/// The functions and field names that read one format.
pub(super) struct Adapter {
    /// The name of the format without a version, as in the attribute `format` and in error messages.
    pub(super) name: &'static str,
    /// Whether a document is in this format. The document is one item, or a list that the format defines.
    pub(super) recognises: fn(&Value) -> bool,
    /// Returns the items of a document. A format without lists of its own returns the document itself.
    pub(super) items: fn(&Value) -> Vec<&Value>,
    /// The fields that hold the identifiers and URLs of an item, separated by spaces. `select` compares
    /// them.
    pub(super) names: &'static str,
    /// Returns the format of an item with its version, such as `ninjs/2`.
    pub(super) format: fn(&Value) -> &'static str,
    /// Reads the fields of an item. `document` is the document that contains the item, because some formats
    /// keep fields there that all items share.
    pub(super) read: fn(item: &Value, document: &Value, &mut Vec<Notice>) -> Draft,
}

/// The item of a document that the page wants, and the format of the document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The identifier or URL of an item of a list, or of a story that is contained in full in such an item.
    /// Without it, the first item is read.
    pub select: Option<&'a str>,
    /// The name of a format. It replaces the detection of the format.
    pub format: Option<&'a str>,
    /// The address of the document, if it is known.
    pub base: Option<&'a str>,
}

/// Returns the adapter that a name stands for, with or without a version.
pub(super) fn named(adapters: &[&'static Adapter], format: &str) -> Option<&'static Adapter> {
    let matches = |it: &&&'static Adapter| {
        after(format.trim(), it.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    adapters.iter().find(matches).copied()
}

/// Appends the names of formats to an error message, each after a space.
pub(super) fn push_names(adapters: &[&Adapter], message: &mut String) {
    for adapter in adapters {
        message.push(' ');
        message.push_str(adapter.name);
    }
}
