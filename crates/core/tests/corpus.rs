//! Tests with real documents of agencies.
//!
//! The documents may not be copied into this project. The tests read them from the directory in
//! `ARTICLE_READER_CORPUS`. If the variable is not set, the tests pass without checking anything.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "this is a test"
)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::article::Date;
use article_reader_core::error::Error;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_native::Native;
use serde_json::{Map, Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;

/// Fields in which a newsroom writes to other newsrooms. The reader never shows them.
const INTERNAL: [&str; 11] = [
    "annotations",
    "assignment",
    "contactinfo",
    "ednote",
    "extra",
    "keywords",
    "priority",
    "profile",
    "slugline",
    "urgency",
    "usageterms",
];

#[test]
fn every_ninjs_document_is_read() {
    let Some(corpus) = std::env::var_os("ARTICLE_READER_CORPUS") else {
        eprintln!("skipped: ARTICLE_READER_CORPUS names no directory");
        return;
    };
    let files = documents(Path::new(&corpus));
    assert!(!files.is_empty(), "no ninjs-*/*.json in {}", Path::new(&corpus).display());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let outcome = outcome(&text).unwrap_or_else(|it| panic!("{}: {it}", file.display()));
        assert!(outcome.format.starts_with("ninjs/"), "{}: {}", file.display(), outcome.format);
        assert!(has_headline_or_reason(&outcome), "{}: no headline", file.display());
        assert_no_internal_fields(&file, &text, &outcome);
    }
}

/// `tests/data/corpus.json` has the expected values of a few fields. A person took them from the documents,
/// and not from the output of the reader.
#[test]
fn fields_have_the_values_that_a_person_found_in_the_documents() {
    let Some(corpus) = std::env::var_os("ARTICLE_READER_CORPUS") else {
        eprintln!("skipped: ARTICLE_READER_CORPUS names no directory");
        return;
    };
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/corpus.json");
    let expected: Vec<Map<String, Value>> =
        serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let mut differences = String::new();
    for expected in expected {
        let text = |key| expected.get(key).and_then(Value::as_str);
        let name = text("file").unwrap();
        let request = Request {
            now: text("now").map_or(NOW, |it| Date::parse(it).unwrap().seconds()),
            select: text("select").map(ToOwned::to_owned),
            ..Request::default()
        };
        let document = fs::read_to_string(Path::new(&corpus).join(name)).unwrap();
        let found = facts(read(&document, &request, &Native));
        for (key, value) in &expected {
            if !["file", "now", "select"].contains(&key.as_str()) && found[key] != *value {
                writeln!(differences, "{name} {key}: {value}, found {}", found[key]).unwrap();
            }
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

/// Returns the facts to compare. Of a list, they are its first entry and its length.
fn facts(outcome: Result<Outcome, Error>) -> Value {
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return json!({"error": error.code.as_str()}),
    };
    let verdict = match outcome.verdict {
        Verdict::Show => "show",
        Verdict::Teaser(reason) | Verdict::Notice(reason) => reason.as_str(),
    };
    let article = serde_json::to_value(outcome.article.as_deref()).unwrap();
    let count = |key: &str| article[key].as_array().map(Vec::len);
    let mut facts = json!({
        "format": outcome.format,
        "verdict": verdict,
        "author": article["authors"][0]["name"],
        "authors": count("authors"),
        "source": article["source"]["name"],
        "section": article["sections"][0]["name"],
        "credit": article["lead"]["credit"],
        "related": count("related"),
        "corrections": count("corrections"),
    });
    for key in
        ["kind", "language", "kicker", "headline", "dateline", "published", "updated", "copyright"]
    {
        facts[key] = article[key].clone();
    }
    facts
}

fn documents(corpus: &Path) -> Vec<PathBuf> {
    let entries = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|it| it.unwrap().path()).collect()
    };
    let is_ninjs = |it: &PathBuf| it.file_name().unwrap().to_string_lossy().starts_with("ninjs-");
    let directories = entries(corpus).into_iter().filter(|it| it.is_dir() && is_ninjs(it));
    let mut files: Vec<PathBuf> = directories.flat_map(|it| entries(&it)).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "json"));
    files.sort();
    files
}

fn outcome(text: &str) -> Result<Outcome, Error> {
    read(text, &Request { now: NOW, ..Request::default() }, &Native)
}

/// Returns whether a shown article has a headline, or a notice reports that it has none. A story that may not be
/// shown must have no article.
fn has_headline_or_reason(outcome: &Outcome) -> bool {
    match (&outcome.verdict, &outcome.article) {
        (Verdict::Show | Verdict::Teaser(_), Some(article)) => {
            article.headline.is_some() || outcome.notices.iter().any(|it| it.code == "no-headline")
        }
        (Verdict::Show | Verdict::Teaser(_), None) => false,
        (Verdict::Notice(_), article) => article.is_none(),
    }
}

/// Asserts that the article has no internal fields: it is the same if the document has none.
fn assert_no_internal_fields(file: &Path, text: &str, outcome: &Outcome) {
    let article = serde_json::to_string(&outcome.article.as_deref()).unwrap();
    let mut document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    let mut removed = BTreeSet::new();
    remove_internal(&mut document, &mut removed);
    let without = self::outcome(&document.to_string()).unwrap();
    let without = serde_json::to_string(&without.article.as_deref()).unwrap();
    assert_eq!(article, without, "{}", file.display());

    // An internal field, such as a slug, may have the same text as the headline. The article must not have a
    // text that only an internal field has.
    let rest = document.to_string();
    for text in removed.iter().filter(|it| it.len() > 3 && !rest.contains(it.as_str())) {
        assert!(!article.contains(text), "{}: {text:?}", file.display());
    }
}

/// Removes internal fields at every depth, and collects their texts in the notation of JSON.
fn remove_internal(value: &mut Value, removed: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, value| {
                let is_internal = INTERNAL.iter().any(|it| it.eq_ignore_ascii_case(key));
                if let (true, Value::String(_)) = (is_internal, &*value) {
                    removed.insert(value.to_string().trim_matches('"').trim().to_owned());
                }
                !is_internal
            });
            fields.values_mut().for_each(|it| remove_internal(it, removed));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| remove_internal(it, removed)),
        _ => {}
    }
}
