//! Prints stories, and checks what a page may expect of every print.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]
#![expect(clippy::print_stderr, reason = "the developer learns what was skipped")]

#[path = "prints/valid.rs"]
mod valid;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::article::Language;
use article_reader_core::request::Request;
use article_reader_core::rules::Reason;
use article_reader_print::{
    Answer, Difference, Options, Print, Source, Template, UnknownName, compare, hash, prerender,
};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use valid::check;

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;

fn options() -> Options {
    let base = Some("https://gazette.example/story.json".to_owned());
    Options { request: Request { now: NOW, base, ..Request::default() }, ..Options::default() }
}

fn story(fields: Value) -> String {
    let mut story = json!({
        "format": "article-reader/1", "id": "rope-walk", "language": "en",
        "headline": "The rope walk spins again", "standfirst": "A trade comes back.",
        "published": "2026-11-23T09:30:00Z",
        "body": "<p>The shed is longer than the quay.</p>",
    });
    story.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    story.to_string()
}

fn printed(document: &str, options: &Options) -> Print {
    match prerender(document, options, true).unwrap() {
        Answer::Printed(print) => *print,
        Answer::Closed(reason) => panic!("closed: {reason:?}"),
    }
}

/// Returns the mark of a print.
fn mark(print: &Print) -> Value {
    let page = Html::parse_fragment(&print.html);
    let element = page.select(&Selector::parse("article-reader").unwrap()).next().unwrap();
    serde_json::from_str(element.attr("data-print").unwrap()).unwrap()
}

/// All documents of the samples, and of the corpus if the environment names it.
fn documents() -> Vec<PathBuf> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/data/formats");
    let mut folders = vec![samples, fixtures];
    match std::env::var_os("ARTICLE_READER_CORPUS") {
        Some(corpus) => folders.push(corpus.into()),
        None => eprintln!("ARTICLE_READER_CORPUS is not set: no document of the corpus is printed"),
    }
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for it in fs::read_dir(folder).unwrap() {
            let path = it.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|it| it == "json") => files.push(path),
                false => {}
            }
        }
    }
    files.sort();
    files
}

#[test]
fn every_document_is_printed_as_html_that_a_page_can_contain() {
    let mut count = 0;
    for file in documents() {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        let Ok(Answer::Printed(print)) = prerender(&text, &options(), true) else { continue };
        check(&print.html).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
        let Ok(Answer::Printed(again)) = prerender(&text, &options(), true) else { panic!() };
        assert_eq!((&again.html, &again.head), (&print.html, &print.head), "{}", file.display());
        count += 1;
    }
    assert!(count > 60, "{count}");
}

#[test]
fn nothing_of_a_closed_story_is_printed() {
    let rows = [
        (json!({ "status": "canceled" }), Reason::Canceled),
        (json!({ "status": "withheld" }), Reason::Withheld),
        (json!({ "expires": "2026-11-23T11:59:59Z" }), Reason::Expired),
        (
            json!({ "access": "subscribers", "headline": null, "standfirst": null }),
            Reason::Paywalled,
        ),
        (json!({ "headline": null, "standfirst": null, "body": "" }), Reason::Empty),
    ];
    for (fields, expected) in rows {
        match prerender(&story(fields.clone()), &options(), true).unwrap() {
            Answer::Closed(reason) => assert_eq!(reason, expected, "{fields}"),
            Answer::Printed(print) => panic!("{fields}: {}", print.html),
        }
    }
    let embargo = story(json!({ "embargo": "2026-11-24T00:00:00Z" }));
    let answer = prerender(&embargo, &options(), true).unwrap();
    assert!(matches!(answer, Answer::Closed(Reason::Embargoed { until: Some(_) })), "{answer:?}");
}

#[test]
fn a_paid_text_is_not_in_the_print_of_its_teaser() {
    let print = printed(&story(json!({ "access": "subscribers" })), &options());
    let all = [&*print.html, &print.head].concat();
    assert!(all.contains("The rope walk spins again") && !all.contains("The shed"), "{all}");
    assert_eq!(mark(&print)["event"], "notice");
    assert_eq!(mark(&print)["detail"], json!({ "reason": "paywalled" }));
}

#[test]
fn a_print_that_expires_says_when_and_brings_its_notice() {
    let print = printed(&story(json!({ "expires": "2026-11-24T12:00:00Z" })), &options());
    assert_eq!(mark(&print)["expires"], NOW + 86_400);
    let notice = "<template><div part=\"notice\" slot=\"article\"";
    assert!(
        print.html.contains(notice) && print.html.contains("no longer available"),
        "{}",
        print.html
    );
    // The page may be valid for a shorter time.
    for (until, expected) in [(NOW + 60, NOW + 60), (NOW + 172_800, NOW + 86_400)] {
        let options = Options { valid_until: Some(until), ..options() };
        let print = printed(&story(json!({ "expires": "2026-11-24T12:00:00Z" })), &options);
        assert_eq!(mark(&print)["expires"], expected);
    }
    let print = printed(&story(json!({})), &options());
    assert_eq!(mark(&print).get("expires"), None);
    assert!(!print.html.contains("<template"), "{}", print.html);
}

#[test]
fn the_time_of_the_print_decides_nothing_but_whether_the_story_is_open() {
    let later = Options { request: Request { now: NOW + 1_000, ..options().request }, ..options() };
    let document = story(json!({}));
    assert_eq!(printed(&document, &options()).html, printed(&document, &later).html);
}

#[test]
fn the_mark_has_the_event_that_the_engine_would_fire() {
    let print = printed(&story(json!({})), &options());
    assert_eq!(mark(&print)["event"], "ready");
    assert_eq!(
        mark(&print)["detail"],
        json!({ "id": "rope-walk", "headline": "The rope walk spins again",
            "format": "article-reader/1", "language": "en" })
    );
    assert_eq!(mark(&print)["story"], hash(story(json!({})).as_bytes()));
}

#[test]
fn the_options_decide_how_a_story_is_printed() {
    type Change = fn(&mut Options);
    let rows: [(Change, &[&str]); 7] = [
        (|it| it.heading_level = 3, &["<h3 part=\"headline\""]),
        (
            |it| it.id_prefix = Some("lead".to_owned()),
            &["id=\"lead-headline\"", "&quot;prefix&quot;:&quot;lead&quot;"],
        ),
        (
            |it| it.language = Language::parse("de"),
            &["Veröffentlicht am", "part=\"label\" lang=\"de\""],
        ),
        (
            |it| it.attributes.push(("src".to_owned(), "/a?b&c".to_owned())),
            &["<article-reader src=\"/a?b&amp;c\""],
        ),
        (
            |it| it.attributes.push(("isolated".to_owned(), String::new())),
            &["<template shadowrootmode=\"open\">", "<slot name=\"article\"><article"],
        ),
        (
            |it| {
                it.publisher = Some(Source {
                    text: r#"{"newsletter": {"title": "Tides", "url": "/tides"}}"#.to_owned(),
                    base: "https://gazette.example/p.json".to_owned(),
                })
            },
            &["https://gazette.example/tides"],
        ),
        (|it| it.picture_sizes = "50vw".to_owned(), &["The shed"]),
    ];
    for (change, expected) in rows {
        let mut options = options();
        change(&mut options);
        let html = printed(&story(json!({})), &options).html;
        for it in expected {
            assert!(html.contains(it), "{it}: {html}");
        }
    }
}

#[test]
fn the_head_names_the_files_of_the_release() {
    for folder in ["/reader/1", "/reader/1/"] {
        let print =
            printed(&story(json!({})), &Options { assets: Some(folder.to_owned()), ..options() });
        assert!(
            print.head.contains("<link rel=\"stylesheet\" href=\"/reader/1/article-reader.css\">"),
            "{}",
            print.head
        );
        assert!(
            print.head.contains("<script type=\"module\" src=\"/reader/1/embed.js\"></script>"),
            "{}",
            print.head
        );
    }
    let headline = "A </script><script>alert(1)</script> in a headline";
    let escaped = headline.replace('<', "&lt;");
    let head = printed(&story(json!({ "headline": escaped })), &options()).head;
    assert_eq!(head.matches("</script>").count(), 1, "{head}");
    let json = head.split_once('>').unwrap().1.split_once("</script>").unwrap().0;
    let data: Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["headline"], headline);
}

#[test]
fn related_stories_of_a_feed_are_printed_for_a_story_in_xml() {
    let feed = |items: &[(&str, &str)]| {
        let item = |(title, text): &(&str, &str)| {
            format!(
                "<item><title>{title}</title><link>https://gazette.example/{}</link><category>Ferries</category>\
                 <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;{text}&lt;/p&gt;</description></item>",
                title.len()
            )
        };
        let items: String = items.iter().map(item).collect();
        format!(
            "<rss><channel><title>Gazette</title><language>en</language>{items}</channel></rss>"
        )
    };
    let story = feed(&[(
        "Night ferry Ena sails again",
        "The night ferry Ena sails from Stenvoe to the islands of Kerrow again after forty years.",
    )]);
    let list = feed(&[
        (
            "Ferry Ena leaves the yard at Stenvoe",
            "After years at the yard in Stenvoe, the ferry Ena sails to the islands. The night is its time.",
        ),
        ("Lamp oil", "A recipe for soup with beans and onions."),
    ]);
    let stories = Source { text: list, base: "https://gazette.example/feed.xml".to_owned() };
    let print = printed(&story, &Options { stories: Some(stories), ..options() });
    assert!(print.html.contains("Ferry Ena leaves the yard at Stenvoe"), "{}", print.html);
    assert!(!print.html.contains("Lamp oil"), "{}", print.html);
}

#[test]
fn related_stories_of_a_list_are_printed() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let text = |name| fs::read_to_string(samples.join(name)).unwrap();
    let list = Source {
        text: text("latest.json"),
        base: "https://gazette.example/latest.json".to_owned(),
    };
    let print =
        printed(&text("harbour-strike.json"), &Options { stories: Some(list), ..options() });
    assert_eq!(mark(&print)["related"], true);
    assert!(print.html.matches("part=\"story-link\"").count() > 1, "{}", print.html);
    let broken = Source { text: "{".to_owned(), ..Source::default() };
    let print =
        printed(&text("harbour-strike.json"), &Options { stories: Some(broken), ..options() });
    assert!(print.notices.iter().any(|it| it.code == "stories-unreadable"), "{:?}", print.notices);
}

#[test]
fn a_hash_tells_documents_apart() {
    assert_eq!(hash(b""), "811c9dc57ee3623a");
    let texts = ["", "a", "b", "ab", "ba", "Port Aldermere", "Port Aldermero", "\0", "\0\0"];
    let all: HashSet<String> = texts.iter().map(|it| hash(it.as_bytes())).collect();
    assert_eq!(all.len(), texts.len());
}

#[test]
fn a_template_is_filled_with_the_story() {
    let template = "<title>{{ title }}</title><meta content=\"{{description}}\">{{head}}|{{article}}|{{language}} {{direction}} {{ a b }} {{";
    let print = printed(&story(json!({ "standfirst": "\"Rope\" & <nets>" })), &options());
    let page = Template::parse(template).unwrap().fill(&print);
    assert!(page.starts_with("<title>The rope walk spins again</title><meta content=\"&quot;Rope&quot; &amp; &lt;nets&gt;\">"), "{page}");
    assert!(page.contains("|<article-reader") && page.ends_with("|en ltr {{ a b }} {{"), "{page}");
    assert_eq!(Template::parse("{{headline}}").unwrap_err(), UnknownName("headline".to_owned()));
}

#[test]
fn a_page_is_compared_with_what_would_be_printed() {
    let print = printed(&story(json!({})), &options()).html;
    let page = |body: &str| format!("<!doctype html><title>A</title><main>{body}</main>");
    assert_eq!(compare(&page(&print), &print), Ok(()));
    // A minifier leaves out quotation marks and end tags.
    let minified = print.replace(" dir=\"ltr\"", " dir=ltr").replace("</p></div>", "</div>");
    assert_ne!(minified, print);
    assert_eq!(compare(&page(&minified), &print), Ok(()));
    let other = printed(&story(json!({ "body": "<p>Other words.</p>" })), &options()).html;
    assert_eq!(compare(&page(&other), &print), Err(Difference::Changed));
    assert_eq!(compare(&page(&[&*other, &print].concat()), &print), Ok(()));
    assert_eq!(compare(&page("<p>No print.</p>"), &print), Err(Difference::NoPrint));
}
