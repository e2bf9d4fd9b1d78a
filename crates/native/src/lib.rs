//! The core's platform without a browser: html5ever and roxmltree replace `DOMParser`, encoding_rs replaces
//! `TextDecoder`, and the `url` crate replaces `URL`. A host that has a `URL` of its own passes it to [`resolve_with`], and
//! switches the feature `url` off.
//!
//! All implement the same standards as browsers, so native tests show what visitors get.

mod encoding;
mod languages;
mod resolver;
mod tree;
mod xml;

use article_reader_core::error::Error;
use article_reader_core::formats::{self, Registry};
use article_reader_core::json::Value;
use article_reader_core::parser;
use article_reader_core::platform::Platform;

pub use encoding::decode;
pub use languages::learn_languages;
#[cfg(not(feature = "url"))]
pub use resolver::resolve_with;
pub use tree::TreeNode;

/// The platform for tests, for the command line and for prerendering.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Platform for Native {
    type Node = TreeNode;

    const EXPLAINS: bool = true;
    const MENDS: bool = true;

    fn registry(&self) -> &'static Registry {
        &formats::EVERY
    }

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        TreeNode::body_of(html)
    }

    /// Uses the core's own parser, which accepts the same texts as a browser's `JSON.parse`, even lone
    /// surrogates. That parser gives no message, so the message comes from `serde_json`.
    fn parse_json(&self, text: &str) -> Result<Value, String> {
        parser::parse(text).ok_or_else(|| match serde_json::from_str::<serde_json::Value>(text) {
            Ok(_) => "it is not JSON".to_owned(),
            Err(error) => error.to_string(),
        })
    }

    fn parse_xml(&self, text: &str) -> Result<Value, Error> {
        article_reader_core::xml::read(text, self, xml::parse)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        resolver::resolve(base, reference)
    }
}
