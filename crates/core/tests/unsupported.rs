//! Tests documents that hold no article: the message names the kind of document and what to use instead.

use article_reader_core::error::Code;
use article_reader_core::formats::{Wanted, read};
use article_reader_native::Native;
use serde_json::{Value, json};

fn cases() -> Vec<(Value, &'static str)> {
    vec![
        (
            json!({"status": "OK", "response": {"docs": [
                {"web_url": "https://paper.example/1", "abstract": "secret", "headline": {"main": "A"}},
            ]}}),
            "New York Times",
        ),
        (json!({"response": {"numFound": 1, "docs": [{"title": "secret"}]}}), "search results"),
        (
            json!({"response": {"status": "ok", "userTier": "developer", "results": ["secret/1", "secret/2"]}}),
            "Guardian's Content API",
        ),
        (
            json!({"response": {"status": "ok", "userTier": "developer", "results": [
                {"id": "coast", "webTitle": "secret", "webUrl": "https://paper.example/coast"},
            ]}}),
            "Guardian's Content API",
        ),
        (
            json!({"status": "ok", "totalResults": 1, "articles": [
                {"source": {"name": "A"}, "title": "A", "content": "secret… [+519 chars]"},
            ]}),
            "NewsAPI.org",
        ),
        (json!({"totalArticles": 1, "articles": [{"title": "secret"}]}), "GNews"),
        (
            json!({"status": "ok", "feed": {"url": "https://a.example/rss", "title": "secret"},
                "items": [{"title": "A", "pubDate": "2026-11-23 10:00:00", "link": "https://a.example/1"}]}),
            "RSS feed",
        ),
        (json!({"rss": {"channel": {"title": "secret"}}}), "RSS feed"),
        (json!({"blocks": [{"id": "secret"}], "designType": "Article"}), "Guardian's site"),
        (
            json!({"webTitle": "secret", "webPublicationDate": "2026-11-23", "mainMediaElements": [{}]}),
            "Guardian's site",
        ),
        (json!({"metadata": {"id": "urn:bbc:ares::asset:secret"}, "content": {}}), "BBC"),
        (json!({"api_version": "1.1", "data": {"updated": "secret"}}), "AP's Media API"),
        (json!({"data": {"search": {"items": [{"headLine": "secret"}]}}}), "search results"),
        (
            json!({"type": "rich", "version": "1.0", "provider_name": "secret", "html": "<p>"}),
            "oEmbed",
        ),
        (json!({"type": "video", "version": "1.0", "html": "<iframe src='secret'>"}), "oEmbed"),
        (
            json!({"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": "secret"}),
            "JSON-LD without an article",
        ),
        (
            json!({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "secret"}]}),
            "JSON-LD without an article",
        ),
        (json!([{"@type": "Organization", "name": "secret"}]), "JSON-LD without an article"),
        (json!({"@context": "https://schema.org", "name": "secret"}), "JSON-LD without an article"),
    ]
}

#[test]
fn known_documents_are_named_in_the_message() {
    for (document, name) in cases() {
        let error = read(&document.to_string(), Wanted::default(), &Native).expect_err(name);
        assert_eq!(error.code, Code::UnknownFormat, "{document}");
        assert!(error.message.starts_with("this is "), "{document}: {}", error.message);
        assert!(error.message.contains(name), "{document}: {}", error.message);
        // Every message gives advice, and none quotes the document.
        assert!(error.message.contains(": "), "{}", error.message);
        assert!(!error.message.contains("secret"), "{}", error.message);
        assert!(!error.message.contains("  "), "{}", error.message);
        assert!(!error.message.ends_with('.'), "{}", error.message);
    }
}

#[test]
fn other_documents_give_the_general_message() {
    let documents = [
        json!({"type": "FeatureCollection", "features": []}),
        json!({"name": "article", "version": "1.0.0", "type": "module", "main": "index.js"}),
        json!({"metadata": {"id": "urn:other:1"}}),
        json!({"articles": []}),
        json!({"version": "1.0", "type": "rich", "html": "none"}),
    ];
    for document in documents {
        let error = read(&document.to_string(), Wanted::default(), &Native).unwrap_err();
        assert_eq!(error.code, Code::UnknownFormat, "{document}");
        assert!(error.message.starts_with("the JSON is sound"), "{}", error.message);
    }
}
