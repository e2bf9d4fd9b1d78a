//! Notices: facts about a document that a developer should know, though the story is shown.

use std::borrow::Cow;

use serde::Serialize;

/// The most characters that a notice quotes.
const LONGEST_QUOTE: usize = 60;

/// A notice for the developer of a page. The page gets it as the event `reader-warning`, and `inspect`
/// prints it. Visitors never see it. Most notices of [`crate::dropped`] reach only `inspect`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// A stable code in kebab case, such as `picture-without-credit`.
    pub code: Cow<'static, str>,
    /// An English sentence for a developer, without a full stop.
    pub message: String,
}

impl Notice {
    /// A notice with this code and message.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }
}

/// The start of a text, in quotation marks.
pub(crate) fn quote(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST_QUOTE) {
        words.truncate(end);
        words.push('…');
    }
    format!("\"{words}\"")
}
