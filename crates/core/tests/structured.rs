//! Tests structured texts: hostile ones take bounded work, and what was never published is not shown.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};

fn outcome(document: &Value) -> Outcome {
    // 2026-11-23T12:00:00Z.
    read(&document.to_string(), &Request { now: 1_795_435_200, ..Request::default() }, &Native)
        .unwrap()
}

fn words(document: &Value) -> String {
    serde_json::to_string(outcome(document).article.as_deref().unwrap()).unwrap()
}

#[test]
fn records_that_contain_themselves_take_bounded_work() {
    let link = json!({"sys": {"type": "Link", "linkType": "Entry", "id": "a"}});
    let node = json!({"nodeType": "embedded-entry-block", "data": {"target": link}, "content": []});
    let text = json!({"nodeType": "document", "content": vec![node; 400]});
    let entry = json!({"sys": {"type": "Entry", "id": "a", "contentType": {}}, "fields": {"title": "A", "text": text}});
    assert!(outcome(&json!({"sys": {"type": "Array"}, "items": [entry]})).article.is_some());

    let paragraph = json!({"type": "paragraph--a", "id": "a"});
    let data = json!({"data": vec![paragraph; 300]});
    let included = json!({"type": "paragraph--a", "id": "a", "attributes": {"field_text": {"processed": "A", "format": "x"}},
        "relationships": {"field_more": data}});
    let node = json!({"type": "node--article", "id": "1", "attributes": {"title": "A"}, "relationships": {"field_more": data}});
    assert!(outcome(&json!({"data": node, "included": [included]})).article.is_some());
}

#[test]
fn hostile_texts_of_markdown_take_linear_time() {
    for part in [
        "*",
        "_a*b_",
        "[",
        "![",
        "](",
        "`",
        "``` ",
        "<",
        "<a ",
        "> ",
        "- ",
        "1. a\n- b\n",
        "|-|\n",
        "~~",
        "\\",
    ] {
        let text = ["A ", &part.repeat(20_000)].concat();
        outcome(
            &json!({"data": {"documentId": "a", "title": "A", "content": text, "publishedAt": "2026-11-20"}}),
        );
    }
}

#[test]
fn trees_that_nest_deeply_are_read() {
    let mut node = json!({"type": "text", "text": "Deep."});
    for _ in 0..40 {
        node = json!({"type": "blockquote", "content": [node]});
    }
    assert!(
        words(&json!({"title": "A", "content": {"type": "doc", "content": [node]}}))
            .contains("Deep.")
    );
}

#[test]
fn what_was_never_published_is_not_shown() {
    let text = |it: &str| json!({"type": "text", "text": it});
    let paragraph = |it: Value| json!({"type": "paragraph", "content": [it]});
    let marked = |it: &str, mark: Value| json!({"type": "text", "text": it, "marks": [mark]});
    let deleted = json!({"title": "A", "content": {"type": "doc", "content": [
        paragraph(text("Shown.")),
        paragraph(marked("secret", json!({"type": "deletion"}))),
        paragraph(marked("secret", json!({"type": "trackChange", "attrs": {"operation": "deletion"}}))),
        {"type": "paragraph", "attrs": {"dataTracked": {"operation": "delete"}}, "content": [text("secret")]},
        {"type": "commentMarker", "content": [text("secret")]},
    ]}});
    let of_lexical = |visibility: Value| {
        let words =
            |it: &str| json!({"type": "paragraph", "children": [{"type": "text", "text": it}]});
        let mut post = json!({"title": "A", "content": {"root": {"type": "root", "children": [
            words("Shown."), {"type": "email", "html": "<p>hidden</p>"}, {"type": "paywall"}, words("secret")]}}});
        post["visibility"] = visibility;
        post
    };
    for document in [deleted, of_lexical(json!(null))] {
        let words = words(&document);
        assert!(
            words.contains("Shown.") && !words.contains("secret") && !words.contains("hidden"),
            "{words}"
        );
    }
    assert!(words(&of_lexical(json!("public"))).contains("secret"));
    assert!(
        !serde_json::to_string(outcome(&of_lexical(json!("paid"))).article.as_deref().unwrap())
            .unwrap()
            .contains("secret")
    );

    for hidden in [
        json!({"_status": "draft"}),
        json!({"isPublished": false}),
        json!({"hidden": true}),
        json!({"draft": true}),
        json!({"embargo": "2999-01-01"}),
        json!({"unpublish_on": "2020-01-01T00:00:00Z"}),
        json!({"status": "in review"}),
    ] {
        let mut document = of_lexical(json!("public"));
        document.as_object_mut().unwrap().extend(hidden.as_object().unwrap().clone());
        assert!(outcome(&document).article.is_none(), "{document}");
    }
}

#[test]
fn markup_in_words_is_not_markup_on_the_page() {
    let text = "<img src=x onerror=alert(1)> & <b>";
    let documents = [
        json!({"title": text, "content": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}]}}),
        json!({"title": text, "content": [{"_type": "block", "children": [{"_type": "span", "text": text}]}]}),
        json!({"title": text, "content": {"root": {"children": [{"type": "heading", "tag": "h2", "children": [{"type": "text", "text": text}]}]}}}),
    ];
    for document in documents {
        let words = words(&document);
        let (_, words) = words.split_once("\"body\"").unwrap();
        assert!(words.contains("<img src=x onerror=alert(1)> & <b>"), "{words}");
        assert!(!words.contains("\"figure\""), "{words}");
    }
}
