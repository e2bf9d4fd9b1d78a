//! Implements the trait `Node` of the core for the tree of html5ever.

use std::rc::Rc;

use article_reader_core::body::node::Node;
use ego_tree::{NodeId, NodeRef};
use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use scraper::node::Element;
use scraper::{Html, HtmlTreeSink};

/// A node, with the document that it belongs to.
#[derive(Clone, Debug)]
pub struct TreeNode {
    document: Rc<Html>,
    id: NodeId,
}

impl TreeNode {
    /// Parses a document and returns its `<body>`; `None` if it has a `<frameset>` instead.
    pub(super) fn body_of(html: &str) -> Option<Self> {
        let document = parse(html);
        let id = document.root_element().children().find(|it| name_of(*it) == Some("body"))?.id();
        Some(Self { document: Rc::new(document), id })
    }

    fn node(&self) -> Option<NodeRef<'_, scraper::Node>> {
        self.document.tree.get(self.id)
    }

    /// Another node of the same document.
    fn same_document(&self, node: NodeRef<'_, scraper::Node>) -> Option<Self> {
        Some(Self { document: Rc::clone(&self.document), id: node.id() })
    }

    fn element(&self) -> Option<&Element> {
        self.node()?.value().as_element()
    }
}

impl Node for TreeNode {
    fn element_name(&self) -> Option<String> {
        self.element().map(|it| it.name().to_ascii_lowercase())
    }

    fn text(&self) -> Option<String> {
        self.node()?.value().as_text().map(|it| it.to_string())
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element()?.attr(name).map(str::to_owned)
    }

    fn attributes(&self) -> Vec<(String, String)> {
        let attributes = self.element().map(Element::attrs).into_iter().flatten();
        attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn first_child(&self) -> Option<Self> {
        self.same_document(self.node()?.first_child()?)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.same_document(self.node()?.next_sibling()?)
    }
}

/// Parses in the same way as `DOMParser`. It runs no script, so the content of `<noscript>` is markup.
fn parse(html: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

fn name_of<'a>(node: NodeRef<'a, scraper::Node>) -> Option<&'a str> {
    node.value().as_element().map(Element::name)
}
