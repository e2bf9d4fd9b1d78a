//! The notes that a page shows beside the text, collected at the end of the body.

use crate::body::is_blank;

use super::escape::start_tag;

/// The notes of a body so far.
#[derive(Default)]
pub(super) struct Notes {
    /// The list items, with links back to the marks.
    items: String,
    count: usize,
}

impl Notes {
    /// Adds a note, and returns the mark that leads to it. A note without words gets no mark.
    pub(super) fn add(&mut self, html: &str) -> String {
        if is_blank(html) {
            return String::new();
        }
        self.count += 1;
        let number = self.count.to_string();
        let (note, mark) = (["reader-note-", &number].concat(), ["reader-mark-", &number].concat());
        let item = start_tag("li", &[("id", &note)]);
        let back = start_tag("a", &[("href", &["#", &mark].concat())]);
        self.items.extend([&item, html, " ", &back, "↩</a></li>"]);
        let link = start_tag("a", &[("id", &mark), ("href", &["#", &note].concat())]);
        ["<sup>", &link, &number, "</a></sup>"].concat()
    }

    /// Writes the list of the notes.
    pub(super) fn push(&mut self, html: &mut String) {
        if self.count > 0 {
            html.extend(["<ol>", &self.items, "</ol>"]);
        }
    }
}
