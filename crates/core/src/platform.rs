//! The parsers that the core needs from its environment.
//!
//! A browser has parsers for HTML and URLs, so the WebAssembly has none of its own. `BrowserPlatform`, in
//! `crates/browser`, implements this trait with `DOMParser` and `URL`, and with `JSON.parse` in the
//! engine or [`crate::parser`] in other modules. `Native`, in `crates/native`, implements it with
//! html5ever, the `url` crate and [`crate::parser`]. All other code is the same, so native tests check
//! the code that runs in a browser.

use crate::body::node::Node;
use crate::error::{Code, Error};
use crate::formats::registry::Registry;
use crate::json::Value;

/// Parsers for HTML and JSON, and a resolver for URLs.
pub trait Platform {
    /// A node of a parsed document.
    type Node: Node;

    /// Whether notices tell of everything that the reader drops or moves; see [`crate::dropped`].
    ///
    /// This is a constant, so that a program that does not explain does not contain the explanations.
    const EXPLAINS: bool = false;

    /// Whether this program mends drafts; see [`crate::mend`]. A program that does not says which documents need
    /// it: [`crate::read::Outcome::needs_mend`], [`crate::error::Code::NeedsMend`].
    const MENDS: bool = false;

    /// The formats that this program reads.
    fn registry(&self) -> &'static Registry;

    /// Parses `html` as the body of an inert document and returns its `<body>`.
    ///
    /// In an inert document, no script runs and no picture loads.
    fn parse_html(&self, html: &str) -> Option<Self::Node>;

    /// Parses JSON that nests at most [`crate::json::DEEPEST`] levels deep.
    ///
    /// # Errors
    ///
    /// The message of the parser, for a developer.
    fn parse_json(&self, text: &str) -> Result<Value, String>;

    /// Parses XML, as [`crate::xml::read`] says. A program that reads no XML leaves such documents to the XML module.
    ///
    /// # Errors
    ///
    /// If the text is not XML of a news format.
    fn parse_xml(&self, _text: &str) -> Result<Value, Error> {
        Err(Error::new(Code::UnknownFormat, ""))
    }

    /// Resolves `reference` against `base` as the URL standard defines; `None` if either is invalid.
    /// Without a base, only an absolute reference resolves.
    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String>;

    /// Resolves `reference` to an absolute URL with http or https; `None` if it is not one.
    fn web_url(&self, base: Option<&str>, reference: &str) -> Option<String> {
        let reference = reference.trim();
        // Nothing would resolve to the base itself.
        let url = self.resolve(base, reference).filter(|_| !reference.is_empty())?;
        (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
    }
}
