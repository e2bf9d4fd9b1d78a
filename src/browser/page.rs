//! The page's own HTML parser and URL resolver.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::node::DomNode;
use crate::json::Value;
use crate::platform::Platform;

/// The browser as the core's platform.
#[derive(Clone, Copy, Default)]
pub(crate) struct Page;

impl Platform for Page {
    type Node = DomNode;

    fn parse_html(&self, html: &str) -> Option<DomNode> {
        let parser = PARSER.with_borrow(Clone::clone)?;
        let document = parser.call1(&JsValue::NULL, &html.into()).ok()?;
        document.unchecked_into::<web_sys::Document>().body().map(|it| DomNode(it.into()))
    }

    #[cfg(any(feature = "translator", feature = "related"))]
    fn parse_json(&self, text: &str) -> Result<Value, String> {
        crate::parser::parse(text).ok_or_else(String::new)
    }

    #[cfg(not(any(feature = "translator", feature = "related")))]
    fn parse_json(&self, text: &str) -> Result<Value, String> {
        let json = js_sys::JSON::parse(text).map_err(|it| super::describe(&it))?;
        value(&json, 0).ok_or_else(|| "it nests too deep".to_owned())
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        let url = match base {
            Some(base) => web_sys::Url::new_with_base(reference, base),
            None => web_sys::Url::new(reference),
        };
        url.ok().map(|it| it.href())
    }
}

/// A value that `JSON.parse` has made; `None` where it nests deeper than is sensible.
#[cfg(not(any(feature = "translator", feature = "related")))]
fn value(json: &JsValue, depth: usize) -> Option<Value> {
    if depth > crate::json::DEEPEST {
        return None;
    }
    if let Some(text) = json.as_string() {
        return Some(Value::String(text));
    }
    if json.is_object() {
        // `Object.entries` of an array gives its elements as well, after their numbers.
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

/// Takes the function that parses HTML into an inert document. js/html-parser.js makes it, because a page
/// allows a Trusted Types policy to be created only once, and has several WebAssemblies.
#[allow(unreachable_pub, reason = "it is reached from JavaScript")]
#[wasm_bindgen(js_name = parseWith)]
pub fn parse_with(parser: js_sys::Function) {
    PARSER.set(Some(parser));
}
