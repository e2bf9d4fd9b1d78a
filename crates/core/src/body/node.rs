//! The one thing the walk knows of a parsed document.

/// A node of a parsed HTML document: `DOMParser`'s in a browser, html5ever's natively.
pub trait Node: Sized {
    /// The local name in lower case where this is an element of any namespace.
    fn element_name(&self) -> Option<String>;

    /// The characters where this is a text node.
    fn text(&self) -> Option<String>;

    /// An attribute's value where this is an element that has it.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The first of the nodes inside it.
    fn first_child(&self) -> Option<Self>;

    /// The node after it, inside the same parent.
    fn next_sibling(&self) -> Option<Self>;
}
