//! Tests the base URL that the relative URLs of a story are resolved against.

use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::json;

#[test]
fn relative_urls_use_the_story_url_or_else_the_document_url() {
    let cases = [
        (json!("https://gazette.example/coast/ferry"), "https://gazette.example/coast/a.jpg"),
        (json!("/coast/ferry"), "https://cdn.example/coast/a.jpg"),
        (json!(null), "https://cdn.example/json/a.jpg"),
        (json!("javascript:alert(1)"), "https://cdn.example/json/a.jpg"),
    ];
    for (url, expected) in cases {
        let document = json!({
            "format": "article-reader/1",
            "url": url,
            "headline": "Night ferry sails again",
            "body": "<p>It <a href='a.jpg'>sailed</a>.</p><img src='a.jpg' width=9 height=9>",
        });
        let base = Some("https://cdn.example/json/ferry.json".to_owned());
        let request = Request { base, ..Request::default() };
        let outcome = read(&document.to_string(), &request, &Native).unwrap();
        let article = serde_json::to_string(&outcome.article.as_deref()).unwrap();
        assert_eq!(article.matches(&format!("\"{expected}\"")).count(), 2, "{article}");
    }
}
