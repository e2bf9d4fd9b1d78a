//! Tests that `body::blocks` turns the bodies of newsrooms and of attackers into the expected blocks.
//!
//! `tests/data/body/NAME.html` is a body, and `NAME.json` beside it has the expected blocks.
//! `BLESS=1 cargo test --test body` rewrites the JSON files. Review the difference before you commit it.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use article_reader_core::article::{Block, Inline, Picture, Rendition};
use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::notice::Notice;
use article_reader_native::Native;
use serde_json::Value;

const BASE: &str = "https://gazette.example/stories/1.html";

/// Returns the pictures that a body can refer to by their identifiers.
fn pictures() -> Vec<(String, Picture)> {
    let picture = |id: &str, file: &str, alt: &str| Picture {
        id: Some(id.to_owned()),
        alt: alt.to_owned(),
        credit: Some("M. Orn/MPA".to_owned()),
        ..Picture::of(vec![Rendition {
            url: format!("https://media.example/{file}"),
            media_type: None,
            width: Some(800),
            height: Some(600),
        }])
    };
    vec![
        ("a001".to_owned(), picture("urn:pic:1", "quay-800.jpg", "")),
        ("a002".to_owned(), picture("urn:pic:2", "ferry-800.jpg", "A ferry")),
    ]
}

fn read(body: &str) -> (Vec<Block>, Vec<Notice>) {
    let pictures = pictures();
    let context =
        BodyContext { platform: &Native, base: Some(BASE), pictures: &pictures, room: MOST_BLOCKS };
    let mut notices = Vec::new();
    let mut blocks = body::blocks(body, &context, &mut notices);
    body::settle_anchors(&mut blocks, Some(BASE));
    (blocks, notices)
}

fn codes(body: &str) -> Vec<String> {
    read(body).1.into_iter().map(|it| it.code.into_owned()).collect()
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/body");
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut cases: Vec<_> =
        files.filter(|it| it.extension().is_some_and(|it| it == "html")).collect();
    cases.sort();
    cases
}

#[test]
fn every_body_gives_the_blocks_of_its_json_file() {
    for case in cases() {
        let (blocks, _) = read(&fs::read_to_string(&case).unwrap());
        let expected = case.with_extension("json");
        let found = serde_json::to_value(blocks).unwrap();
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, format!("{found:#}\n")).unwrap();
        }
        let expected: Value =
            serde_json::from_str(&fs::read_to_string(&expected).unwrap()).unwrap();
        assert_eq!(found, expected, "{}:\n{found:#}", case.display());
    }
}

#[test]
fn dropped_elements_have_notices() {
    assert_eq!(codes("<p>Nothing</p>"), [""; 0]);
    assert_eq!(codes("<img><img src='data:image/png,'>"), ["picture-dropped"; 2]);
    assert_eq!(codes("<iframe src='https://a.example/'></iframe>"), ["embed-as-link"]);
    assert_eq!(codes("<iframe src='javascript:1'></iframe>"), ["embed-dropped"]);
    assert_eq!(codes("<frameset><frame>"), ["body-unparsed"]);
}

#[test]
fn deeply_nested_elements_keep_their_text() {
    let deep = |name: &str, depth| format!("{}deep", format!("<{name}>").repeat(depth));
    let mut bodies = vec![deep("div", 10_000)];
    // html5ever takes quadratic time for these elements, so they nest less deeply. The walk takes linear time.
    let names =
        ["b", "a", "x-y", "ul", "ul><li", "blockquote", "table", "table><td", "pre", "figure"];
    bodies.extend(names.map(|it| deep(it, 1_000)));
    for body in bodies {
        let json = serde_json::to_string(&read(&body).0).unwrap();
        assert!(json.contains("deep"), "{json}");
    }
}

#[test]
fn a_body_that_is_too_long_is_cut() {
    let paragraphs = |count: usize| "<p>One</p>".repeat(count);
    assert_eq!(codes(&paragraphs(5_000)), [""; 0]);
    assert_eq!(codes(&paragraphs(5_001)), ["body-cut"]);
    assert_eq!(read(&paragraphs(5_001)).0.len(), 5_000);
    assert_eq!(codes(&"One\n\n".repeat(6_000)), ["body-cut"]);
    assert_eq!(codes(&format!("<table><td>1{}", "<td>".repeat(6_000))), ["body-cut"]);

    let list = format!("<p>Before</p><ul>{}</ul><p>After</p>", "<li>One</li>".repeat(6_000));
    let (blocks, _) = read(&list);
    let [Block::Paragraph(_), Block::List(list)] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(list.items.len(), 4_999);
}

#[test]
fn an_empty_body_gives_no_blocks_and_no_notices() {
    for body in ["", " \n ", "&nbsp;", "<p></p>", "<!-- -->", "<br><br>", "<script>1</script>"] {
        assert_eq!(read(body), (Vec::new(), Vec::new()), "{body}");
    }
}

#[test]
fn an_absolute_link_needs_no_base() {
    for base in [None, Some("not a URL")] {
        let context = BodyContext { platform: &Native, base, pictures: &[], room: MOST_BLOCKS };
        let html = "<a href='https://a.example/'>a</a><a href='/b'>b</a>";
        let blocks = body::blocks(html, &context, &mut Vec::new());
        let [Block::Paragraph(content)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let [Inline::Link { href, .. }, Inline::Text(text)] = content.as_slice() else {
            panic!("{content:?}")
        };
        assert_eq!((href.as_str(), text.as_str()), ("https://a.example/", "b"));
    }
}

#[test]
fn plain_removes_markup_from_short_fields() {
    let cases = [
        ("Harbour opens", Some("Harbour opens")),
        ("  Harbour\n opens ", Some("Harbour opens")),
        ("Fish &amp; chips", Some("Fish & chips")),
        ("Fish & chips", Some("Fish & chips")),
        ("<p>Harbour <b>opens</b></p><p>today</p>", Some("Harbour opens today")),
        ("Harbour<br>opens", Some("Harbour opens")),
        ("Photo</ br>M. Orn", Some("Photo M. Orn")),
        ("Tide <3 m & rising", Some("Tide <3 m & rising")),
        ("Play <Hamlet> returns", Some("Play <Hamlet> returns")),
        ("Fish &amp;amp; chips", Some("Fish & chips")),
        ("It&amp;#8217;s open", Some("It’s open")),
        ("How &lt;b&gt; works &amp;amp; fails", Some("How <b> works &amp; fails")),
        ("Prix&nbsp;: 3&nbsp;€", Some("Prix\u{a0}: 3\u{a0}€")),
        ("Open<script>alert(1)</script>", Some("Open")),
        ("&nbsp;", None),
        (" ", None),
        ("", None),
        ("<p></p>", None),
    ];
    for (field, expected) in cases {
        assert_eq!(body::plain(field, &Native).as_deref(), expected, "{field}");
    }
}
