//! Printed views are HTML as the HTML standard serialises it: html5ever parses them and writes the
//! same bytes.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use article_reader_core::article::{Article, Date, ReadingTime};
use article_reader_core::locale::{Formatter, Messages};
use article_reader_core::publisher::Publisher;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use article_reader_view::{Page, Reader, SharedSignal, State, Status};
use leptos::prelude::*;
use scraper::Html;

/// Formats dates and times in one way. The tests compare no dates.
struct PlainFormatter;

impl Formatter for PlainFormatter {
    fn date(&self, date: Date) -> String {
        date.to_attribute()
    }

    fn reading_time(&self, _: ReadingTime) -> String {
        "2\u{A0}min".to_owned()
    }

    fn separators(&self, _: &[&str], _: &str) -> Option<Vec<String>> {
        None
    }
}

fn request() -> Request {
    // 2026-11-23T12:00:00Z.
    let base = Some("https://gazette.example/page".to_owned());
    Request { now: 1_795_435_200, base, ..Request::default() }
}

fn article(story: &str) -> Option<Arc<Article>> {
    read(story, &request(), &Native).ok()?.article
}

fn state(article: Arc<Article>, publisher: &Publisher) -> State {
    let page = Page {
        attribution: publisher.attribute(&article),
        article,
        heading_level: 1,
        messages: Messages::choose(&[]),
        formatter: Arc::new(PlainFormatter),
        id_prefix: "r1".to_owned(),
        picture_sizes: "100vw".to_owned(),
        publisher: Arc::new(publisher.clone()),
        listed_related: SharedSignal::new(Arc::default()),
    };
    State::Ready(SharedSignal::new(Arc::new(page)))
}

/// Prints both roots of a state.
fn print(state: State) -> String {
    Owner::new().with(|| {
        let state = SharedSignal::new(state);
        let article = {
            let state = state.clone();
            view! { <Reader state/> }.to_html()
        };
        article + &view! { <Status state/> }.to_html()
    })
}

/// Parses HTML as the content of a body, and serialises it.
fn parsed_and_serialised(html: &str) -> String {
    Html::parse_fragment(html).root_element().inner_html()
}

fn publisher() -> Publisher {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("../../samples/publisher.json")).unwrap();
    Publisher::parse(&text, "https://gazette.example/publisher.json", &Native).unwrap()
}

#[test]
fn a_newsletter_form_is_printed_as_html_serialises_it() {
    let story = r#"{"format": "article-reader/1", "language": "en",
        "headline": "Quay & \"harbour\" <closed>\u00a0again",
        "lead": {"renditions": [{"url": "/quay.jpg?a=1&b=2", "width": 960, "height": 640}],
            "alt": "A \"quay\" < a pier > a\u00a0jetty & more"},
        "body": "<p>One &amp; two &lt;three&gt; \"four\"&nbsp;five.<br>Six.</p><hr><table><tr><td>7</table>"}"#;
    let html = print(state(article(story).unwrap(), &publisher()));
    assert!(html.contains("<input"), "{html}");
    assert!(!html.contains("</input>"), "{html}");
    assert!(html.contains("Quay &amp; \"harbour\" &lt;closed&gt;&nbsp;again"), "{html}");
    assert!(
        html.contains(r#"alt="A &quot;quay&quot; &lt; a pier &gt; a&nbsp;jetty &amp; more""#),
        "{html}"
    );
    assert_eq!(parsed_and_serialised(&html), html);
}

#[test]
fn the_byline_names_the_agency_and_the_publication() {
    let story = r#"{"format": "article-reader/1", "headline": "A", "body": "B", "authors": ["Anna Lund"],
        "source": {"name": "Agence Littorale", "url": "https://littorale.example/"},
        "publisher": {"name": "The Tide", "url": "https://tide.example/"}}"#;
    let html = print(state(article(story).unwrap(), &Publisher::default()));
    let parts = [
        "Anna Lund",
        r#"href="https://littorale.example/""#,
        "Agence Littorale",
        "Published by",
        r#"href="https://tide.example/""#,
        "The Tide",
    ];
    let mut rest = html.as_str();
    for part in parts {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("{part}: {html}")).1;
    }
    assert!(!rest.contains("The Tide"), "{html}");
}

#[test]
fn lists_are_printed_with_their_numbers() {
    let story = r#"{"format": "article-reader/1", "headline": "Ports", "body": "<ol reversed start=9 type=A><li>One<li value=4>Two</ol>"}"#;
    let html = print(state(article(story).unwrap(), &publisher()));
    let list = r#"<ol part="list" start="9" reversed="" type="A" data-type="A"><li part="item">One</li><li part="item" value="4">Two</li></ol>"#;
    assert!(html.contains(list), "{html}");
    assert_eq!(parsed_and_serialised(&html), html);
}

#[test]
fn a_box_with_a_role_is_a_section_with_a_heading() {
    let story = r#"{"format": "article-reader/1", "headline": "Ports", "body": [
        {"type": "box", "role": "timeline", "title": "Then", "body": [{"type": "list", "ordered": true, "items": [
            [{"type": "time", "date": "1869-01-01"}, {"type": "heading", "level": 3, "text": "Stones"}, "Laid."]]}]},
        {"type": "box", "title": "Note", "body": "Words."}]}"#;
    let html = print(state(article(story).unwrap(), &publisher()));
    let parts = [
        r#"<section part="box timeline"><h2 part="box-title">Then</h2><ol part="list"><li part="item">"#,
        r#"<time part="time" datetime="1869-01-01""#,
        r#"<h3 part="heading">Stones</h3><p part="paragraph">Laid.</p></li></ol></section>"#,
        r#"<section part="box" role="note"><p part="box-title">Note</p>"#,
    ];
    let mut rest = html.as_str();
    for part in parts {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("{part}: {html}")).1;
    }
    assert_eq!(parsed_and_serialised(&html), html);
}

#[test]
fn every_sample_is_printed_as_html_serialises_it() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let (publisher, mut printed) = (publisher(), 0);
    for file in fs::read_dir(samples).unwrap() {
        let file = file.unwrap().path();
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let Some(article) = article(&text) else { continue };
        let html = print(state(article, &publisher));
        assert_eq!(parsed_and_serialised(&html), html, "{}", file.display());
        printed += 1;
    }
    assert!(printed > 20, "{printed}");
}

/// Returns the number of paragraphs before each related story inside a text of `paragraphs` paragraphs, each
/// of `words` words.
fn related_inside(paragraphs: usize, words: usize) -> Vec<usize> {
    let body = format!("<p>{}</p>", "tide ".repeat(words).trim()).repeat(paragraphs);
    let related = (0..4).map(|at| {
        format!(r#"{{"url": "https://gazette.example/{at}", "headline": "Ferry {at} sails"}}"#)
    });
    let related = related.collect::<Vec<_>>().join(",");
    let story = format!(
        r#"{{"format": "article-reader/1", "language": "en", "headline": "Quay closed",
            "related": [{related}], "body": "{body}"}}"#
    );
    let html = print(state(article(&story).unwrap(), &publisher()));
    let (mut before, mut all) = (0, Vec::new());
    let parts: Vec<&str> = html.split(r#"part=""#).collect();
    for it in parts {
        before += usize::from(it.starts_with("paragraph\""));
        if it.starts_with("related\"") {
            all.push(before);
        }
    }
    all
}

#[test]
fn a_related_story_stands_inside_a_text_that_has_room() {
    // Paragraphs, words of each, and the paragraphs before each related story.
    let rows: [(usize, usize, &[usize]); 11] = [
        (8, 20, &[3]),
        (8, 1, &[3]),
        (7, 20, &[]),
        (4, 20, &[]),
        (3, 200, &[]),
        (4, 100, &[3]),
        (7, 60, &[3]),
        // The second story stands 400 words after the first, if the text has room for two.
        (20, 20, &[3]),
        (20, 40, &[3, 13]),
        (12, 100, &[3, 7, 11]),
        (30, 25, &[3]),
    ];
    for (paragraphs, words, expected) in rows {
        assert_eq!(related_inside(paragraphs, words), expected, "{paragraphs} of {words} words");
    }
}
