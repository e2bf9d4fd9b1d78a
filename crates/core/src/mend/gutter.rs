//! Numbers of lines among the lines of code.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::search::contains_word;

use super::change::Change;
use super::element::Element;

/// The classes of such numbers in several highlighters.
const GUTTERS: &str = "lineno linenos linenodiv linenumber linenumbers line-number line-numbers line-num line-no line_no \
    lnt ln lnum hljs-ln-numbers hljs-ln-n gutter rouge-gutter crayon-nums crayon-num blob-num line-numbers-rows \
    react-syntax-highlighter-line-number code-line-number linenumber-container lineNumber num-line cm-lineNumbers \
    CodeMirror-linenumber CodeMirror-gutter-wrapper ace_gutter enlighter-linenumber prism-line-number";

/// Drops the number of a line, or a column of such numbers, outside a table. See `code.rs` for tables.
pub(super) fn gutter<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !is_column(element) {
        return None;
    }
    let words = element.words();
    is_numbers(&words).then(|| match is_blank(&words) {
        true => Change::Replace(String::new()),
        false => Change::Drop(DropRule::LineNumbers),
    })
}

/// Whether the class or the style of an element says that it has numbers of lines.
fn is_column<N: Node>(element: &Element<'_, N>) -> bool {
    if matches!(element.name, "table" | "tr" | "td" | "th" | "tbody" | "pre" | "code" | "figure") {
        return element.name == "pre" && has_gutter(&element.classes);
    }
    has_gutter(&element.classes) || {
        let is_code = |it: &str| matches!(it, "pre" | "code");
        let style = || element.attribute("style").to_ascii_lowercase();
        element.name == "span"
            && element.parents.iter().rev().take(6).any(|it| is_code(&it.name))
            && style().contains("user-select")
    }
}

pub(super) fn has_gutter(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|it| contains_word(GUTTERS, it))
}

/// Whether a text has only numbers and white space.
pub(super) fn is_numbers(text: &str) -> bool {
    text.chars()
        .all(|it| it.is_ascii_digit() || it.is_whitespace() || matches!(it, '|' | '.' | ':'))
}
