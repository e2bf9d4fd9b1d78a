//! Formulas in LaTeX, which a script of the page would draw. The reader shows them as they are written.

use crate::body::node::Node;
use crate::parser;

use super::change::Change;
use super::element::Element;
use super::escape::push_text;

/// Keeps the words of a formula of Substack, and of a formula for MathJax.
pub(super) fn formula<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.has_class("latex-rendered") {
        let data = parser::parse(&element.attribute("data-attrs"))?;
        let words = data.get("persistentExpression")?.as_str()?;
        let is_empty = element.words().trim().is_empty();
        return is_empty.then(|| Change::Replace(written("pre", words)));
    }
    let kind = if element.name == "script" { element.attribute("type") } else { String::new() };
    if !kind.starts_with("math/tex") {
        return None;
    }
    // The script stays beside the formula that it has drawn.
    let is_drawn = |it: &N| {
        let classes = it.attribute("class").unwrap_or_default();
        let name = it.element_name().unwrap_or_default();
        name == "mjx-container" || classes.contains("MathJax") && !classes.contains("Preview")
    };
    if element.previous().is_some_and(is_drawn) {
        return None;
    }
    let tag = if kind.contains("mode=display") { "pre" } else { "code" };
    Some(Change::Replace(written(tag, &element.words())))
}

fn written(tag: &str, words: &str) -> String {
    let mut html = ["<", tag, ">"].concat();
    push_text(&mut html, words.trim());
    html.push_str(&["</", tag, ">"].concat());
    html
}
