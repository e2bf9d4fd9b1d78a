//! The core's platform in a browser: HTML parser, JSON parser and URLs.

use std::cell::RefCell;

use article_reader_core::body::record::RecordedNode;
use article_reader_core::formats::Registry;
use article_reader_core::json::Value;
use article_reader_core::parser;
use article_reader_core::platform::Platform;
use wasm_bindgen::prelude::*;

use super::describe;

/// The platform of a WebAssembly module. Modules differ in the formats that they read, in their JSON parsers, and in
/// whether they mend documents. The engine's parser explains errors.
#[derive(Clone, Copy)]
pub struct BrowserPlatform<const MENDS: bool = false> {
    /// The formats that the module reads.
    pub registry: &'static Registry,
    /// Parses JSON. An error is a sentence for the developer.
    pub parse_json: fn(&str) -> Result<Value, String>,
}

impl<const MENDS: bool> Platform for BrowserPlatform<MENDS> {
    type Node = RecordedNode;

    const MENDS: bool = MENDS;

    fn registry(&self) -> &'static Registry {
        self.registry
    }

    fn parse_html(&self, html: &str) -> Option<RecordedNode> {
        let parser = PARSER.with_borrow(Clone::clone)?;
        let record = parser.call1(&JsValue::NULL, &html.into()).ok()?;
        let record = record.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec();
        RecordedNode::read(String::from_utf8(record).ok()?)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        (self.parse_json)(text)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        resolve(base, reference)
    }
}

/// Resolves `reference` against `base` by the URL standard; `None` if either is not a URL.
pub fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    let url = match base {
        Some(base) => web_sys::Url::new_with_base(reference, base),
        None => web_sys::Url::new(reference),
    };
    url.ok().map(|it| it.href())
}

/// Parses JSON. The browser's own parser is asked for the reason of an error alone: each value that it makes would cross
/// the border to WebAssembly.
///
/// # Errors
///
/// The message of the browser's parser, or a sentence if the value nests deeper than [`article_reader_core::json::DEEPEST`].
pub fn parse_json(text: &str) -> Result<Value, String> {
    parser::parse(text).ok_or_else(|| match js_sys::JSON::parse(text) {
        Ok(_) => "it nests too deep".to_owned(),
        Err(error) => describe(&error),
    })
}

thread_local! {
    static PARSER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Sets the function that parses HTML into the record of an inert document. js/html-parser.js makes the function,
/// because a page can create a Trusted Types policy only once, and has several WebAssembly modules.
#[wasm_bindgen(js_name = parseWith)]
pub fn parse_with(parser: js_sys::Function) {
    PARSER.set(Some(parser));
}
