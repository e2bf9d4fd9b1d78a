//! The core's platform in a browser: HTML parser, JSON parser and URLs.

use std::cell::RefCell;

use article_reader_core::formats::Registry;
use article_reader_core::json::{DEEPEST, Value};
use article_reader_core::platform::Platform;
use wasm_bindgen::prelude::*;

use super::describe;
use super::node::DomNode;

/// The platform of a WebAssembly module. Modules differ in the formats that they read and in their
/// JSON parsers, and in whether they mend documents. The engine uses the browser's parser; modules that parse megabytes use the core's,
/// which is faster.
#[derive(Clone, Copy)]
pub struct BrowserPlatform<const MENDS: bool = false> {
    /// The formats that the module reads.
    pub registry: &'static Registry,
    /// Parses JSON. An error is a sentence for the developer.
    pub parse_json: fn(&str) -> Result<Value, String>,
}

impl<const MENDS: bool> Platform for BrowserPlatform<MENDS> {
    type Node = DomNode;

    const MENDS: bool = MENDS;

    fn registry(&self) -> &'static Registry {
        self.registry
    }

    fn parse_html(&self, html: &str) -> Option<DomNode> {
        let parser = PARSER.with_borrow(Clone::clone)?;
        let document = parser.call1(&JsValue::NULL, &html.into()).ok()?;
        document.unchecked_into::<web_sys::Document>().body().map(|it| DomNode(it.into()))
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

/// Parses JSON with the browser's own parser.
///
/// # Errors
///
/// The parser's message, or a sentence if the value nests deeper than [`DEEPEST`].
pub fn parse_json(text: &str) -> Result<Value, String> {
    let json = js_sys::JSON::parse(text).map_err(|it| describe(&it))?;
    value(&json, 0).ok_or_else(|| "it nests too deep".to_owned())
}

/// Converts a value of `JSON.parse`; `None` if it nests deeper than [`DEEPEST`].
fn value(json: &JsValue, depth: usize) -> Option<Value> {
    if depth > DEEPEST {
        return None;
    }
    if let Some(text) = json.as_string() {
        return Some(Value::String(text));
    }
    if json.is_object() {
        // `Object.entries` works for arrays too: the key of an item is its index.
        let is_array = js_sys::Array::is_array(json);
        let (mut items, mut fields) = (Vec::new(), Vec::new());
        for entry in js_sys::Object::entries(json.unchecked_ref()) {
            let entry: js_sys::Array = entry.unchecked_into();
            let value = value(&entry.get(1), depth + 1)?;
            if is_array {
                items.push(value);
            } else {
                fields.push((entry.get(0).as_string().unwrap_or_default(), value));
            }
        }
        return Some(if is_array { Value::Array(items) } else { Value::Object(fields) });
    }
    Some(match json.as_bool() {
        Some(truth) => Value::Bool(truth),
        None if json.is_null() => Value::Null,
        None => {
            Value::Number(js_sys::Number::from(json.clone()).to_string_with_radix(10).ok()?.into())
        }
    })
}

thread_local! {
    static PARSER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Sets the function that parses HTML into an inert document. js/html-parser.js makes the function,
/// because a page can create a Trusted Types policy only once, and has several WebAssembly modules.
#[wasm_bindgen(js_name = parseWith)]
pub fn parse_with(parser: js_sys::Function) {
    PARSER.set(Some(parser));
}
