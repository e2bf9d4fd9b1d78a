//! Tests video, audio, texts that are too long, and the hosts that a publisher allows, from the document
//! to the article.

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

/// Returns an item with the renditions of a video. Its type is `kind`.
fn media_item(kind: &str) -> Value {
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
fn the_player_comes_before_the_text_of_a_video_and_after_the_text_of_a_story() {
    let video = article(&media_item("video"));
    assert!(matches!(video.body.first(), Some(Block::Player(_))), "{:?}", video.body);

    let story = json!({ "uri": "urn:1", "type": "text", "headline": "A", "body_text": "One.", "associations": [media_item("video")] });
    let story = article(&story);
    assert!(matches!(story.body.as_slice(), [Block::Paragraph(_), Block::Player(_)]));

    // If the video is the story, the header shows its title, so the player has none.
    let titles = [&video, &story].map(|it| players(it).remove(0).title);
    assert_eq!(titles, [None, Some("The lock at dawn".to_owned())]);
    assert_eq!(video.standfirst.as_deref(), Some("Water & light"));

    for article in [video, story] {
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
fn a_video_in_the_text_is_not_repeated_after_it() {
    let body = "<p>One.</p><video src='/dawn.mp4'></video><p>Two.</p>";
    let story = json!({ "uri": "urn:1", "headline": "A", "body_html": body, "associations": [media_item("video")] });
    assert_eq!(players(&article(&story)).len(), 1);
}

#[test]
fn a_canceled_video_is_not_shown() {
    let mut video = media_item("video");
    video["pubstatus"] = json!("canceled");
    let story =
        json!({ "uri": "urn:1", "headline": "A", "body_text": "One.", "associations": [video] });
    assert!(players(&article(&story)).is_empty());
}

#[test]
fn an_audio_item_gives_an_audio_player() {
    let [player] = players(&article(&media_item("audio"))).try_into().unwrap();
    assert!(!player.is_video);
}

#[test]
fn an_article_that_is_cut_has_is_cut() {
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
fn the_publisher_profile_lists_the_allowed_hosts_of_embeds() {
    let profile = json!({ "embeds": { "allow": ["Player.Example", 7, null] } }).to_string();
    let publisher = Publisher::parse(&profile, BASE, &Native).unwrap();
    assert_eq!(publisher.embeds, ["player.example"]);
    for odd in ["{}", r#"{"embeds": 1}"#, r#"{"embeds": {"allow": "x"}}"#] {
        assert!(Publisher::parse(odd, BASE, &Native).unwrap().embeds.is_empty(), "{odd}");
    }
}
