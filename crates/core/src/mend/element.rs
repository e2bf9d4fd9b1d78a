//! An element of a body, as a rule sees it.

use crate::body::node::Node;
use crate::body::original_name;
use crate::search::contains_word;

use super::escape::start_tag;
use super::panel::Panels;
use super::tree::Open;

/// The most nodes inside an element that a rule visits, so that nested elements take linear time.
const MOST_NODES: usize = 500;

/// An element of a body, with the elements that contain it.
pub(super) struct Element<'a, N> {
    /// The local name in lower case.
    pub(super) name: &'a str,
    pub(super) node: &'a N,
    /// The elements that contain it, the innermost last.
    pub(super) parents: &'a [Open<N>],
    /// The panels of the body.
    pub(super) panels: &'a Panels,
}

impl<N: Node> Element<'_, N> {
    /// The value of an attribute, empty if it is missing.
    pub(super) fn attribute(&self, name: &str) -> String {
        attribute(self.node, name).unwrap_or_default()
    }

    /// The names and values of all attributes.
    pub(super) fn attributes(&self) -> Vec<(String, String)> {
        let mut attributes = self.node.attributes();
        for (name, _) in &mut attributes {
            *name = original_name(self.name, name).to_owned();
        }
        attributes
    }

    /// The start tag without the attribute that hides the element, and under another name.
    pub(super) fn start_of_shown(&self, name: &str) -> String {
        let attributes = self.attributes();
        let is_kept = |it: &&(String, String)| {
            it.0 != "hidden" && !it.0.starts_with("on") && !it.0.contains(['"', '\'', '<'])
        };
        let attributes: Vec<_> =
            attributes.iter().filter(is_kept).map(|(name, value)| (&**name, &**value)).collect();
        start_tag(name, &attributes)
    }

    /// Whether it has one of these classes, which are separated by spaces.
    pub(super) fn has_class(&self, classes: &str) -> bool {
        has_class(self.node, classes)
    }

    /// The name of the element that contains it.
    pub(super) fn parent_name(&self) -> &str {
        self.parents.last().map_or("", |it| it.name.as_str())
    }

    /// The element before it in the same parent, if only white space is between them.
    pub(super) fn previous(&self) -> Option<&N> {
        self.parents.last()?.previous.as_ref()
    }

    /// The words in it, as they stand.
    pub(super) fn words(&self) -> String {
        let mut words = String::new();
        self.find(|it| {
            if let Some(text) = it.text() {
                words.push_str(&text);
            }
            false
        });
        words
    }

    /// The first node in it for which `is` holds, in the order of the document.
    pub(super) fn find(&self, is: impl FnMut(&N) -> bool) -> Option<N> {
        find(self.node, is)
    }
}

/// The value of an attribute by the name that the document gives it.
pub(super) fn attribute<N: Node>(node: &N, name: &str) -> Option<String> {
    // `inert` renames some attributes.
    node.attribute(&["x-", name].concat()).or_else(|| node.attribute(name))
}

/// Whether a node has one of these classes, which are separated by spaces.
pub(super) fn has_class<N: Node>(node: &N, classes: &str) -> bool {
    let own = node.attribute("class").unwrap_or_default();
    own.split_ascii_whitespace().any(|it| contains_word(classes, it))
}

/// The first node inside of `node` for which `is` holds, in the order of the document.
pub(super) fn find<N: Node>(node: &N, mut is: impl FnMut(&N) -> bool) -> Option<N> {
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
