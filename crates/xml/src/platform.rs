//! The platform of this module: that of all modules, with a parser of XML.

use std::cell::RefCell;

use article_reader_browser::BrowserPlatform;
use article_reader_core::body::record::RecordedNode;
use article_reader_core::error::Error;
use article_reader_core::formats::{self, Registry};
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_core::xml::{self, Builder};
use wasm_bindgen::prelude::*;

/// The parsers of the browser. No document of this module is JSON.
const BASE: BrowserPlatform =
    BrowserPlatform { registry: &formats::IN_XML, parse_json: |_| Err(String::new()) };

/// The platform of the XML module.
pub(crate) struct XmlPlatform;

impl Platform for XmlPlatform {
    type Node = RecordedNode;

    fn registry(&self) -> &'static Registry {
        BASE.registry()
    }

    fn parse_html(&self, html: &str) -> Option<RecordedNode> {
        BASE.parse_html(html)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        BASE.parse_json(text)
    }

    fn parse_xml(&self, text: &str) -> Result<Value, Error> {
        xml::read(text, self, parse)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        BASE.resolve(base, reference)
    }
}

thread_local! {
    static PARSER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Sets the function that parses XML and returns the record of a document.
pub(crate) fn parse_with(parser: js_sys::Function) {
    PARSER.set(Some(parser));
}

/// Parses a text with the browser's parser.
fn parse(text: &str, builder: &mut Builder) -> Result<(), String> {
    let record = PARSER.with_borrow(Clone::clone).and_then(|parser| {
        let record = parser.call1(&JsValue::NULL, &text.into()).ok()?;
        String::from_utf8(record.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec()).ok()
    });
    match record {
        Some(record) => xml::record::read(&record, builder),
        None => Err("the page does not let its parser be used (Trusted Types)".to_owned()),
    }
}
