//! Tests that a document in a wrapper is found, and that a wrapper that closes a story closes it.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::error::Code;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_native::Native;
use serde_json::{Value, json};

fn outcome(text: &str) -> Outcome {
    // 2026-11-23T12:00:00Z.
    read(text, &Request { now: 1_795_435_200, ..Request::default() }, &Native).unwrap()
}

fn story() -> Value {
    json!({"uri": "urn:x:1", "headline": "Tide", "body_text": "Low water came at noon."})
}

#[test]
fn a_wrapped_story_is_found_and_its_place_is_reported() {
    let story = story();
    let text = story.to_string();
    let cases = [
        (json!({"data": story}).to_string(), "/data"),
        (json!({"status": 200, "result": {"story": story}}).to_string(), "/result/story"),
        (json!({"data": {"article": {"node": story}}, "extensions": {}}).to_string(), "/data/article/node"),
        (json!({"data": {"allPosts": {"edges": [{"node": story}, {"node": {"uri": "urn:x:2"}}]}}}).to_string(), "/data/allPosts/edges"),
        (json!([{"post": story}]).to_string(), "/0/post"),
        (json!({"payload": text}).to_string(), "/payload"),
        (json!({"data": {"data": {"data": {"data": story}}}}).to_string(), "/data/data/data/data"),
    ];
    for (document, place) in cases {
        let outcome = outcome(&document);
        assert_eq!(outcome.article.unwrap().headline.as_deref(), Some("Tide"), "{document}");
        let notices: Vec<_> =
            outcome.notices.iter().filter(|it| it.code == "story-in-wrapper").collect();
        assert!(
            matches!(notices.as_slice(), [it] if it.message.ends_with(place)),
            "{document}: {notices:?}"
        );
    }
}

#[test]
fn other_notations_of_json_are_read() {
    let text = story().to_string();
    let cases = [
        json!(text).to_string(),
        format!("{text}\n{{\"uri\": \"urn:x:2\", \"headline\": \"Ebb\"}}\n"),
        format!("\u{feff}// API callback\nshow({text});"),
    ];
    for text in cases {
        assert_eq!(outcome(&text).article.unwrap().headline.as_deref(), Some("Tide"), "{text}");
    }
}

#[test]
fn what_is_too_deep_or_has_another_name_is_not_found() {
    let story = story();
    let cases = [
        json!({"data": {"data": {"data": {"data": {"data": story}}}}}),
        json!({"included": [story], "meta": {}, "links": {}, "a": 1}),
        json!({"headers": story, "config": story, "a": 1}),
    ];
    for document in cases {
        let error = read(&document.to_string(), &Request::default(), &Native).unwrap_err();
        assert_eq!(error.code, Code::UnknownFormat, "{document}");
    }
}

#[test]
fn a_wrapper_that_closes_a_story_closes_it() {
    let story = story();
    let strapi = json!({"documentId": "a", "title": "Tide", "content": "Low water.", "publishedAt": "2026-11-20"});
    let cases = [
        (json!({"data": story, "status": "canceled"}), Reason::Canceled),
        (json!({"data": {"item": story}, "pubStatus": "withheld"}), Reason::Withheld),
        (
            json!([{"item": story, "status": "canceled"}, {"item": {"uri": "urn:x:2"}}]),
            Reason::Canceled,
        ),
        (json!({"status": "killed", "result": {"story": story}}), Reason::Canceled),
        (json!({"result": {"story": story, "published": false}}), Reason::Unpublishable),
        (
            json!({"data": {"posts": {"edges": [{"status": "retracted", "node": story}, {"node": story}]}}}),
            Reason::Canceled,
        ),
        (
            json!({"story": story, "embargo": "2999-01-01T00:00:00Z"}),
            Reason::Embargoed { until: None },
        ),
        (json!({"story": story, "expires": "2020-01-01T00:00:00Z"}), Reason::Expired),
        (json!({"data": strapi, "meta": {}, "status": "canceled"}), Reason::Canceled),
    ];
    for (document, expected) in cases {
        let outcome = outcome(&document.to_string());
        let same = match (outcome.verdict, expected) {
            (Verdict::Notice(Reason::Embargoed { .. }), Reason::Embargoed { .. }) => true,
            (found, expected) => found == Verdict::Notice(expected),
        };
        assert!(same, "{document}: {:?}", outcome.verdict);
        assert!(outcome.article.is_none() && outcome.notices.is_empty());
    }
    let open = json!({"data": story, "status": "success", "code": 200});
    assert_eq!(outcome(&open.to_string()).verdict, Verdict::Show);
}
