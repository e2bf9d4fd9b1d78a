//! The page's own HTML parser and URL resolver.

use wasm_bindgen::prelude::*;

use super::describe;
use super::node::DomNode;
use crate::json::{DEEPEST, Value};
use crate::platform::Platform;

/// The name of the one Trusted Types policy, as the documented `Content-Security-Policy` allows it.
const POLICY_NAME: &str = "article-reader";

/// The browser as the core's platform.
#[derive(Clone, Copy, Default)]
pub(crate) struct Page;

impl Platform for Page {
    type Node = DomNode;

    fn parse_html(&self, html: &str) -> Option<DomNode> {
        let parser = Parser::new().ok()?;
        let document = parser.parse(&trusted(html), "text/html").ok()?;
        document.body().map(|it| DomNode(it.into()))
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        let json = js_sys::JSON::parse(text).map_err(|it| describe(&it))?;
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
fn value(json: &JsValue, depth: usize) -> Option<Value> {
    if depth > DEEPEST {
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

#[wasm_bindgen]
extern "C" {
    /// `DOMParser` once more, since web-sys' takes no `TrustedHTML`.
    #[wasm_bindgen(js_name = DOMParser)]
    type Parser;

    #[wasm_bindgen(catch, constructor, js_class = DOMParser)]
    fn new() -> Result<Parser, JsValue>;

    #[wasm_bindgen(catch, method, js_name = parseFromString)]
    fn parse(this: &Parser, html: &JsValue, mime: &str) -> Result<web_sys::Document, JsValue>;

    type PolicyFactory;

    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<PolicyFactory>;

    #[wasm_bindgen(catch, method, js_name = createPolicy)]
    fn create_policy(
        this: &PolicyFactory,
        name: &str,
        rules: &js_sys::Object,
    ) -> Result<Policy, JsValue>;

    type Policy;

    #[wasm_bindgen(catch, method, js_name = createHTML)]
    fn create_html(this: &Policy, html: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The policy can be made once only, so it is kept for all readers of the page.
    static POLICY: Option<Policy> = policy();
}

/// A policy that passes all: the parser is inert and nothing of its document reaches the page
/// but the blocks of the walk.
fn policy() -> Option<Policy> {
    let rules = js_sys::Object::new();
    let pass = Closure::<dyn Fn(String) -> String>::new(|html: String| html).into_js_value();
    js_sys::Reflect::set(&rules, &"createHTML".into(), &pass).ok()?;
    TRUSTED_TYPES.with(|it| it.as_ref()?.create_policy(POLICY_NAME, &rules).ok())
}

fn trusted(html: &str) -> JsValue {
    POLICY
        .with(|it| it.as_ref().and_then(|it| it.create_html(html).ok()))
        .unwrap_or_else(|| html.into())
}
