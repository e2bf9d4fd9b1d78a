//! What the pure core needs from the place it runs in.
//!
//! A browser has parsers for HTML, JSON and URLs already, so the WebAssembly carries none:
//! `browser::Page` implements this trait over `DOMParser`, `JSON` and `URL`,
//! [`crate::native::Native`] over `scraper` (html5ever), `serde_json` and `url`. Native tests therefore take the same walk as a reader.

use crate::body::node::Node;
use crate::formats::Registry;
use crate::json::Value;

/// Parsers for HTML and JSON, and a resolver for URLs.
pub trait Platform {
    /// A node of a parsed document.
    type Node: Node;

    /// The formats that the program reads.
    fn registry(&self) -> &'static Registry;

    /// Parses `html` as the body of an inert document and returns its `<body>`.
    ///
    /// Inert means: no script runs and no picture loads.
    fn parse_html(&self, html: &str) -> Option<Self::Node>;

    /// Parses JSON that nests no deeper than [`crate::json::DEEPEST`]; otherwise says what is wrong.
    ///
    /// # Errors
    ///
    /// In the parser's own words, for a developer.
    fn parse_json(&self, text: &str) -> Result<Value, String>;

    /// Resolves `reference` against `base` by the URL standard; `None` when either is no URL.
    /// Without a base only an absolute reference resolves.
    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String>;

    /// An absolute http(s) URL; `None` where the reference leads anywhere else.
    fn web_url(&self, base: Option<&str>, reference: &str) -> Option<String> {
        let url = self.resolve(base, reference.trim())?;
        (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
    }
}
