//! Second copies of words, which a page shows or says instead of the first.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::change::Change;
use super::element::{Element, find, has_class};

/// Drops the copy of a formula that KaTeX and MathJax draw with letters, where the formula is there too.
pub(super) fn formula<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_preview = element.has_class("MathJax_Preview");
    let is_drawn = is_preview
        || element.has_class("katex-html")
        || matches!(element.name, "mjx-math" | "mjx-chtml")
        || element.name != "math" && element.attribute("aria-hidden") == "true";
    let parent = element.parents.last()?.node.as_ref()?;
    let is_formula = is_preview
        || has_class(parent, "katex MathJax MathJax_SVG MathJax_CHTML")
        || element.parent_name() == "mjx-container";
    if !is_drawn || !is_formula {
        return None;
    }
    let is_math = |it: &N| it.element_name().as_deref() == Some("math");
    let is_copy = element.find(is_math).is_none() && find(parent, is_math).is_some();
    is_copy.then_some(Change::Drop(DropRule::Hidden))
}
