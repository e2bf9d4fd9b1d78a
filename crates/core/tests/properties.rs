//! Tests that `read` returns a value for every input. A panic would stop the whole element.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "properties/documents.rs"]
#[allow(unreachable_pub, reason = "a part of a test")]
mod documents;
#[path = "engine/module.rs"]
mod module;
mod seeds;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use article_reader_core::document;
use article_reader_core::error::Code;
use article_reader_core::formats::{self, Wanted};
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_native::Native;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use documents::{KEYS, mutate, mutation, value};
use module::Module;

/// For each format, the fields by which its adapter recognises a document.
const STARTS: &[&str] = &[
    r#"{"uri": "urn:x:1"}"#,
    r#"{"urn": "urn:x:1", "article_html": "<p>A</p>"}"#,
    r#"{"uno": "x1", "class": "text"}"#,
    r#"{"type": "story", "version": "0.10.9"}"#,
    r##"{"@type": "NewsArticle", "@id": "#a"}"##,
    r##"{"@type": "LiveBlogPosting", "author": {"@id": "#a"}, "image": [{"@id": "#a"}]}"##,
    r#"{"apiUrl": "a", "webTitle": "A", "webPublicationDate": "2026-11-23"}"#,
    r#"{"apiUrl": "a", "type": "liveblog", "webTitle": "A", "webPublicationDate": "2026-11-23"}"#,
    r#"{"identifier": "a", "layout": {"columns": 7}, "components": [{"role": "body"}]}"#,
    r#"{"format": "article-reader/1", "headline": "A"}"#,
    r#"{"title": {"rendered": "A"}}"#,
    r#"{"title": {"rendered": "A"}, "yoast_head_json": {"author": "B"}}"#,
    r#"{"posts": [{"html": "<p>A</p>", "title": "A"}]}"#,
    r#"{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "title": "A"}]}"#,
    r#"{"data": {"type": "node--article", "id": "1", "attributes": {"title": "A"}}}"#,
    r#"{"_id": "a", "_type": "article", "title": "A"}"#,
    r#"{"sys": {"type": "Entry", "id": "a"}, "fields": {"title": "A"}}"#,
    r#"{"data": {"documentId": "a", "id": 1, "title": "A"}}"#,
    r#"{"kind": "blogger#post", "id": "1", "title": "A"}"#,
    r#"{"title": "A", "content": {"type": "doc", "content": []}}"#,
    r#"{"title": "A", "content": {"root": {"type": "root", "children": []}}}"#,
];

/// For each format with a status, the fields that cancel a document. No other field may undo that.
const KILLS: &[(&str, &str)] = &[
    ("ninjs", r#"{"uri": "urn:x:1", "pubstatus": "canceled"}"#),
    ("dpa", r#"{"urn": "x", "entry_id": 1, "entries": null, "pubstatus": "canceled"}"#),
    ("afp", r#"{"uno": 1, "class": "text", "response": null, "status": "Canceled"}"#),
    (
        "afp",
        r#"{"uno": 1, "response": null, "status": "Usable", "news": ["KILL:", "It is wrong."]}"#,
    ),
    ("ans", r#"{"type": "story", "version": "0.10.9", "status": "canceled"}"#),
    ("article-reader", r#"{"format": "article-reader/1", "status": "canceled"}"#),
    ("wordpress", r#"{"title": {"rendered": "A"}, "status": "trash"}"#),
    (
        "drupal",
        r#"{"data": {"type": "node--article", "attributes": {"title": "A", "status": false}}}"#,
    ),
    ("sanity", r#"{"_id": "drafts.a", "_type": "article", "title": "A", "result": null}"#),
    (
        "contentful",
        r#"{"sys": {"type": "DeletedEntry"}, "fields": {"title": "A"}, "items": null, "entries": null}"#,
    ),
    ("strapi", r#"{"data": {"documentId": "a", "title": "A", "publishedAt": null}}"#),
    (
        "blogger",
        r#"{"kind": "blogger#post", "id": "1", "status": "DRAFT", "feed": null, "entry": null}"#,
    ),
    (
        "rich-text",
        r#"{"_status": "draft", "title": "A", "content": {"root": {"children": []}}, "docs": null}"#,
    ),
];

/// The documents of the format tests. The property tests mutate them.
static DOCUMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    let mut files: Vec<_> = fs::read_dir(directory).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| !it.to_string_lossy().ends_with(".expected.json"));
    files.sort();
    files.iter().map(|it| serde_json::from_str(&fs::read_to_string(it).unwrap()).unwrap()).collect()
});

/// Reads a document and checks what holds for every outcome.
fn check_outcome(document: &str) -> Result<(), TestCaseError> {
    let request = Request { now: 1_795_435_200, ..Request::default() };
    if document::parse(document, &Native).is_ok_and(|it| formats::is_built_in(&it)) {
        // The engine reads this document itself, as a program with all formats does.
        let facts = |registry| {
            let reading = formats::read(document, Wanted::default(), &Module(registry));
            reading.map(|it| (it.format, it.draft, it.other_gates)).map_err(|it| it.code)
        };
        let of_engine = facts(&formats::BUILT_IN);
        // The formats module compares versions.
        if of_engine != Err(Code::UnknownFormat) {
            prop_assert_eq!(of_engine, facts(&formats::ALL), "{}", document);
        }
    }
    if let Ok(outcome) = read(document, &request, &Native) {
        let is_closed = matches!(outcome.verdict, Verdict::Notice(_));
        assert_eq!(outcome.article.is_none(), is_closed, "{document}");
        serde_json::to_string(&outcome.article.as_deref()).unwrap();
    }
    Ok(())
}

mod properties {
    use super::*;

    /// Generates documents of the format tests with `least` to seven changes.
    fn mutated(least: usize) -> impl Strategy<Value = Value> {
        let mutations = vec((any::<Index>(), mutation()), least..8);
        (any::<Index>(), mutations).prop_map(|(document, mutations)| {
            let mut document = document.get(&DOCUMENTS).clone();
            for (place, mutation) in mutations {
                mutate(&mut document, &place, mutation);
            }
            document
        })
    }

    #[test]
    fn arbitrary_values_never_panic() {
        let values = value().prop_map(|it| it.to_string());
        seeds::check(&["[]"], &values, check_outcome);
    }

    #[test]
    fn arbitrary_items_never_panic() {
        let fields = btree_map(select(KEYS), value(), 0..20);
        let items = (select(STARTS), fields).prop_map(|(start, fields)| {
            let mut document: Value = serde_json::from_str(start).unwrap();
            for (key, value) in fields {
                document[key] = value;
            }
            document.to_string()
        });
        let failed_once = [
            r#"{"urn": "urn:x:1", "article_html": "<p>A</p>", "item": []}"#,
            r#"{"title":{"rendered":"A"},"yoast_head_json":{"author":"B"},"uri":0}"#,
        ];
        seeds::check(&failed_once, &items, check_outcome);
    }

    #[test]
    fn mutated_documents_never_panic() {
        let documents = mutated(1).prop_map(|it| it.to_string());
        seeds::check(&[], &documents, check_outcome);
    }

    #[test]
    fn cut_documents_never_panic() {
        let documents = (any::<Index>(), any::<Index>()).prop_map(|(document, end)| {
            let mut text = document.get(&DOCUMENTS).to_string();
            text.truncate(text.floor_char_boundary(end.index(text.len() + 1)));
            text
        });
        seeds::check(&[], &documents, check_outcome);
    }

    #[test]
    fn a_killed_document_never_shows() {
        // Each input is the name of a format, a space, and a document.
        let documents = (mutated(0), select(KILLS)).prop_map(|(mut document, (format, kill))| {
            let kill: Value = serde_json::from_str(kill).unwrap();
            if let (Value::Object(fields), Value::Object(kill)) = (&mut document, kill) {
                fields.retain(|key, _| !kill.keys().any(|it| it.eq_ignore_ascii_case(key)));
                fields.extend(kill);
            }
            format!("{format} {document}")
        });
        seeds::check(&[], &documents, |input| {
            let (format, document) = input.split_once(' ').unwrap();
            if !document.starts_with('{') {
                return Ok(());
            }
            let format = Some(format.to_owned());
            let request = Request { now: i64::MAX, format, ..Request::default() };
            let outcome = read(document, &request, &Native);
            prop_assert!(outcome.is_err() || outcome.is_ok_and(|it| it.article.is_none()));
            Ok(())
        });
    }
}
