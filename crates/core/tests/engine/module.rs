//! A WebAssembly module of a browser, without the browser.

use article_reader_core::formats::Registry;
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_native::{Native, TreeNode};

/// The platform of a module that mends nothing, with the parsers of [`Native`] and these formats.
pub(crate) struct Module(pub(crate) &'static Registry);

impl Platform for Module {
    type Node = TreeNode;

    fn registry(&self) -> &'static Registry {
        self.0
    }

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        Native.parse_html(html)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        Native.parse_json(text)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        Native.resolve(base, reference)
    }
}
