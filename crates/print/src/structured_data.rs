//! The story as a NewsArticle of schema.org.

use article_reader_core::body::node::Node;
use article_reader_core::json::Value;
use article_reader_core::parser;
use article_reader_core::platform::Platform;
use article_reader_core::schema_org::{PageContext, news_article};
use article_reader_native::Native;

use super::options::Options;

/// Returns the NewsArticle of a printed article as JSON; `None` if it has no headline. `url` is the URL of the story,
/// which counts if the options name no page.
pub(crate) fn structured_data(
    article: &str,
    url: Option<&str>,
    options: &Options,
) -> Option<String> {
    let article = Native.parse_html(article)?.first_child()?;
    let profile = options.publisher.clone().unwrap_or_default();
    let publisher = parser::parse(&profile.text).unwrap_or_default();
    let logo = publisher.get("logo").and_then(Value::as_str);
    let logo = logo.and_then(|it| Native.web_url(Some(&profile.base), it));
    let page = options.page.as_deref().or(url).unwrap_or_default();
    let context = PageContext { page, publisher: &publisher, logo: logo.as_deref() };
    Some(news_article(&article, context)?.to_json())
}
