//! The text inside a block, with its markup.

use serde::Serialize;

use super::{Date, Direction, Language, Math};

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "lowercase")]
pub enum Inline {
    /// Text. Its white space is collapsed as in HTML.
    Text(String),
    /// A line break that has a meaning, as in an address or a poem.
    Break,
    /// A link.
    Link {
        /// The target: an absolute URL (http, https, mailto or tel), or `#` and the name of an
        /// anchor in the same text.
        href: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// Text whose markup has a meaning.
    Styled {
        /// The meaning.
        style: Style,
        /// The words.
        content: Vec<Inline>,
    },
    /// Text in another language or direction than the text around it.
    Foreign {
        /// The language, if the document names it.
        language: Option<Language>,
        /// The direction, if the document names it or if the language is known.
        direction: Option<Direction>,
        /// The words.
        content: Vec<Inline>,
    },
    /// An abbreviation.
    Abbreviation {
        /// The words in full.
        title: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A date in words (`time`).
    Time {
        /// The date.
        date: Date,
        /// The words.
        content: Vec<Inline>,
    },
    /// The target of links in the same text. The value is its name.
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
    /// `q`. The browser adds the quotation marks of the language.
    Quoted,
    /// `bdi`. Its direction is its own, and does not affect the text around it.
    Isolated,
    /// `ruby`: words with their pronunciation.
    Ruby,
    /// `rt`: the pronunciation.
    RubyText,
    /// `rp`: a bracket around the pronunciation, for browsers that show it in the line.
    RubyParenthesis,
}

/// The number of words in a text, with `is_space` for the characters between words. Chinese and
/// Japanese put no spaces between words: there, two characters count as one word.
pub fn count_words(text: &str, is_space: impl Fn(char) -> bool) -> u32 {
    let (mut words, mut cjk_characters, mut is_inside_word) = (0, 0, false);
    for character in text.chars() {
        let is_cjk = ('\u{3041}'..='\u{9fff}').contains(&character);
        let is_word = !is_cjk && !is_space(character);
        words += u32::from(is_word && !is_inside_word);
        cjk_characters += u32::from(is_cjk);
        is_inside_word = is_word;
    }
    words + cjk_characters / 2
}

/// The plain text of a run, with a line feed for each break.
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
    /// The run inside this inline, if it has one.
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

    /// Visits every inline of a run, and of the runs inside it.
    pub fn each(content: &mut [Self], visit: &mut dyn FnMut(&mut Self)) {
        for inline in content {
            visit(inline);
            if let Some(content) = inline.content_mut() {
                Self::each(content, visit);
            }
        }
    }
}
