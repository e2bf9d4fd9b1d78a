//! Stories that came with another one: chosen by name, under the rules of both; and where the JSON of
//! a related story is.

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
fn a_story_that_came_whole_is_chosen_by_its_name() {
    let wordpress = json!([{"id": 1, "link": "/1", "title": {"rendered": "One"}, "content": {"rendered": "<p>A.</p>"}}]);
    for (document, select, expected) in [
        (own(), "whole", "Whole"),
        (own(), "/whole", "Whole"),
        (own(), "/nameless", "Nameless"),
        // What has no text of its own is no story, and a document of one item is that item.
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
fn what_closes_a_document_closes_all_that_came_in_it() {
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
fn a_related_story_says_where_its_json_is() {
    let article = outcome(&own(), "outer").article.unwrap();
    let told: Vec<_> =
        article.related.iter().map(|it| (it.json.as_deref(), it.select.as_deref())).collect();
    let expected = [
        (None, Some("whole")),
        (None, None),
        (Some("https://gazette.example/stories/told.json"), None),
        (None, Some("/nameless")),
    ];
    assert_eq!(told, expected);
}
