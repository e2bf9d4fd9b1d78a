//! Runs the command `inspect` and checks its output and exit code.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod program;

use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

const STORY: &str = r#"{"uri": "urn:x:1", "headline": "Night ferry sails again", "body_text": "It sailed.", "embargoed": "2026-11-23T12:00:00Z"}"#;
const KILLED: &str = r#"{"uri": "urn:x:2", "pubstatus": "canceled", "headline": "A secret"}"#;

/// Runs `inspect` with arguments and a standard input, and waits for its output.
fn inspect(arguments: &[&str], input: &str) -> Output {
    program::run(env!("CARGO_BIN_EXE_inspect"), arguments, input)
}

/// Parses each line of the standard output as JSON.
fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

/// Writes a document to a file and returns its path. Tests run in parallel, so each needs its own name.
fn file(name: &str, text: &str) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, text).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn a_story_is_printed_with_its_article() {
    let output = inspect(&["--now", "2026-11-23T12:00:00Z", "-"], STORY);
    assert_eq!(output.status.code(), Some(0));
    let [line] = lines(&output).try_into().unwrap();
    assert_eq!(line["file"], "-");
    assert_eq!(line["format"], "ninjs/1");
    assert_eq!(line["verdict"], "show");
    assert_eq!(line["article"]["headline"], "Night ferry sails again");
    assert!(line["notices"].is_array());
    assert_eq!(line.get("error"), None);
}

#[test]
fn the_option_now_decides_whether_an_embargo_has_ended() {
    let output = inspect(&["--now", "2026-11-23T11:59:59Z", "-"], STORY);
    assert_eq!(output.status.code(), Some(0));
    let [line] = lines(&output).try_into().unwrap();
    assert_eq!(line["verdict"], "embargoed");
    assert_eq!(line["article"], Value::Null);
}

#[test]
fn nothing_of_a_killed_story_is_printed() {
    let output = inspect(&["-"], KILLED);
    assert_eq!(output.status.code(), Some(0));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("secret"));
    let [line] = lines(&output).try_into().unwrap();
    assert_eq!(line["verdict"], "canceled");
    assert_eq!(line["article"], Value::Null);
}

#[test]
fn a_document_is_printed_in_our_own_format() {
    let output =
        inspect(&["--now", "2026-11-23T12:00:00Z", "--as", "article-reader/1", "-"], STORY);
    assert_eq!(output.status.code(), Some(0));
    let [line] = lines(&output).try_into().unwrap();
    assert_eq!(line["format"], "article-reader/1");
    assert_eq!(line["headline"], "Night ferry sails again");
    assert_eq!(line["body"], "It sailed.");
    assert_eq!(line["embargo"], "2026-11-23T12:00:00Z");

    let output = inspect(&["--as", "article-reader/1", "-"], "{}");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("article-unknown-format"));
}

#[test]
fn unreadable_files_do_not_stop_the_others() {
    let files = [
        file("truncated.json", r#"{"uri": "#),
        file("missing.json", ""),
        file("story.json", STORY),
    ];
    std::fs::remove_file(&files[1]).unwrap();
    let output = inspect(&[&files[0], &files[1], &files[2]], "");
    assert_eq!(output.status.code(), Some(1));
    let [truncated, missing, story] = lines(&output).try_into().unwrap();
    assert_eq!(truncated["file"], Value::String(files[0].clone()));
    assert_eq!(truncated["verdict"], "error");
    assert_eq!(truncated["error"]["code"], "article-truncated");
    assert_eq!(missing["error"]["code"], "article-fetch");
    assert_eq!(story["verdict"], "show");
}

#[test]
fn invalid_utf_8_is_replaced() {
    let path = file("latin-1.json", "");
    std::fs::write(&path, b"{\"uri\": \"urn:x\", \"headline\": \"Caf\xe9\"}").unwrap();
    let [line] = lines(&inspect(&[&path], "")).try_into().unwrap();
    assert_eq!(line["article"]["headline"], "Caf\u{fffd}");
}

#[test]
fn wrong_arguments_print_the_usage() {
    for arguments in
        [&[][..], &["--fast"], &["--now"], &["--now", "soon", "-"], &["--as", "rss", "-"]]
    {
        let output = inspect(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("Usage:"), "{arguments:?}");
    }
    let output = inspect(&["--help"], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Usage:"));
}

#[test]
fn xml_is_read_by_its_content_in_the_encoding_that_it_names() {
    let feed = "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>F\u{e4}hre</title></item></channel></rss>";
    let kill = "<nitf><head><docdata management-status='killed'/></head><body><body.head><hedline><hl1>A secret</hl1></hedline></body.head></body></nitf>";
    let latin = file("latin.txt", "");
    let bytes = feed.replace("utf-8", "ISO-8859-1").chars().map(|it| it as u8).collect::<Vec<_>>();
    std::fs::write(&latin, bytes).unwrap();
    let killed = file("killed.xml", kill);
    let output = inspect(&["-", &latin, &killed], feed);
    assert_eq!(output.status.code(), Some(0));
    let [standard, latin, killed] = lines(&output).try_into().unwrap();
    for line in [standard, latin] {
        assert_eq!(
            (&line["format"], &line["article"]["headline"]),
            (&"rss".into(), &"Fähre".into()),
            "{line}"
        );
    }
    assert_eq!(killed["verdict"], "canceled");
    assert!(!killed.to_string().contains("secret"));
}

#[test]
fn the_page_of_a_post_of_wordpress_names_the_document_that_is_needed() {
    let page = |link: &str| format!("<!doctype html><html><head>{link}</head><body></body></html>");
    let link = r#"<link rel="alternate" type="application/json" href="https://gazette.example/wp-json/wp/v2/posts/12?a=1&#038;b=2" />"#;
    let feed = r#"<link rel="alternate" type="application/json" href="https://gazette.example/feed.json">"#;
    let cases = [
        (
            page(&[feed, link].concat()),
            Some("https://gazette.example/wp-json/wp/v2/posts/12?a=1&b=2&_embed"),
        ),
        (page(feed), None),
    ];
    for (text, expected) in cases {
        let output = inspect(&["--format", "wordpress", "-"], &text);
        let [line] = lines(&output).try_into().unwrap();
        let message = line["error"]["message"].as_str().unwrap().to_owned();
        assert_eq!(message.contains("_embed"), expected.is_some(), "{message}");
        assert!(message.ends_with(expected.unwrap_or_default()), "{message}");
    }
}
