//! What runs inside a paragraph.

use serde::Serialize;

use super::{Date, Direction, Language, Math};

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
        /// Where to: absolute, http, https, mailto or tel; or `#` and the name of an anchor in the
        /// same text.
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
    /// An abbreviation.
    Abbreviation {
        /// What it stands for.
        title: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// Words that name a date.
    Time {
        /// The date.
        date: Date,
        /// The words.
        content: Vec<Inline>,
    },
    /// A place that links of the same text lead to.
    Anchor(String),
    /// A formula.
    Math(Math),
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
    /// `bdi`: of a direction of its own, and no part of the order around it.
    Isolated,
    /// `ruby`: words with their pronunciation.
    Ruby,
    /// `rt`: the pronunciation.
    RubyText,
    /// `rp`: a bracket around it, for browsers that set it in the line.
    RubyParenthesis,
}

/// The words of a text, between characters that are space. Where no spaces stand between them, two
/// characters are about a word.
pub fn count_words(text: &str, is_space: impl Fn(char) -> bool) -> u32 {
    let (mut words, mut cjk, mut is_inside) = (0, 0, false);
    for character in text.chars() {
        let is_cjk = ('\u{3041}'..='\u{9fff}').contains(&character);
        let is_word = !is_cjk && !is_space(character);
        words += u32::from(is_word && !is_inside);
        cjk += u32::from(is_cjk);
        is_inside = is_word;
    }
    words + cjk / 2
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
            Inline::Math(formula) => formula.push_text(text),
            Inline::Anchor(_) => {}
            Inline::Link { content, .. }
            | Inline::Styled { content, .. }
            | Inline::Foreign { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Time { content, .. } => push_plain_text(content, text),
        }
    }
}

impl Inline {
    /// The run inside it, where it holds one.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Link { content, .. }
            | Self::Styled { content, .. }
            | Self::Foreign { content, .. }
            | Self::Abbreviation { content, .. }
            | Self::Time { content, .. } => Some(content),
            Self::Text(_) | Self::Break | Self::Anchor(_) | Self::Math(_) => None,
        }
    }

    /// Visits a run, and the runs inside it.
    pub fn each(content: &mut [Self], visit: &mut dyn FnMut(&mut Self)) {
        for inline in content {
            visit(inline);
            if let Some(content) = inline.content_mut() {
                Self::each(content, visit);
            }
        }
    }
}
