//! Tests `translate`: a document and its translation to our own format give the same article.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod engine;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::error::Error;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_core::translate::{FORMAT, translate};
use article_reader_native::Native;
use engine::read_as_a_browser;
use serde_json::{Value, json};

fn request() -> Request {
    // 2026-11-23T12:00:00Z.
    Request { now: 1_795_435_200, ..Request::default() }
}

/// Translates a document to our own format.
fn translated(text: &str, request: &Request) -> Result<Value, Error> {
    let document = translate(text, request, &Native)?.document;
    Ok(serde_json::from_str(&document.to_string()).unwrap())
}

/// Returns the documents of the format tests and of `samples/`.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for directory in ["tests/data/formats", "../../samples"] {
        files.extend(fs::read_dir(root.join(directory)).unwrap().map(|it| it.unwrap().path()));
    }
    let is_document = |it: &PathBuf| {
        let name = it.to_string_lossy();
        let others = [".expected.json", "index.json", "publisher.json"];
        name.ends_with(".json") && !others.iter().any(|it| name.ends_with(it))
    };
    files.retain(is_document);
    files.sort();
    files
}

fn article(outcome: &Outcome) -> Value {
    serde_json::to_value(outcome.article.as_deref()).unwrap()
}

#[test]
fn every_translated_document_gives_the_same_article() {
    let documents = documents();
    assert!(documents.len() > 60, "only {} documents found", documents.len());
    for file in documents {
        let text = fs::read_to_string(&file).unwrap();
        let first = read(&text, &request(), &Native).unwrap();
        let written = translated(&text, &request()).unwrap().to_string();
        let again = read(&written, &request(), &Native).unwrap();
        assert_eq!(again.format, FORMAT);
        assert_eq!(again.verdict, first.verdict, "{}: {written}", file.display());
        assert_eq!(article(&again), article(&first), "{}: {written}", file.display());
        let twice = translated(&written, &request()).unwrap().to_string();
        assert_eq!(twice, written, "{}", file.display());
    }
}

/// `inspect` reads a document in one step, and a browser in two.
#[test]
fn every_document_gives_the_same_article_natively_and_in_a_browser() {
    let mut items = 0;
    for file in documents() {
        let text = fs::read_to_string(&file).unwrap();
        let mut names = vec![None];
        identifiers(&serde_json::from_str(&text).unwrap(), &mut names);
        for select in names {
            let request = Request { select, ..request() };
            let Ok(native) = read(&text, &request, &Native) else { continue };
            let browser = read_as_a_browser(&text, &request).unwrap();
            let place = format!("{} {:?}", file.display(), request.select);
            assert_eq!(browser.format, native.format, "{place}");
            assert_eq!(browser.verdict, native.verdict, "{place}");
            assert_eq!(article(&browser), article(&native), "{place}");
            items += 1;
        }
    }
    assert!(items > 150, "{items}");
}

/// Collects the identifiers and addresses of all objects in a document.
fn identifiers(value: &Value, found: &mut Vec<Option<String>>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        if let (Some(text), true) =
            (value.as_str(), ["id", "url", "uri", "slug", "@id"].contains(&key.as_str()))
        {
            found.push(Some(text.to_owned()));
        }
        identifiers(value, found);
    }
    value.as_array().into_iter().flatten().for_each(|it| identifiers(it, found));
}

/// The related module reads only our own format, and compares these fields.
#[test]
fn series_tags_places_and_people_are_translated() {
    let wordpress = json!({
        "id": 7, "link": "https://gazette.example/a", "status": "publish", "date_gmt": "2026-11-23T00:00:00",
        "title": {"rendered": "Tide"}, "content": {"rendered": "<p>Low.</p>"}, "tags": [3, 4],
        "_embedded": {"wp:term": [
            [{"taxonomy": "category", "name": "Coast"}, {"taxonomy": "series", "name": "Winter boats"}],
            [{"taxonomy": "post_tag", "name": "Tides"}, {"taxonomy": "author", "name": "Ada Quill"}],
        ]},
    });
    let cases = [
        (wordpress, json!([["Winter boats"], ["Tides"], null, null])),
        (
            json!({"version": "https://jsonfeed.org/version/1.1", "items": [
                {"id": "1", "title": "Tide", "content_text": "Low.", "tags": ["tides", "ports, small", "News"]}]}),
            json!([null, ["tides", "ports, small"], null, null]),
        ),
        (
            json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tide", "articleBody": "Low.",
                "keywords": "tides, ports;tides", "contentLocation": {"name": "Port Aldermere"},
                "mentions": [{"@type": "Person", "name": "Ada Quill"}], "isPartOf": {"name": "x"}}),
            json!([null, ["tides", "ports"], ["Port Aldermere"], ["Ada Quill"]]),
        ),
        (
            json!({"uri": "urn:x:1", "type": "text", "headline": "Tide", "body_text": "Low.", "pubstatus": "usable",
                "subject": [{"name": "tides", "code": "1"}], "place": [{"name": "Sound"}], "person": [{"name": "Ada Quill"}],
                "organisation": [{"name": "Harbour Union"}]}),
            json!([null, ["tides"], ["Sound"], ["Ada Quill", "Harbour Union"]]),
        ),
    ];
    for (document, expected) in cases {
        let written = translated(&document.to_string(), &request()).unwrap();
        let list = |key: &str| written.get(key).cloned().unwrap_or_default();
        let series = written.get("series").map(|it| json!([it])).unwrap_or_default();
        assert_eq!(
            json!([series, list("tags"), list("places"), list("people")]),
            expected,
            "{written}"
        );
        let twice = translated(&written.to_string(), &request()).unwrap();
        assert_eq!(twice, written);
    }
    let killed = json!({"uri": "urn:x:1", "headline": "Tide", "pubstatus": "canceled", "subject": [{"name": "tides"}]});
    assert_eq!(
        translated(&killed.to_string(), &request()).unwrap(),
        json!({"format": FORMAT, "status": "canceled"})
    );
}

#[test]
fn the_translation_of_a_story_that_may_not_be_shown_has_only_the_reason() {
    let cases = [
        (json!({"pubstatus": "canceled"}), json!({"status": "canceled"})),
        (json!({"pubstatus": "withheld"}), json!({"status": "withheld"})),
        (json!({"pubstatus": "replaced"}), json!({"status": "unpublishable"})),
        (json!({"embargoed": "2030-01-01T00:00:00Z"}), json!({"embargo": "2030-01-01T00:00:00Z"})),
        (json!({"embargoed": "Next Monday"}), json!({"status": "embargoed"})),
    ];
    for (mut document, mut expected) in cases {
        document["uri"] = json!("urn:x:1");
        document["headline"] = json!("A secret");
        expected["format"] = json!(FORMAT);
        let written = translated(&document.to_string(), &request()).unwrap();
        assert_eq!(written, expected);
    }
}

#[test]
fn items_that_may_not_be_shown_are_not_translated() {
    let document = json!({
        "uri": "urn:x:1",
        "headline": "A story",
        "associations": {
            "main": {"type": "picture", "pubstatus": "canceled", "headline": "A secret"},
            "more": {"type": "text", "headline": "Another story"},
        },
    });
    let written = translated(&document.to_string(), &request()).unwrap();
    let expected = json!({
        "format": FORMAT,
        "id": "urn:x:1",
        "headline": "A story",
        "related": [{"name": "more", "headline": "Another story"}],
    });
    assert_eq!(written, expected);
}

/// Fuzzing found this case: without the space, the picture was read as the logo of the source.
#[test]
fn names_of_items_keep_their_spaces() {
    let document = json!({
        "uri": "urn:x:1",
        "headline": "A story",
        "associations": {
            "mainpic": {"type": "picture", "renditions": {"x": {"href": "https://x.example/1.jpg"}}},
            " logo": {"type": "picture", "renditions": {"x": {"href": "https://x.example/2.jpg"}}},
        },
    });
    let document = document.to_string();
    let written = translated(&document, &request()).unwrap().to_string();
    let [first, again] = [document, written].map(|it| read(&it, &request(), &Native).unwrap());
    assert_eq!(article(&again), article(&first));
}

/// Fuzzing found the first case.
#[test]
fn a_body_without_content_is_empty() {
    let bodies = [
        json!({"type": "picture", "rendtinios": ["a.jpg"]}),
        json!([{"type": "picture", "status": "canceled", "caption": "A secret"}]),
        json!([{"type": "gallery", "items": [{"status": "withheld", "caption": "A secret"}]}]),
        json!([{"type": "box", "title": "Empty", "body": [{"type": "quote"}]}]),
        json!([{"type": "list", "items": [[], [{"type": "video"}]]}]),
    ];
    for body in bodies {
        let document = json!({"format": FORMAT, "body": body}).to_string();
        let outcome = read(&document, &request(), &Native).unwrap();
        assert_eq!(outcome.verdict, Verdict::Notice(Reason::Empty), "{document}");
        let written = translated(&document, &request()).unwrap();
        assert_eq!(written, json!({"format": FORMAT}));
    }
}

/// Returns the examples of `docs/format.md`.
fn examples() -> Vec<Value> {
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/format.md"));
    let page = page.unwrap();
    let examples = page.split("```json\n").skip(1).map(|it| it.split("```").next().unwrap());
    examples.map(|it| serde_json::from_str(it).unwrap()).collect()
}

#[test]
fn the_documented_examples_are_translated_to_themselves() {
    let examples = examples();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let mut translated = translated(&example.to_string(), &request()).unwrap();
        // A live report says that it was translated.
        translated.as_object_mut().unwrap().remove("arranged");
        if let Some(live) = translated.get_mut("live").and_then(Value::as_object_mut) {
            live.retain(|key, _| key != "last" && key != "silent");
        }
        assert_eq!(translated, example);
    }
}

/// Adds the keys of all objects in a value.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|it| keys(it, found)),
        _ => {}
    }
}

#[test]
fn the_schema_has_every_field_and_every_block() {
    let schema = include_str!("../../../docs/article-reader-1.schema.json");
    let mut known = BTreeSet::new();
    keys(&serde_json::from_str(schema).unwrap(), &mut known);
    let mut written = BTreeSet::new();
    examples().iter().for_each(|it| keys(it, &mut written));
    for file in documents() {
        let text = fs::read_to_string(file).unwrap();
        keys(&translated(&text, &request()).unwrap(), &mut written);
    }
    assert!(written.len() > 40, "{written:?}");
    let unknown: Vec<&String> = written.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    for block in
        ["paragraph", "heading", "quote", "list", "code", "rule", "gallery", "embed", "table"]
    {
        assert!(schema.contains(&format!("\"const\": \"{block}\"")), "{block}");
    }
}

#[test]
fn notices_that_the_engine_repeats_are_left_out() {
    let picture = |terms: &str, status: &str| {
        json!({
            "type": "picture",
            "status": status,
            "terms": [terms],
            "renditions": ["https://gazette.example/a.jpg"],
        })
    };
    let document = json!({
        "format": FORMAT,
        "headline": "Night ferry sails again",
        "media": [picture("ITALY OUT", "usable"), picture("", "withheld")],
    });
    let translation = translate(&document.to_string(), &request(), &Native).unwrap();
    let first: Vec<&str> = translation.notices.iter().map(|it| &*it.code).collect();
    assert_eq!(first, ["association-dropped"]);
    let again = read(&translation.document.to_string(), &request(), &Native).unwrap();
    let codes: Vec<&str> = again.notices.iter().map(|it| &*it.code).collect();
    assert!(codes.contains(&"territory"), "{codes:?}");
}
