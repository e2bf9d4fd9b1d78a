//! An element of a body, as a rule sees it.

mod inside;
mod panels;

use crate::body::is_blank;
use crate::body::node::Node;
use crate::body::reported::original_name;
use crate::search::contains_word;

use super::escape::start_tag;
use super::open::Open;

pub(super) use inside::{attribute, find, words};
pub(super) use panels::{Panels, controlled};

/// How many of the elements around an element a rule visits, so that nested elements take linear time.
const MOST_NEAR: usize = 24;

/// An element of a body, with the elements that contain it.
pub(super) struct Element<'a, N> {
    /// The local name in lower case.
    pub(super) name: &'a str,
    /// The classes, separated by spaces.
    pub(super) classes: String,
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
        is_of_class(&self.classes, classes)
    }

    /// The name of the element that contains it.
    pub(super) fn parent_name(&self) -> &str {
        self.parents.last().map_or("", |it| it.name.as_str())
    }

    /// The elements that contain it and are near, the innermost first. Elements may nest without a limit.
    pub(super) fn near(&self) -> impl Iterator<Item = &Open<N>> {
        self.parents.iter().rev().take(MOST_NEAR)
    }

    /// The element before it in the same parent, if only white space is between them.
    pub(super) fn previous(&self) -> Option<&N> {
        self.parents.last()?.previous.as_ref()
    }

    /// The words in it, as they stand.
    pub(super) fn words(&self) -> String {
        words(self.node)
    }

    /// The first node in it for which `is` holds, in the order of the document.
    pub(super) fn find(&self, is: impl FnMut(&N) -> bool) -> Option<N> {
        find(self.node, is)
    }
}

/// Whether a node has one of these classes, which are separated by spaces.
pub(super) fn has_class<N: Node>(node: &N, classes: &str) -> bool {
    is_of_class(&node.attribute("class").unwrap_or_default(), classes)
}

fn is_of_class(own: &str, classes: &str) -> bool {
    own.split_ascii_whitespace().any(|it| contains_word(classes, it))
}

/// The first element inside of a node that has one of these classes.
pub(super) fn of_class<N: Node>(node: &N, classes: &str) -> Option<N> {
    find(node, |it| has_class(it, classes))
}

/// The first element inside of a node that has one of these names.
pub(super) fn of_name<N: Node>(node: &N, names: &str) -> Option<N> {
    find(node, |it| it.element_name().is_some_and(|it| contains_word(names, &it)))
}

/// The words in a node, with single spaces.
pub(super) fn words_of<N: Node>(node: &N) -> String {
    collapsed(&words(node))
}

/// A text with single spaces.
pub(super) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The node itself, or the first node after it, that is not white space.
pub(super) fn visible<N: Node>(mut node: Option<N>) -> Option<N> {
    // Parsers join adjacent texts, and comments are few.
    for _ in 0..4 {
        let it = node?;
        let is_shown = match it.text() {
            Some(text) => !is_blank(&text),
            None => it.element_name().is_some_and(|name| name != "p" || it.first_child().is_some()),
        };
        if is_shown {
            return Some(it);
        }
        node = it.next_sibling();
    }
    None
}
