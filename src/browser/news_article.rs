//! The story on the page for search engines; js/related.js calls it.

use wasm_bindgen::prelude::*;

use super::Page;
use super::node::DomNode;
use crate::json::Value;
use crate::parser;
use crate::platform::Platform;
use crate::schema_org::{Surroundings, news_article};

/// The NewsArticle of the element `article`, as JSON. `publisher` is the text of the publisher profile
/// that came from `base`, `page` the address of the page.
#[allow(unreachable_pub, reason = "it is reached from JavaScript")]
#[wasm_bindgen(js_name = newsArticle)]
pub fn of(article: web_sys::Node, page: &str, publisher: &str, base: &str) -> Option<String> {
    let publisher = parser::parse(publisher).unwrap_or_default();
    let logo = publisher.get("logo").and_then(Value::as_str);
    let logo = logo.and_then(|it| Page.web_url(Some(base), it));
    let around = Surroundings { page, publisher: &publisher, logo: logo.as_deref() };
    news_article(&DomNode(article), around).map(|it| it.to_json())
}
