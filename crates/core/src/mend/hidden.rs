//! Elements that an inline style hides on every page.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::element::Element;
use super::rules::Change;

/// Drops an element that its own style hides.
pub(super) fn hidden<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let style: String =
        element.attribute("style").to_ascii_lowercase().split_whitespace().collect();
    style.split(';').any(|it| it == "display:none").then_some(Change::Drop(DropRule::Hidden))
}
