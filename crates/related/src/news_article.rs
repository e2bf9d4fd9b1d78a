//! Structured data of the story on the page, for search engines. js/related.js calls it.

use article_reader_core::body::record::RecordedNode;
use article_reader_core::json::Value;
use article_reader_core::parser;
use article_reader_core::platform::Platform;
use article_reader_core::schema_org::{self, PageContext};
use wasm_bindgen::prelude::*;

use crate::PLATFORM;

/// Returns the NewsArticle of an article as JSON, or `None` if it has no headline.
///
/// `article` is the record of its element (`js/record.js`). `page` is the URL of the page. `publisher` is the text of the
/// publisher profile, and `base` is its URL.
#[wasm_bindgen(js_name = newsArticle)]
pub fn news_article(article: Vec<u8>, page: &str, publisher: &str, base: &str) -> Option<String> {
    let publisher = parser::parse(publisher).unwrap_or_default();
    let logo = publisher.get("logo").and_then(Value::as_str);
    let logo = logo.and_then(|it| PLATFORM.web_url(Some(base), it));
    let context = PageContext { page, publisher: &publisher, logo: logo.as_deref() };
    let article = RecordedNode::read(String::from_utf8(article).ok()?)?;
    schema_org::news_article(&article, context).map(|it| it.to_json())
}
