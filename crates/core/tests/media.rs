//! Films, recordings, and texts that are too long: what becomes of them on the whole way from a
//! document to an article.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::sync::Arc;

use article_reader_core::article::{Article, Block, Player};
use article_reader_core::publisher::Publisher;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};

const BASE: &str = "https://gazette.example/stories/1.json";

fn article(document: &Value) -> Arc<Article> {
    let request = Request { base: Some(BASE.to_owned()), ..Request::default() };
    read(&document.to_string(), &request, &Native).unwrap().article.unwrap()
}

fn players(article: &Article) -> Vec<Player> {
    let mut found = Vec::new();
    Block::each(&mut article.body.clone(), &mut |block| {
        if let Block::Player(player) = block {
            found.push(player.clone());
        }
        true
    });
    found
}

fn film(kind: &str) -> Value {
    json!({
        "name": "film",
        "uri": "urn:film:1",
        "type": kind,
        "headline": "The lock at <b>dawn</b>",
        "descriptions": [{ "role": "caption", "value": "Water &amp; light" }, { "role": "creditline", "value": "M. Orn/MPA" }],
        "renditions": [
            { "href": "/dawn.jpg", "contenttype": "image/jpeg", "width": 640, "height": 360 },
            { "href": "/dawn.mp4", "contenttype": "video/mp4", "width": 640, "height": 360 },
            { "href": "/dawn.m3u8", "contenttype": "application/x-mpegURL" },
            { "href": "/dawn.zip", "contenttype": "application/zip" },
            { "href": "/dawn-unlabelled.webm?x=.jpg" },
            { "href": "javascript:alert(1)//.mp4" },
        ],
    })
}

#[test]
fn a_film_plays_before_its_text_and_an_associated_one_after_it() {
    let itself = article(&film("video"));
    assert!(matches!(itself.body.first(), Some(Block::Player(_))), "{:?}", itself.body);

    let story = json!({ "uri": "urn:1", "type": "text", "headline": "A", "body_text": "One.", "associations": [film("video")] });
    let story = article(&story);
    assert!(matches!(story.body.as_slice(), [Block::Paragraph(_), Block::Player(_)]));

    // The header has said it already where the film is the story.
    let titles = [&itself, &story].map(|it| players(it).remove(0).title);
    assert_eq!(titles, [None, Some("The lock at dawn".to_owned())]);
    assert_eq!(itself.standfirst.as_deref(), Some("Water & light"));

    for article in [itself, story] {
        let [player] = players(&article).try_into().unwrap();
        assert!(player.is_video);
        let urls: Vec<&str> = player.sources.iter().map(|it| it.url.as_str()).collect();
        let expected = ["dawn.mp4", "dawn.m3u8", "dawn-unlabelled.webm?x=.jpg"];
        assert_eq!(urls, expected.map(|it| format!("https://gazette.example/{it}")));
        assert_eq!(player.poster.as_deref(), Some("https://gazette.example/dawn.jpg"));
        assert_eq!(player.credit.as_deref(), Some("M. Orn/MPA"));
    }
}

#[test]
fn a_film_in_the_text_is_shown_there_alone() {
    let body = "<p>One.</p><video src='/dawn.mp4'></video><p>Two.</p>";
    let story = json!({ "uri": "urn:1", "headline": "A", "body_html": body, "associations": [film("video")] });
    assert_eq!(players(&article(&story)).len(), 1);
}

#[test]
fn a_withdrawn_film_is_not_shown() {
    let mut film = film("video");
    film["pubstatus"] = json!("canceled");
    let story =
        json!({ "uri": "urn:1", "headline": "A", "body_text": "One.", "associations": [film] });
    assert!(players(&article(&story)).is_empty());
}

#[test]
fn a_recording_is_no_film() {
    let [player] = players(&article(&film("audio"))).try_into().unwrap();
    assert!(!player.is_video);
}

#[test]
fn a_text_that_is_too_long_says_so() {
    let story = |count| {
        let body = "<p>One</p>".repeat(count);
        article(&json!({ "uri": "urn:1", "headline": "A", "body_html": body }))
    };
    assert!(!story(5_000).is_cut);
    let cut = story(5_001);
    assert!(cut.is_cut);
    assert_eq!(cut.body.len(), 5_000);
}

#[test]
fn a_publisher_allows_hosts_by_name() {
    let profile = json!({ "embeds": { "allow": ["Player.Example", 7, null] } }).to_string();
    let publisher = Publisher::parse(&profile, BASE, &Native).unwrap();
    assert_eq!(publisher.embeds, ["player.example"]);
    for odd in ["{}", r#"{"embeds": 1}"#, r#"{"embeds": {"allow": "x"}}"#] {
        assert!(Publisher::parse(odd, BASE, &Native).unwrap().embeds.is_empty(), "{odd}");
    }
}
