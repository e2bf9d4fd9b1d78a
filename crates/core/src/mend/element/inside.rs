//! Searches a node of a body.

use crate::body::node::Node;

/// The most nodes inside an element that a rule visits, so that nested elements take linear time.
const MOST_NODES: usize = 500;

/// The value of an attribute by the name that the document gives it.
pub(in crate::mend) fn attribute<N: Node>(node: &N, name: &str) -> Option<String> {
    // `inert` renames some attributes.
    node.attribute(&["x-", name].concat()).or_else(|| node.attribute(name))
}

/// The words in a node, as they stand.
pub(in crate::mend) fn words<N: Node>(node: &N) -> String {
    let mut words = String::new();
    find(node, |it| {
        words.push_str(&it.text().unwrap_or_default());
        false
    });
    words
}

/// The first node inside of `node` for which `is` holds, in the order of the document.
pub(in crate::mend) fn find<N: Node>(node: &N, mut is: impl FnMut(&N) -> bool) -> Option<N> {
    let mut stack = vec![node.first_child()];
    for _ in 0..MOST_NODES {
        while stack.last().is_some_and(Option::is_none) {
            stack.pop();
        }
        let node = stack.last_mut().and_then(Option::take)?;
        if let Some(next) = stack.last_mut() {
            *next = node.next_sibling();
        }
        if is(&node) {
            return Some(node);
        }
        stack.push(node.first_child());
    }
    None
}
