//! What the walk knows of a parsed document.

/// A node of a parsed HTML document: of `DOMParser` in a browser, of html5ever natively.
pub trait Node: Sized {
    /// The local name in lower case, if this is an element of any namespace.
    fn element_name(&self) -> Option<String>;

    /// The characters, if this is a text node.
    fn text(&self) -> Option<String>;

    /// The value of an attribute, if this is an element that has it.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The names and values of all attributes, if this is an element.
    fn attributes(&self) -> Vec<(String, String)>;

    /// The first of the nodes in it.
    fn first_child(&self) -> Option<Self>;

    /// The next node with the same parent.
    fn next_sibling(&self) -> Option<Self>;
}
