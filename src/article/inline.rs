//! What runs inside a paragraph.

use serde::Serialize;

use super::{Direction, Language};

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "lowercase")]
pub enum Inline {
    /// Text, its white space collapsed as HTML does.
    Text(String),
    /// A line break that means something, as in an address or a poem.
    Break,
    /// A link.
    Link {
        /// Where to: absolute, http, https, mailto or tel.
        href: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// Text with a meaning of its own.
    Styled {
        /// Which meaning.
        style: Style,
        /// The words.
        content: Vec<Inline>,
    },
    /// Text in another language or direction than its surroundings.
    Foreign {
        /// Its language, where named.
        language: Option<Language>,
        /// Its direction, where named or known from the language.
        direction: Option<Direction>,
        /// The words.
        content: Vec<Inline>,
    },
}

/// The meanings that inline markup can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Style {
    /// `strong`, `b`.
    Strong,
    /// `em`, `i`, `cite`, `dfn`, `var`.
    Emphasis,
    /// `code`, `kbd`, `samp`, `tt`.
    Code,
    /// `sub`.
    Subscript,
    /// `sup`.
    Superscript,
    /// `del`, `s`, `strike`.
    Deleted,
    /// `ins`, `u`.
    Inserted,
    /// `mark`.
    Marked,
    /// `small`.
    Small,
    /// `q`: the browser adds the quotation marks of the language.
    Quoted,
}

/// The plain text of a run, breaks as line feeds.
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_plain_text(content, &mut text);
    text
}

fn push_plain_text(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Break => text.push('\n'),
            Inline::Link { content, .. }
            | Inline::Styled { content, .. }
            | Inline::Foreign { content, .. } => push_plain_text(content, text),
        }
    }
}
