//! The nodes of an inert document of `DOMParser`, as the walk over a body reads them.

use article_reader_core::body::node::Node;
use wasm_bindgen::{JsCast, JsValue};

/// A node of an inert document.
pub struct DomNode(pub web_sys::Node);

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

    fn attributes(&self) -> Vec<(String, String)> {
        let Some(element) = self.0.dyn_ref::<web_sys::Element>() else { return Vec::new() };
        let names = element.get_attribute_names();
        let pair = |name: JsValue| {
            let name = name.as_string()?;
            let value = element.get_attribute(&name)?;
            Some((name, value))
        };
        names.iter().filter_map(pair).collect()
    }

    fn first_child(&self) -> Option<Self> {
        self.0.first_child().map(Self)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.0.next_sibling().map(Self)
    }
}
