//! The nodes of `DOMParser`'s inert document, for the walk.

use wasm_bindgen::JsCast;

use crate::body::node::Node;

/// A node of an inert document.
#[derive(Clone)]
pub(crate) struct DomNode(pub(crate) web_sys::Node);

impl Node for DomNode {
    fn element_name(&self) -> Option<String> {
        self.0.dyn_ref::<web_sys::Element>().map(|it| it.local_name().to_ascii_lowercase())
    }

    fn text(&self) -> Option<String> {
        (self.0.node_type() == web_sys::Node::TEXT_NODE).then(|| self.0.node_value()).flatten()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.dyn_ref::<web_sys::Element>()?.get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        let mut children = Vec::new();
        let mut next = self.0.first_child();
        while let Some(child) = next {
            next = child.next_sibling();
            children.push(Self(child));
        }
        children
    }
}
