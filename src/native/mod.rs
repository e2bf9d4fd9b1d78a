//! The native twin of the browser: html5ever for `DOMParser`, the `url` crate for `URL`.
//!
//! Both follow the standards to the letter, so what the tests see natively is what readers get.

mod tree;

use url::Url;

use crate::platform::Platform;

pub use tree::TreeNode;

/// The platform of tests, of `inspect`, and of prerendering.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Platform for Native {
    type Node = TreeNode;

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        TreeNode::body_of(html)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        let url = match base {
            Some(base) => Url::parse(base).ok()?.join(reference),
            None => Url::parse(reference),
        };
        url.ok().map(String::from)
    }
}
