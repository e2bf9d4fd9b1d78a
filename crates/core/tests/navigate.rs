//! Tests related stories that are inside the document of another story: `select` finds them, and the rules
//! of both stories apply. Tests the URL of the JSON of a related story, too.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::error::Code;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_native::Native;
use serde_json::{Value, json};

const NOW: i64 = 1_795_000_000;

fn outcome(document: &Value, select: &str) -> Outcome {
    let base = Some("https://gazette.example/stories/1.json".to_owned());
    let request = Request { select: Some(select.to_owned()), base, now: NOW, ..Request::default() };
    read(&document.to_string(), &request, &Native).unwrap()
}

fn headline(outcome: &Outcome) -> Option<&str> {
    outcome.article.as_ref()?.headline.as_deref()
}

fn own() -> Value {
    json!({
        "format": "article-reader/1", "id": "outer", "headline": "Outer", "body": "Text.",
        "related": [
            {"id": "whole", "url": "/whole", "headline": "Whole", "body": "More."},
            {"id": "bare", "url": "/bare", "headline": "Bare"},
            {"id": "told", "url": "/told", "headline": "Told", "json": "told.json"},
            {"url": "/nameless", "headline": "Nameless", "body": "More.", "json": "/n.json"},
        ],
    })
}

fn ninjs() -> Value {
    json!({
        "uri": "outer", "type": "text", "headline": "Outer", "body_text": "Text.",
        "associations": {"next": {"uri": "whole", "type": "text", "headline": "Whole", "body_text": "More."}},
    })
}

#[test]
fn select_finds_a_whole_story_inside_another_document() {
    let wordpress = json!([{"id": 1, "link": "/1", "title": {"rendered": "One"}, "content": {"rendered": "<p>A.</p>"}}]);
    for (document, select, expected) in [
        (own(), "whole", "Whole"),
        (own(), "/whole", "Whole"),
        (own(), "/nameless", "Nameless"),
        // A related entry without a text is not a story. If `select` matches no item, a document of one item
        // gives that item.
        (own(), "bare", "Outer"),
        (own(), "outer", "Outer"),
        (own(), "unknown", "Outer"),
        (ninjs(), "whole", "Whole"),
        (json!([ninjs()]), "whole", "Whole"),
        (
            json!([own(), {"format": "article-reader/1", "id": "whole", "headline": "Of the list", "body": "."}]),
            "whole",
            "Of the list",
        ),
        (wordpress, "1", "One"),
    ] {
        assert_eq!(headline(&outcome(&document, select)), Some(expected), "{select}: {document}");
    }
    let request = Request { select: Some("nobody".to_owned()), ..Request::default() };
    let list = json!([own(), ninjs()]).to_string();
    assert_eq!(read(&list, &request, &Native).unwrap_err().code, Code::NotFound);
}

#[test]
fn the_rules_of_a_document_apply_to_the_stories_inside_it() {
    let close = |key: &str, value: Value, inner: bool| {
        let mut document = own();
        let place = if inner { &mut document["related"][0] } else { &mut document };
        place[key] = value;
        outcome(&document, "whole").verdict
    };
    for inner in [false, true] {
        let canceled = close("status", json!("canceled"), inner);
        assert_eq!(canceled, Verdict::Notice(Reason::Canceled));
        assert!(matches!(
            close("embargo", json!("2099-01-01T00:00:00Z"), inner),
            Verdict::Notice(Reason::Embargoed { .. })
        ));
        assert_eq!(close("expires", json!("2001-01-01"), inner), Verdict::Notice(Reason::Expired));
        assert_eq!(close("access", json!("paid"), inner), Verdict::Teaser(Reason::Paywalled));
    }
    let mut document = own();
    document["access"] = json!("paid");
    let teaser = outcome(&document, "whole").article.unwrap();
    assert!(teaser.is_teaser && teaser.body.is_empty());
}

#[test]
fn a_related_story_has_the_url_of_its_json() {
    let article = outcome(&own(), "outer").article.unwrap();
    let found: Vec<_> =
        article.related.iter().map(|it| (it.json.as_deref(), it.select.as_deref())).collect();
    let expected = [
        (None, Some("whole")),
        (None, None),
        (Some("https://gazette.example/stories/told.json"), None),
        (None, Some("/nameless")),
    ];
    assert_eq!(found, expected);
}
