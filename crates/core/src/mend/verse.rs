//! Texts whose line breaks count, such as poems.

use crate::body::node::Node;

use super::change::{Change, Spaces};
use super::element::Element;

/// The classes of poems.
const VERSES: &str = "wp-block-verse verse verses poem poetry stanza lyrics";

/// The typefaces of code.
const MONOSPACED: [&str; 5] = ["monospace", "courier", "consolas", "menlo", "monaco"];

/// Turns line feeds into line breaks, where a style or class of the page keeps them.
pub(super) fn verse<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_code = |it: &str| matches!(it, "pre" | "code" | "kbd" | "samp");
    let of_substack = element.name == "pre"
        && element.parents.last().is_some_and(|it| {
            it.node.as_ref().is_some_and(|it| super::element::has_class(it, "preformatted-block"))
        });
    let is_verse = of_substack || element.has_class(VERSES);
    if element.name == "pre" {
        return is_verse.then_some(Change::Lines(Some("div"), Spaces::Kept));
    }
    if is_code(element.name) || element.parents.iter().rev().take(8).any(|it| is_code(&it.name)) {
        return None;
    }
    let style: String =
        element.attribute("style").to_ascii_lowercase().split_whitespace().collect();
    let keeps = style.split(';').any(|it| {
        it.starts_with("white-space:pre")
            || it.starts_with("white-space:break-spaces")
            || it.starts_with("white-space-collapse:preserve")
    });
    if keeps && element.name == "div" && MONOSPACED.iter().any(|it| style.contains(it)) {
        return Some(Change::Rename("<pre>".to_owned(), "pre"));
    }
    if keeps {
        let is_collapsed =
            style.contains("white-space:pre-line") || style.contains("collapse:preserve-breaks");
        let spaces = if is_collapsed { Spaces::Collapsed } else { Spaces::Kept };
        return Some(Change::Lines(None, spaces));
    }
    // A poem that is written without tags for its lines.
    let has_structure = |it: &N| {
        it.element_name()
            .is_some_and(|it| matches!(&*it, "br" | "p" | "div" | "li" | "pre" | "figure"))
    };
    (is_verse
        && matches!(element.name, "p" | "div" | "blockquote")
        && element.words().trim().contains('\n')
        && element.find(has_structure).is_none())
    .then_some(Change::Lines(None, Spaces::Collapsed))
}
