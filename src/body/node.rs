//! The one thing the walk knows of a parsed document.

/// A node of a parsed HTML document: `DOMParser`'s in a browser, html5ever's natively.
pub trait Node: Clone {
    /// The local name in lower case where this is an element of any namespace.
    fn element_name(&self) -> Option<String>;

    /// The characters where this is a text node.
    fn text(&self) -> Option<String>;

    /// An attribute's value where this is an element that has it.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The children, in order.
    fn children(&self) -> Vec<Self>;

    /// Whether the document itself hides it. `aria-hidden` does not: what it hides from
    /// assistive tools, other readers see.
    fn is_hidden(&self) -> bool {
        self.attribute("hidden").is_some()
    }
}
