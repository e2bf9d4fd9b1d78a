//! Tests that documents in every format give the expected fields.
//!
//! `tests/data/formats/NAME.json` is a document, and so is `tests/data/xml/NAME.xml`. `NAME.expected.json` has the expected values of some of
//! its fields; `null` means that the field must be absent.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::article::{Numbering, Rendition};
use article_reader_core::draft::{Draft, DraftCorrection, DraftCoverage, Piece};
use article_reader_core::error::Code;
use article_reader_core::formats::{Reading, Wanted, read};
use article_reader_native::Native;
use serde_json::{Map, Value, json};

#[test]
fn every_document_gives_the_expected_fields() {
    let mut files = files();
    files.retain(|it| it.to_string_lossy().ends_with(".expected.json"));
    files.sort();
    assert!(files.len() >= 20, "only {} fixtures found", files.len());

    let differences: Vec<String> = files.iter().flat_map(|it| differences(it)).collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn internal_fields_are_not_read() {
    let mut marked = 0;
    for file in files() {
        let text = fs::read_to_string(file).unwrap();
        if let Ok(reading) = read(&text, Wanted::default(), &Native) {
            let draft = format!("{:?}", reading.draft);
            for internal in ["marker-internal", "gravatar.com", "@gazette.example"] {
                assert!(!draft.contains(internal), "{internal}: {draft}");
                marked += usize::from(text.contains(internal));
            }
        }
    }
    assert!(marked >= 8, "only {marked} documents hold something internal");
}

/// Returns the files of all documents, and those with their expected fields.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let read = |folder| fs::read_dir(root.join(folder)).unwrap().map(|it| it.unwrap().path());
    read("formats").chain(read("xml")).collect()
}

/// Returns one line for each field of a document that does not have the expected value.
fn differences(expected: &Path) -> Vec<String> {
    let extension = if expected.parent().unwrap().ends_with("xml") { ".xml" } else { ".json" };
    let name = expected.to_string_lossy().replace(".expected.json", extension);
    let text = fs::read_to_string(&name).unwrap();
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let reading =
        read(&text, Wanted::default(), &Native).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut differences = Vec::new();
    let fields = fields(&reading);
    compare(&fields, &expected, "", &mut differences);
    // Fixtures put this marker into fields in which editors write to editors.
    if fields.to_string().to_ascii_lowercase().contains("marker-internal") {
        differences.push(": holds an internal field".to_owned());
    }
    differences.into_iter().map(|it| format!("{name}{it}")).collect()
}

/// Compares the expected fields with the found ones, at every depth. It ignores fields that are not expected.
fn compare(found: &Value, expected: &Value, path: &str, differences: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            if path.ends_with("associations") && found.len() != expected.len() {
                let names: Vec<&String> = found.keys().collect();
                differences.push(format!("{path}: found {names:?}"));
            }
            for (key, expected) in expected {
                let path = format!("{path} {key}");
                compare(found.get(key).unwrap_or(&Value::Null), expected, &path, differences);
            }
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            for (at, (found, expected)) in found.iter().zip(expected).enumerate() {
                compare(found, expected, &format!("{path}[{at}]"), differences);
            }
        }
        _ if found == expected => {}
        _ => differences.push(format!("{path}:\n  expected {expected}\n  found    {found}")),
    }
}

fn fields(reading: &Reading) -> Value {
    let mut fields = draft_fields(&reading.draft);
    let codes: Vec<&str> = reading.notices.iter().map(|it| &*it.code).collect();
    fields["format"] = json!(reading.format);
    fields["notices"] = json!(codes);
    fields
}

fn draft_fields(draft: &Draft) -> Value {
    let sections: Vec<&String> = draft.sections.iter().map(|it| &it.name).collect();
    let authors = draft.authors.iter().map(|it| match &it.role {
        Some(role) => format!("{} ({role})", it.name),
        None => it.name.clone(),
    });
    let associations: Map<String, Value> =
        draft.associations.iter().map(|it| (it.name.clone(), draft_fields(&it.item))).collect();
    json!({
        "id": draft.id,
        "url": draft.url,
        "kind": draft.kind,
        "status": draft.gate.status,
        "embargo": draft.gate.embargo,
        "language": draft.language,
        "sections": sections,
        "kicker": draft.kicker,
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "authors": authors.collect::<Vec<_>>(),
        "dateline": draft.dateline,
        "published": draft.published,
        "updated": draft.updated,
        "body": body(&draft.body),
        "expires": draft.gate.expires,
        "is_paid": draft.gate.is_paid,
        "genres": draft.genres,
        "corrections": draft.corrections.iter().map(correction).collect::<Vec<_>>(),
        "warning": draft.warning,
        "terms": draft.terms,
        "has_coded_rights": draft.has_coded_rights,
        "caption": draft.caption,
        "alt": draft.alt,
        "credit": draft.credit,
        "renditions": draft.renditions.iter().map(rendition).collect::<Vec<_>>(),
        "associations": associations,
        "source": draft.source.as_ref().map(|it| &it.name),
        "publisher": draft.publisher.as_ref().map(|it| &it.name),
        "base": draft.base,
        "copyright": draft.copyright,
        "digital_source_type": draft.digital_source_type,
        "coverage": draft.coverage.as_ref().map(coverage),
        "is_pinned": draft.is_pinned,
        "is_key": draft.is_key,
    })
}

/// Returns the body as JSON. A body of one piece becomes that piece, without an array around it.
fn body(pieces: &[Piece]) -> Value {
    match pieces {
        [] => Value::Null,
        [one] => piece(one),
        _ => pieces.iter().map(piece).collect(),
    }
}

/// Returns a piece as JSON: a text as a string, any other piece as an array that begins with its kind.
fn piece(piece: &Piece) -> Value {
    let pieces = |it: &[Piece]| it.iter().map(self::piece).collect::<Vec<_>>();
    match piece {
        Piece::Text(text) => json!(text),
        Piece::Heading(level, words) => json!(["heading", level, words]),
        Piece::Quote(inner, speaker) => json!(["quote", pieces(inner), speaker]),
        Piece::List(numbering, items) => {
            let is_plain = *numbering == Numbering::new(numbering.ordered);
            let numbering = if is_plain { json!(numbering.ordered) } else { json!(numbering) };
            json!(["list", numbering, items.iter().map(|it| pieces(it)).collect::<Vec<_>>()])
        }
        Piece::Code(code) => json!(["code", code]),
        Piece::Rule => json!(["rule"]),
        Piece::Item(item) => json!(["item", draft_fields(item)]),
        Piece::Gallery(items) => {
            json!(["gallery", items.iter().map(draft_fields).collect::<Vec<_>>()])
        }
        Piece::Embed(url, title) => json!(["embed", url, title]),
        Piece::Table(caption, head, rows) => json!(["table", caption, head, rows]),
        Piece::Box(title, inner, None) => json!(["box", title, pieces(inner)]),
        Piece::Box(title, inner, role) => json!([role, title, pieces(inner)]),
        Piece::Time(date) => json!(["time", date]),
    }
}

fn coverage(coverage: &DraftCoverage) -> Value {
    json!([coverage.is_live, coverage.starts, coverage.ends, coverage.refresh])
}

fn correction(correction: &DraftCorrection) -> Value {
    json!([correction.text, correction.date, correction.is_clarification])
}

fn rendition(rendition: &Rendition) -> String {
    match (rendition.width, rendition.height) {
        (Some(width), Some(height)) => format!("{} {width}x{height}", rendition.url),
        _ => rendition.url.clone(),
    }
}

#[test]
fn unreadable_documents_give_a_code_and_a_message() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let cases = [
        ("", Code::Empty, "empty"),
        ("\u{feff} \n", Code::Empty, "empty"),
        ("<!DOCTYPE html><title>Log in</title>", Code::Html, "a web page"),
        ("\n<?xml version='1.0'?><rss/>", Code::NotFound, "no items"),
        ("<!-- A --><p>Log in", Code::Html, "HTML or XML whose root is <p>"),
        (r#"{"uri": "urn:x", "head"#, Code::Truncated, "stops in the middle"),
        ("[", Code::Truncated, "stops in the middle"),
        ("Not Found", Code::Invalid, "line 1 column 1"),
        ("{\"uri\":\n\"urn:x\",}", Code::Invalid, "line 2 column 9"),
        (&deep, Code::Invalid, "recursion limit"),
        (r#"{"kind": "a secret", "rows": []}"#, Code::UnknownFormat, "kind, rows"),
        (r#"[{"kind": "a secret"}]"#, Code::UnknownFormat, "kind"),
        (r#"{"guid": {"rendered": "x"}}"#, Code::UnknownFormat, "guid"),
        (
            r#"{"code": "rest_post_invalid_id", "message": "a secret", "data": {"status": 404}}"#,
            Code::NotFound,
            "rest_post_invalid_id",
        ),
        (
            r#"{"code": "a secret", "message": "x", "data": {"status": 500}}"#,
            Code::NotFound,
            "WordPress has no post",
        ),
        (
            r#"{"format": "article-reader/2", "body": "a secret"}"#,
            Code::UnknownFormat,
            "format, body",
        ),
        ("{}", Code::UnknownFormat, "without keys"),
        ("42", Code::UnknownFormat, "a number"),
        ("[[]]", Code::UnknownFormat, "a list"),
        ("[]", Code::NotFound, "no items"),
    ];
    for (text, code, words) in cases {
        let error = read(text, Wanted::default(), &Native).expect_err(text);
        assert_eq!(error.code, code, "{text}");
        assert!(error.message.contains(words), "{text}: {}", error.message);
        assert!(!error.message.contains("secret"), "{}", error.message);
        assert!(!error.message.ends_with('.'), "{}", error.message);
    }
}

#[test]
fn a_byte_order_mark_is_ignored() {
    let text = "\u{feff}{\"uri\": \"urn:x\", \"headline\": \"A\"}";
    let reading = read(text, Wanted::default(), &Native).unwrap();
    assert_eq!(reading.draft.headline.as_deref(), Some("A"));
}

#[test]
fn select_finds_an_item_by_its_identifiers_or_url() {
    let items = json!([
        {"nothing": "known"},
        {"uri": "urn:x:1", "headline": "One"},
        {"guid": "tag:x:2", "headline": "Two"},
        {"uri": "urn:x:3", "headline": "Three", "altids": {"itemid": "three"},
         "links": [{"rel": "canonical", "href": "https://gazette.example/3"}]},
    ]);
    let wrapped = items.as_array().unwrap().iter().map(|it| json!({"item": it}));
    let documents = [
        items.clone(),
        json!({"item": items.clone()}),
        json!({"_items": items.clone()}),
        json!({"data": {"items": wrapped.collect::<Vec<_>>()}}),
    ];
    let cases = [
        (None, "One"),
        (Some("urn:x:1"), "One"),
        (Some("tag:x:2"), "Two"),
        (Some("three"), "Three"),
        (Some(" https://gazette.example/3 "), "Three"),
    ];
    for document in documents {
        for (select, headline) in cases {
            let wanted = Wanted { select, ..Wanted::default() };
            let reading = read(&document.to_string(), wanted, &Native).unwrap();
            assert_eq!(reading.draft.headline.as_deref(), Some(headline), "{select:?}");
        }
        let wanted = Wanted { select: Some("urn:x:9"), ..Wanted::default() };
        let error = read(&document.to_string(), wanted, &Native).unwrap_err();
        assert_eq!(error.code, Code::NotFound);
    }
}

#[test]
fn select_chooses_from_the_lists_of_each_format() {
    let headlines = |it| json!({"headlines": {"basic": it}, "canonical_url": it, "type": "story"});
    let cases = [
        (
            json!({"entries": [{"urn": "urn:x:1", "entry_id": "a", "headline": "One"},
                               {"urn": "urn:x:2", "entry_id": "b", "headline": "Two"}]}),
            ["urn:x:2", "b"],
        ),
        (
            json!({"response": {"docs": [{"uno": "x1", "class": "text", "headline": "One"},
                                         {"uno": "x2", "class": "text", "headline": "Two",
                                          "afpshortid": "X2"}]}}),
            ["x2", "X2"],
        ),
        (
            json!([{"uno": "x1", "news": ["One"]},
                   {"uno": "x2", "news": [], "headline": "Two", "afpshortid": "X2"}]),
            ["x2", "X2"],
        ),
        (
            json!({"type": "results", "version": "0.7",
                   "content_elements": [headlines("One"), headlines("Two")]}),
            ["Two", " Two "],
        ),
        (json!([headlines("One"), headlines("Two")]), ["Two", "Two"]),
    ];
    for (document, names) in cases {
        for name in names {
            let wanted = Wanted { select: Some(name), ..Wanted::default() };
            let reading = read(&document.to_string(), wanted, &Native).unwrap();
            assert_eq!(reading.draft.headline.as_deref(), Some("Two"), "{name}");
        }
        let wanted = Wanted { select: Some("urn:x:9"), ..Wanted::default() };
        let error = read(&document.to_string(), wanted, &Native).unwrap_err();
        assert_eq!(error.code, Code::NotFound);
    }
}

#[test]
fn select_is_ignored_if_the_document_has_no_list() {
    let wanted = Wanted { select: Some("urn:x:9"), ..Wanted::default() };
    let reading = read(r#"{"uri": "urn:x:1", "headline": "One"}"#, wanted, &Native).unwrap();
    assert_eq!(reading.draft.headline.as_deref(), Some("One"));
}

#[test]
fn select_finds_items_in_feeds_and_lists() {
    let cases = [
        ("json-feed-1.1", "17", Ok("Rope &amp; tar")),
        ("json-feed-1.1", "https://gazette.example/18", Ok("")),
        // This entry has no identifier, so it is not an item.
        ("json-feed-1.1", "https://gazette.example/0", Err(Code::NotFound)),
        ("wordpress-list", "12", Ok("Two wrote it")),
        ("wordpress-list", "https://gazette.example/p/12/", Ok("Two wrote it")),
        ("ghost-list", "ferries", Ok("Ferries")),
        ("ghost-list", "5f8", Ok("Ropes")),
        ("ghost-list", "tar", Err(Code::NotFound)),
        ("json-ld-item-list", "https://gazette.example/2", Ok("Two")),
    ];
    for (name, select, expected) in cases {
        let path = format!("{}/tests/data/formats/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let wanted = Wanted { select: Some(select), ..Wanted::default() };
        let reading = read(&fs::read_to_string(path).unwrap(), wanted, &Native);
        let headline = reading.map(|it| it.draft.headline.unwrap_or_default());
        assert_eq!(headline.as_deref().map_err(|it| it.code), expected, "{name} {select}");
    }
}
