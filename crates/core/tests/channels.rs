//! Tests parts of a story of ANS that are meant for some channels only.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_native::Native;
use serde_json::{Value, json};

fn story(fields: &Value) -> Value {
    let mut story = json!({
        "type": "story", "version": "0.10.9", "headlines": {"basic": "A"},
        "content_elements": [{"type": "text", "content": "It sailed."}],
    });
    story.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    story
}

#[test]
fn a_story_for_other_channels_is_not_shown() {
    let cases = [
        (json!({}), true),
        (json!({"channels": []}), true),
        (json!({"channels": null}), true),
        (json!({"channels": ["web"]}), true),
        (json!({"channels": ["native", "Web"]}), true),
        (json!({"channels": "web"}), true),
        (json!({"channels": ["desktop-web"]}), true),
        (json!({"channels": ["all"]}), true),
        (json!({"channels": ["native"]}), false),
        (json!({"channels": ["print", "newsletter"]}), false),
        (json!({"channels": "print"}), false),
        (json!({"channels": ["webinar"]}), false),
    ];
    for (fields, expected) in cases {
        let document = story(&fields).to_string();
        let outcome = read(&document, &Request::default(), &Native).unwrap();
        let closed = Verdict::Notice(Reason::Unpublishable);
        assert_eq!(outcome.verdict, if expected { Verdict::Show } else { closed }, "{fields}");
    }
}

#[test]
fn elements_for_other_channels_are_not_shown() {
    let hidden = |mut element: Value| {
        element["channels"] = json!(["native", "print"]);
        element
    };
    let elements = [
        json!({"type": "text", "content": "marker-print"}),
        json!({"type": "header", "content": "marker-print"}),
        json!({"type": "raw_html", "content": "<p>marker-print</p>"}),
        json!({"type": "quote", "content_elements": [{"type": "text", "content": "marker-print"}]}),
        json!({"type": "list", "items": [{"type": "text", "content": "marker-print"}]}),
        json!({"type": "table", "rows": [[{"content": "marker-print"}]]}),
        json!({"type": "image", "url": "https://img.example/marker-print.jpg"}),
        json!({"type": "video", "streams": [{"url": "https://img.example/marker-print.mp4"}]}),
        json!({"type": "gallery", "content_elements": [{"type": "image", "url": "https://img.example/marker-print.jpg"}]}),
        json!({"type": "link_list", "items": [{"type": "interstitial_link", "url": "https://a.example/marker-print"}]}),
        json!({"type": "oembed_response", "raw_oembed": {"url": "https://a.example/marker-print"}}),
        json!({"type": "correction", "text": "marker-print"}),
        json!({"type": "element_group", "content_elements": [{"type": "text", "content": "marker-print"}]}),
    ];
    for element in elements {
        let shown = |element: &Value| {
            let elements = json!([{"type": "text", "content": "It sailed."}, element]);
            let document = story(&json!({"content_elements": elements})).to_string();
            let outcome = read(&document, &Request::default(), &Native).unwrap();
            let text = serde_json::to_string(outcome.article.as_deref().unwrap()).unwrap();
            assert!(text.contains("It sailed."), "{element}");
            (text.contains("marker-print"), outcome.notices)
        };
        assert!(shown(&element).0, "{element}");
        let (is_shown, notices) = shown(&hidden(element.clone()));
        assert!(!is_shown, "{element}");
        assert!(
            notices.iter().any(|it| it.code == "association-dropped"),
            "{element}: {notices:?}"
        );
        // Inside another element.
        let inside = json!({"type": "list", "items": [{"type": "text", "content": "Kept."}, hidden(element.clone())]});
        assert!(!shown(&inside).0, "{element}");
        let inside = json!({"type": "quote", "content_elements": [{"type": "text", "content": "Kept."}, hidden(element.clone())]});
        assert!(!shown(&inside).0, "{element}");
    }
}
