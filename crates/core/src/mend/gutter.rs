//! Numbers of lines among the lines of code.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::element::Element;
use super::rules::Change;

/// The classes of such numbers in several highlighters.
const GUTTERS: &str = "lineno linenos linenodiv linenumber linenumbers line-number line-numbers line-num line-no line_no \
    lnt ln lnum hljs-ln-numbers hljs-ln-n gutter rouge-gutter crayon-nums crayon-num blob-num line-numbers-rows \
    react-syntax-highlighter-line-number code-line-number linenumber-container lineNumber num-line cm-lineNumbers \
    CodeMirror-linenumber CodeMirror-gutter-wrapper ace_gutter enlighter-linenumber prism-line-number";

/// Drops the number of a line, or a column of such numbers, outside a table. See `code.rs` for tables.
pub(super) fn gutter<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if matches!(element.name, "table" | "tr" | "td" | "th" | "tbody" | "pre" | "code" | "figure") {
        let is_gutter = element.name == "pre" && has_gutter(&element.classes);
        return (is_gutter && is_numbers(&element.words())).then_some(Change::Drop(DropRule::LineNumbers));
    }
    let is_gutter = has_gutter(&element.classes) || {
        let is_code = |it: &str| matches!(it, "pre" | "code");
        let style = || element.attribute("style").to_ascii_lowercase();
        element.name == "span"
            && element.parents.iter().rev().take(6).any(|it| is_code(&it.name))
            && style().contains("user-select")
    };
    (is_gutter && is_numbers(&element.words())).then_some(Change::Drop(DropRule::LineNumbers))
}

pub(super) fn has_gutter(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|it| crate::search::contains_word(GUTTERS, it))
}

/// Whether a text has only numbers and white space.
pub(super) fn is_numbers(text: &str) -> bool {
    text.chars().all(|it| it.is_ascii_digit() || it.is_whitespace() || matches!(it, '|' | '.' | ':'))
}
