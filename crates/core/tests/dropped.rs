//! Every part of a document that the reader drops or moves is explained, and nothing else is.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use std::fs;
use std::path::Path;

use article_reader_core::dropped::{DropRule, RULES};
use article_reader_core::notice::Notice;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};

/// A notice that is not about a dropped part.
const CODE_OF_OTHERS: &str = "picture-without-credit";

/// A document, the code that it must get, and the place that the message must name.
type Case = (Value, DropRule, &'static str);

/// A story of our own format with this text.
fn story(body: impl Into<Value>) -> Value {
    json!({ "format": "article-reader/1", "headline": "Night ferry sails again", "body": body.into() })
}

/// A story with these fields besides.
fn story_with(fields: &Value) -> Value {
    let mut story = story("<p>It sailed.</p>");
    let added = fields.as_object().unwrap().clone();
    story.as_object_mut().unwrap().extend(added);
    story
}

fn picture(name: &str) -> Value {
    json!({
        "type": "picture", "caption": name, "credit": "Anna Lund/MPA",
        "renditions": [{ "url": format!("https://media.example/{name}.jpg") }],
    })
}

/// A document of `tests/data/formats`.
fn fixture(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A document of Apple News with a picture that only Apple can open.
fn apple_news() -> Value {
    json!({
        "identifier": "1", "layout": { "columns": 7 }, "title": "Night ferry sails again", "components": [
            { "role": "body", "text": "It sailed." },
            { "role": "photo", "URL": "bundle://quay.jpg" },
            { "role": "caption", "text": "A quay" },
        ],
    })
}

fn notices(document: &Value) -> Vec<Notice> {
    // 2026-11-23T12:00:00Z.
    let request = Request { now: 1_795_435_200, ..Request::default() };
    let outcome = read(&document.to_string(), &request, &Native).unwrap();
    outcome.notices.into_iter().filter(|it| it.code != CODE_OF_OTHERS).collect()
}

fn in_text() -> Vec<Case> {
    let quoted = |rule, html: &str, place| (story(html), rule, place);
    let images =
        |count| (0..count).map(|it| format!("<img src=/{it}.jpg alt=x>")).collect::<String>();
    let base = |it: Case| {
        let mut document = it.0;
        document["url"] = json!("https://gazette.example/ferry");
        (document, it.1, it.2)
    };
    let cases = vec![
        quoted(
            DropRule::Fallback,
            "<p>One</p><object data='/map.mp4' type=video/mp4>A map</object>",
            "after block 1, <video src=\"/map.mp4\"> \"A map\"",
        ),
        quoted(
            DropRule::Element,
            "<p>One<svg><text>Two</text></svg></p>",
            "in block 1, <svg> \"Two\"",
        ),
        quoted(
            DropRule::Element,
            "<svg><text>Two</text></svg><p>One</p>",
            "before the first block, <svg> \"Two\"",
        ),
        quoted(
            DropRule::Element,
            "<p>One</p><noscript>Switch scripts on</noscript>",
            "after block 1, <noscript> \"Switch scripts on\"",
        ),
        quoted(
            DropRule::FormControl,
            "<p>One</p><button>Subscribe</button>",
            "<button> \"Subscribe\"",
        ),
        quoted(
            DropRule::FormControl,
            "<p>One</p><input type=submit value=Send>",
            "<input value=\"Send\">",
        ),
        quoted(
            DropRule::Widget,
            "<p>One</p><div class=sharedaddy><h3>Share this:</h3></div>",
            "<div class=\"sharedaddy\"> \"Share this:\"",
        ),
        quoted(
            DropRule::CardPart,
            "<p>One</p><audio src='/a.mp3'></audio><div class=mejs-controls>0:00</div>",
            "<div class=\"mejs-controls\"> \"0:00\"",
        ),
        quoted(
            DropRule::CardPart,
            "<p>One</p><div class=blogcard><a href='/tar'><img src='/i.png'><b class=blogcard-title>Tar</b></a></div>",
            "<div class=\"blogcard\"> \"Tar\"",
        ),
        quoted(
            DropRule::LineNumbers,
            "<pre><b class=\"lineno\">1</b> let a;</pre>",
            "<b class=\"lineno\"> \"1\"",
        ),
        quoted(DropRule::Hidden, "<p>One <b hidden>two</b></p>", "in block 1, <b> \"two\""),
        quoted(DropRule::Hidden, "<p>One <b style='display: none'>two</b></p>", "<b> \"two\""),
        quoted(
            DropRule::Shortcode,
            "<p>One</p><p>[gallery ids='1,2']</p>",
            "gallery \"ids='1,2'\"",
        ),
        quoted(
            DropRule::UnknownElement,
            "<p>One</p><x-map src='https://maps.example/1'>A map</x-map>",
            "after block 1, <x-map src=\"https://maps.example/1\"> \"A map\"",
        ),
        quoted(
            DropRule::Fallback,
            "<p>One</p><video src='/a.mp4'>Your browser plays no video</video>",
            "after block 1, <video src=\"/a.mp4\"> \"Your browser plays no video\"",
        ),
        quoted(
            DropRule::Link,
            "<p><a href='javascript:1'>One</a></p>",
            "<a href=\"javascript:1\"> \"One\"",
        ),
        quoted(DropRule::AnchorLink, "<p>One <a href='#note'>1</a></p>", "#note"),
        quoted(
            DropRule::Picture,
            "<p>One</p><img src='data:image/png,x'>",
            "<img src=\"data:image/png,x\">",
        ),
        quoted(
            DropRule::TrackingPixel,
            "<p>One</p><img src='https://count.example/1' width=1 height=1>",
            "<img src=\"https://count.example/1\">",
        ),
        quoted(
            DropRule::Embed,
            "<p>One</p><iframe src='javascript:1'></iframe>",
            "<iframe src=\"javascript:1\">",
        ),
        quoted(DropRule::Embed, "<p>One</p><audio></audio>", "after block 1, <audio>"),
        quoted(
            DropRule::Track,
            "<p>One</p><video src='/a.mp4'><track kind=chapters src='/c.vtt'></video>",
            "<track src=\"/c.vtt\">",
        ),
        quoted(
            DropRule::Table,
            "<table><tr><td>One</td></tr></table>",
            "after block 1, <table> \"One\"",
        ),
        quoted(
            DropRule::CaptionBlock,
            "<p>One</p><figure><video src='/a.mp4'></video><figcaption>Two<hr></figcaption></figure>",
            "<figure> \"Two\"",
        ),
        (
            story(["<p>One</p><div class=gallery><h2>Boats</h2>", &images(2), "</div>"].concat()),
            DropRule::GalleryBlock,
            "after block 4, <div class=\"gallery\"> \"Boats\"",
        ),
        (
            story(["<p>One</p><math>", &"<mrow>".repeat(40), "<mi>x</mi></math>"].concat()),
            DropRule::Formula,
            "after block 1, <math> \"x\"",
        ),
        (story(["<div>".repeat(70), "One".into()].concat()), DropRule::Nesting, "<div> \"One\""),
        (story("<p>One</p>".repeat(5_001)), DropRule::End, ""),
        (story("<frameset><frame>"), DropRule::Unparsed, ""),
    ];
    cases.into_iter().map(base).collect()
}

fn in_pieces() -> Vec<Case> {
    let piece = |it: Value| story(json!(["It sailed.", it]));
    let unusable = json!([{ "url": "bundle://quay.jpg" }]);
    let bound = |name| {
        let mut picture = picture(name);
        picture["terms"] = json!(["No galleries"]);
        picture
    };
    vec![
        (
            piece(json!({ "type": "heading", "text": "<p>One</p><p>Two</p>" })),
            DropRule::Line,
            "field \"<p>One</p><p>Two</p>\"",
        ),
        (
            piece(json!({ "type": "box", "title": "In figures", "body": [] })),
            DropRule::Piece,
            "\"In figures\"",
        ),
        (
            piece(json!({ "type": "quote", "speaker": "Ada Quill", "body": "<p></p>" })),
            DropRule::Piece,
            "quotation \"Ada Quill\"",
        ),
        (
            piece(json!({ "type": "table", "caption": "Tides", "head": [["High"]], "rows": [] })),
            DropRule::Piece,
            "table \"Tides\"",
        ),
        (
            piece(json!({ "type": "picture", "caption": "A quay", "renditions": unusable })),
            DropRule::Item,
            "picture \"A quay\"",
        ),
        (
            piece(json!({ "type": "gallery", "items": [
                picture("one"), picture("two"), { "caption": "A quay", "renditions": unusable }] })),
            DropRule::Item,
            "picture \"A quay\"",
        ),
        (
            piece(
                json!({ "type": "gallery", "items": [picture("one"), picture("two"), bound("three")] }),
            ),
            DropRule::GalleryBlock,
            "",
        ),
        (
            piece(json!({ "type": "embed", "url": "bundle://map" })),
            DropRule::Embed,
            "embed \"bundle://map\"",
        ),
        (piece(json!({ "type": "time", "date": "soon" })), DropRule::Date, "time \"soon\""),
    ]
}

fn in_fields() -> Vec<Case> {
    let mut nested = fixture("nested-too-deep.json");
    nested["associations"]["in"]["url"] = json!("https://gazette.example/2");
    let with = |fields, rule, place| (story_with(&fields), rule, place);
    let unusable = json!([{ "url": "bundle://quay.jpg" }]);
    let page = "https://gazette.example/tide";
    let graphic = {
        let mut picture = picture("seal");
        picture["warning"] = json!("graphic content");
        picture
    };
    let many: Vec<Value> = (0..501).map(|it| picture(&it.to_string())).collect();
    vec![
        with(
            json!({ "body": "It sailed.\n\nab/cd" }),
            DropRule::SignOff,
            "paragraph at place 2 of 2, \"ab/cd\"",
        ),
        with(
            json!({ "body": "<h1>Night ferry sails again.</h1><p>It sailed.</p>" }),
            DropRule::Headline,
            "heading at place 1 of 2, \"Night ferry sails again.\"",
        ),
        with(
            json!({ "body": ["It sailed.", picture("quay"), "At last."], "lead": picture("quay") }),
            DropRule::RepeatedPicture,
            "picture at place 2 of 3, \"https://media.example/quay.jpg\"",
        ),
        with(
            json!({ "body": [picture("quay"), "It sailed."] }),
            DropRule::LeadPicture,
            "picture at place 1 of 2, \"https://media.example/quay.jpg\"",
        ),
        with(
            json!({ "kicker": "OPINION", "genres": ["Opinion"] }),
            DropRule::Kicker,
            "\"OPINION\"",
        ),
        with(json!({ "standfirst": "It sailed…" }), DropRule::Standfirst, "\"It sailed…\""),
        with(
            json!({ "dateline": "Stenvoe", "body": "Stenvoe (MPA) – It sailed." }),
            DropRule::Dateline,
            "\"Stenvoe\"",
        ),
        with(json!({ "published": "Last Tuesday" }), DropRule::Date, "published \"Last Tuesday\""),
        with(
            json!({ "published": "2026-11-23T10:00:00Z", "updated": "2026-11-22" }),
            DropRule::Updated,
            "\"2026-11-22\"",
        ),
        with(json!({ "authors": ["MPA"], "source": "MPA" }), DropRule::Author, "\"MPA\""),
        with(
            json!({ "authors": [{ "name": "Ada Quill", "url": "bundle://ada" }] }),
            DropRule::Address,
            "author \"bundle://ada\"",
        ),
        with(
            json!({ "sections": [{ "name": "Coast", "url": "/coast" }] }),
            DropRule::Address,
            "section \"/coast\"",
        ),
        with(
            json!({ "related": [{ "headline": "Tide", "url": page, "status": "canceled" }] }),
            DropRule::Association,
            "related, canceled",
        ),
        with(json!({ "related": [{ "id": "urn:x:1" }] }), DropRule::Reference, "related"),
        with(json!({ "related": [{ "standfirst": "Low." }] }), DropRule::Related, "related, text"),
        with(
            json!({ "related": [{ "headline": "Tide" }] }),
            DropRule::RelatedLink,
            "text \"Tide\"",
        ),
        with(
            json!({ "related": [{ "headline": "Tide", "url": page, "lead": graphic }] }),
            DropRule::RelatedPicture,
            "text \"Tide\"",
        ),
        with(
            json!({ "lead": { "caption": "A quay", "renditions": unusable } }),
            DropRule::Item,
            "lead, picture \"A quay\"",
        ),
        with(json!({ "media": many }), DropRule::ExcessItem, "501 items"),
        (fixture("apple-news-markdown.json"), DropRule::Markdown, ""),
        (apple_news(), DropRule::Component, ""),
        (fixture("2-nitf-only.json"), DropRule::Xml, ""),
        (fixture("guardian-live.json"), DropRule::LegallySensitive, ""),
        (nested, DropRule::NestedItems, ""),
    ]
}

fn cases() -> Vec<Case> {
    [in_text(), in_pieces(), in_fields()].concat()
}

#[test]
fn everything_dropped_or_moved_has_a_notice_with_its_place() {
    let is_of_rules = |it: &Notice| RULES.iter().any(|(_, code, _)| *code == it.code);
    let mut differences = Vec::new();
    for (document, rule, place) in cases() {
        let mut found = notices(&document);
        found.retain(is_of_rules);
        let is_expected = |it: &[Notice]| match it {
            [it] => it.code == rule.code() && it.message.contains(place),
            _ => false,
        };
        if !is_expected(&found) {
            let start: String = document.to_string().chars().take(300).collect();
            differences.push(format!("{rule:?} at {place} in {start}: {found:?}"));
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    for (rule, _, _) in RULES {
        assert!(cases.iter().any(|it| it.1 == rule), "{rule:?}");
    }
}

#[test]
fn a_clean_story_has_no_notices() {
    let story = json!({
        "format": "article-reader/1",
        "id": "urn:gazette:1",
        "url": "https://gazette.example/ferry",
        "headline": "Night ferry sails again",
        "kicker": "Ferries",
        "standfirst": "After eight years.",
        "authors": [{ "name": "Ada Quill", "url": "/ada" }],
        "source": "Meridian Press Agency",
        "published": "2026-11-23T10:00:00Z",
        "updated": "2026-11-23T10:00:00Z",
        "dateline": "Stenvoe",
        "lead": picture("quay"),
        "related": [{ "headline": "Tide", "url": "https://gazette.example/tide" }],
        "body": "<!-- a note -->\n<style>p { color: red }</style><script>count()</script> \
            <section><p>It <b>sailed</b> <a href='/quay'>from the quay</a><a href='#n'>1</a>.</p></section>\n \
            <ul><li>One</li><li>Two</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\
            <figure><img src='/seal.jpg' alt='A seal'><figcaption>A seal</figcaption></figure><template>x</template>\
            <link rel=stylesheet href='/a.css'><meta itemprop=url content=x><span hidden> </span><p id=n>A note.</p>",
    });
    assert_eq!(notices(&story), []);
}

/// A notice could quote what must stay unknown.
#[test]
fn a_closed_story_has_no_notices() {
    for (mut document, _, _) in [in_text(), in_pieces(), in_fields()].concat() {
        if document["format"] == "article-reader/1" {
            document["status"] = json!("canceled");
            assert_eq!(notices(&document), [], "{document}");
        }
    }
}

#[test]
fn of_many_notices_of_a_rule_the_last_one_counts_the_rest() {
    let found = notices(&story(["<p>One</p>", &"<button>Buy</button>".repeat(62)].concat()));
    assert_eq!(found.len(), 51);
    assert!(found.iter().all(|it| it.code == "form-control-dropped"));
    assert_eq!(found[50].message, "12 more notices like these are left out");
}

#[test]
fn readme_lists_every_rule() {
    let readme =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md")).unwrap();
    let (_, table) = readme.split_once("| notice | why |\n|---|---|\n").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let expected = RULES.map(|(_, code, reason)| format!("| `{code}` | {reason} |"));
    assert_eq!(table, expected.join("\n"));
}
