//! What holds for every body, however broken or hostile.

// Helpers of tests may panic as tests do; Clippy knows only functions marked as tests.
#![allow(clippy::unwrap_used)]

use article_reader::article::{Block, Cell, Inline, Table};
use article_reader::body::{self, MOST_BLOCKS, Surroundings};
use article_reader::native::Native;
use html5ever::ns;
use proptest::prelude::*;
use proptest::sample::select;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;
use url::{Position, Url};

const BASE: &str = "https://gazette.example/stories/1.html";

/// Beyond this depth embeds are lost, of which the oracle knows nothing.
const PLAIN_DEPTH: usize = 60;

/// Elements whose text the model puts in another place than the document.
const MOVED: [&str; 7] = ["figcaption", "caption", "thead", "tfoot", "summary", "cite", "footer"];

/// Classes of elements of which the same is true.
const MOVING: [&str; 2] = ["gallery", "twitter-tweet"];

/// Elements that the allow-list knows, drops, or has never heard of.
const NAMES: &str = "p div section h1 h3 ul ol li dl dt dd blockquote pre code a b i em q sub span br \
    hr img picture source figure figcaption table caption thead tbody tfoot tr th td details summary \
    cite footer abbr time bdi rt math mi mrow mfrac annotation form label fieldset button select option textarea script style template object iframe \
    video audio svg math title x-card figcatpion ruby nobr";

const ATTRIBUTES: [&str; 34] = [
    r#" href="/a""#,
    r#" href="mailto:desk@gazette.example""#,
    r#" href="JavaScript:alert(1)""#,
    " href=' java\nscript:alert(1)'",
    " href='&#1;java&Tab;script&colon;alert(1)'",
    " href=data:text/html,x",
    r#" src="/p.jpg""#,
    r#" src="https://player.example:81/1""#,
    r#" src="data:image/png,x""#,
    r#" src="vbscript:x""#,
    r#" data-src="/late.jpg""#,
    r#" srcset="/a.jpg 100w, javascript:x 200w, blob:y""#,
    r#" title=" The  title ""#,
    r#" title="<img src=x onerror=alert(1)>""#,
    r#" alt="A quay""#,
    r#" colspan="9999" rowspan="0""#,
    r#" start="-3""#,
    r#" width="10px" height="5""#,
    r#" role="presentation""#,
    " hidden",
    " lang=ar",
    " dir=rtl",
    " onclick=alert(1)",
    r#" srcdoc="<p>x</p>""#,
    " id=a",
    " name='a b'",
    " href=#a",
    " href='#a%20b'",
    " href=https://x.com/a/status/1",
    " class=gallery",
    " class='big twitter-tweet'",
    " open poster=/p.jpg type=video/mp4",
    " datetime=2026-11-23",
    " mathvariant=bold display='\" onload=x' style=color:red",
];

/// What parsers stumble over, between bars.
const TOKENS: &str = "<|>|</|/>|<!|<!--|-->|<![CDATA[|]]>|<?|&|&#|&amp;|&lt;p&gt;|\"|'|=| |\n|\0|a|\
    <p |<table>|</ br>|<a href=javascript:1>|\u{a0}";

/// Words, white space, entities, and what looks like markup.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z \n]{0,8}",
        "[aé\u{a0}\u{200b}港<>&;\"'/= ]{0,6}",
        select(vec!["&amp;", "&nbsp;", "&lt;b&gt;", "<br>", "<br><br>", "<!-- c -->"])
            .prop_map(str::to_owned),
    ]
}

/// Elements of every kind inside each other, some of them never closed.
fn soup() -> impl Strategy<Value = String> {
    let element = |inner: BoxedStrategy<String>| {
        let attributes = prop::collection::vec(select(ATTRIBUTES.to_vec()), 0..3);
        let content = prop::collection::vec(inner, 0..6);
        let names: Vec<_> = NAMES.split(' ').collect();
        (select(names), attributes, content, prop::bool::weighted(0.9)).prop_map(
            |(name, attributes, content, closes)| {
                let end = if closes { format!("</{name}>") } else { String::new() };
                format!("<{name}{}>{}{end}", attributes.concat(), content.concat())
            },
        )
    };
    let tree = words().prop_recursive(
        6,
        48,
        6,
        move |inner| prop_oneof![4 => element(inner.clone().boxed()), 1 => table(inner)],
    );
    // The first tag makes it HTML, whatever follows.
    prop::collection::vec(tree, 0..6).prop_map(|it| format!("<p>{}", it.concat()))
}

/// Tables of two columns with all their parts, as chance alone rarely makes them; a link may be
/// around one.
fn table(inner: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let parts = select(vec!["caption", "thead", "tbody", "tfoot", "tr"]);
    let rows = prop::collection::vec((parts, inner), 1..5);
    (rows, select(vec!["", "<a href=/outer>"])).prop_map(|(rows, before)| {
        let rows = rows.iter().map(|(part, content)| match *part {
            "caption" => format!("<caption>{content}</caption>"),
            part => format!("<{part}><tr><td>{content}</td><td>x</td></tr></{part}>"),
        });
        format!("{before}<table>{}</table>", rows.collect::<String>())
    })
}

fn tokens() -> impl Strategy<Value = String> {
    let tokens: Vec<_> = TOKENS.split('|').collect();
    prop::collection::vec(select(tokens), 0..40).prop_map(|it| it.concat())
}

fn read(body: &str) -> Vec<Block> {
    let around =
        Surroundings { platform: &Native, base: Some(BASE), pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &around, &mut Vec::new());
    body::settle_anchors(&mut blocks);
    blocks
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_a_body(text in "(?s).{0,200}") {
        check(&read(&text))?;
    }

    #[test]
    fn any_row_of_tokens_is_a_body(text in tokens()) {
        check(&read(&text))?;
    }

    #[test]
    fn any_soup_is_a_body(html in soup()) {
        check(&read(&html))?;
    }

    #[test]
    fn every_word_that_is_shown_comes_through(html in soup()) {
        let document = Html::parse_document(&html);
        let body = document.root_element().child_elements().find(|it| it.value().name() == "body");
        let elements = || body.into_iter().flat_map(|it| it.descendent_elements());
        prop_assume!(elements().all(|it| it.ancestors().count() < PLAIN_DEPTH));

        let mut expected = String::new();
        body.into_iter().for_each(|it| push_shown(it, &mut expected));
        let mut found = String::new();
        push_blocks(&read(&html), &mut found);
        let moves = elements().any(|it| {
            MOVED.contains(&it.value().name()) || it.value().classes().any(|it| MOVING.contains(&it))
        });
        prop_assert_eq!(comparable(&found, moves), comparable(&expected, moves));
    }

    #[test]
    fn a_plain_field_never_grows(field in prop_oneof!["(?s).{0,60}", tokens(), soup()]) {
        if let Some(plain) = body::plain(&field, &Native) {
            prop_assert!(plain.chars().count() <= field.chars().count());
            prop_assert_eq!(plain.trim(), &plain);
            prop_assert!(!plain.contains(['\n', '\t']) && !plain.contains("  "));
        }
    }

    #[test]
    fn a_field_without_markup_is_its_own_plain_text(field in "[a-zé](?: ?[a-zé.,!]){0,20}") {
        prop_assert_eq!(body::plain(&field, &Native), Some(field));
    }
}

/// What holds for all blocks: safe addresses, nothing empty, no link in a link, no link to a place
/// that is not there, and outside of headings no place that no link leads to.
fn check(blocks: &[Block]) -> Result<(), TestCaseError> {
    check_addresses(&serde_json::to_value(blocks).unwrap())?;
    blocks.iter().try_for_each(check_block)?;
    let (mut places, mut wanted) = (Vec::new(), Vec::new());
    Block::each(&mut blocks.to_vec(), &mut |block| {
        let is_heading = matches!(block, Block::Heading { .. });
        block.runs(&mut |run| {
            Inline::each(run, &mut |it| match it {
                Inline::Anchor(name) => {
                    places.push(name.clone());
                    wanted.extend(is_heading.then(|| name.clone()));
                }
                Inline::Link { href, .. } => {
                    wanted.extend(href.strip_prefix('#').map(str::to_owned))
                }
                _ => {}
            });
        });
        true
    });
    let count = places.len();
    places.sort();
    places.dedup();
    wanted.sort();
    wanted.dedup();
    prop_assert_eq!(places.len(), count, "a place is there twice");
    prop_assert_eq!(places, wanted);
    Ok(())
}

fn check_addresses(value: &Value) -> Result<(), TestCaseError> {
    match value {
        Value::Array(values) => values.iter().try_for_each(check_addresses),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            let schemes: &[&str] = match name.as_str() {
                "href" if value.as_str().unwrap().starts_with('#') => return Ok(()),
                "href" | "link" => &["http", "https", "mailto", "tel"],
                "url" | "frame" | "poster" if value.is_string() => &["http", "https"],
                _ => return check_addresses(value),
            };
            let url = Url::parse(value.as_str().unwrap()).unwrap();
            prop_assert!(schemes.contains(&url.scheme()), "{}", url);
            Ok(())
        }),
        _ => Ok(()),
    }
}

fn check_block(block: &Block) -> Result<(), TestCaseError> {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            prop_assert!(!comparable(&text_of(content), false).is_empty(), "{:?}", block);
            prop_assert!(!matches!(content.first(), Some(Inline::Break)), "{:?}", block);
            prop_assert!(!matches!(content.last(), Some(Inline::Break)), "{:?}", block);
            check_links(content, false)
        }
        Block::List(list) => {
            prop_assert!(!list.items.is_empty());
            prop_assert!(list.items.iter().all(|it| !it.is_empty()));
            list.items.iter().flatten().try_for_each(check_block)
        }
        Block::Quote { content, speaker: words }
        | Block::Details { content, summary: words, .. }
        | Block::Box { content, title: words } => {
            prop_assert!(!content.is_empty());
            check_links(words, false)?;
            content.iter().try_for_each(check_block)
        }
        Block::Definitions(entries) => {
            prop_assert!(!entries.is_empty());
            prop_assert!(entries.iter().all(|it| !it.content.is_empty()));
            entries.iter().flat_map(|it| &it.content).try_for_each(check_block)
        }
        Block::Gallery(gallery) => {
            prop_assert!(gallery.figures.len() > 1);
            check_links(&gallery.caption, false)
        }
        Block::Player(player) => {
            prop_assert!(!player.sources.is_empty());
            check_links(&player.caption, false)
        }
        Block::Embed(embed) => {
            check_links(&embed.caption, false)?;
            embed.content.iter().try_for_each(check_block)
        }
        Block::Code(code) => {
            prop_assert!(!code.trim().is_empty());
            Ok(())
        }
        Block::Figure(figure) => {
            prop_assert!(!figure.picture.renditions.is_empty());
            check_links(&figure.caption, false)
        }
        Block::Table(table) => {
            check_links(&table.caption, false)?;
            cells(table).try_for_each(check_cell)
        }
        Block::Time(_) | Block::Rule => Ok(()),
    }
}

fn cells(table: &Table) -> impl Iterator<Item = &Cell> {
    [&table.head, &table.body, &table.foot].into_iter().flatten().flatten()
}

fn check_cell(cell: &Cell) -> Result<(), TestCaseError> {
    prop_assert!((1..=1000).contains(&cell.columns) && (1..=1000).contains(&cell.rows));
    cell.content.iter().try_for_each(check_block)
}

fn check_links(content: &[Inline], in_link: bool) -> Result<(), TestCaseError> {
    content.iter().try_for_each(|inline| match inline {
        Inline::Text(text) => {
            prop_assert!(!text.is_empty());
            Ok(())
        }
        Inline::Break | Inline::Anchor(_) | Inline::Math(_) => Ok(()),
        Inline::Link { content, .. } => {
            prop_assert!(!in_link);
            check_links(content, true)
        }
        Inline::Styled { content, .. }
        | Inline::Foreign { content, .. }
        | Inline::Abbreviation { content, .. }
        | Inline::Time { content, .. } => check_links(content, in_link),
    })
}

/// The oracle: the text under an element that a reader of the document would see.
fn push_shown(element: ElementRef<'_>, text: &mut String) {
    const DROPPED: [&str; 13] = [
        "button",
        "select",
        "option",
        "textarea",
        "script",
        "style",
        "template",
        "object",
        "svg",
        "title",
        "noscript",
        "head",
        "annotation",
    ];
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(value) if value.attr("hidden").is_some() => {}
            Node::Element(value) if DROPPED.contains(&value.name()) => {}
            Node::Element(_) => {
                let child = ElementRef::wrap(child).unwrap();
                // In a formula nothing plays.
                let is_html = child.value().name.ns == ns!(html);
                match child.value().name() {
                    _ if !is_html => push_shown(child, text),
                    "iframe" | "video" | "audio" => text.push_str(&link_text(child)),
                    _ => push_shown(child, text),
                }
            }
            _ => {}
        }
    }
}

/// The host of an address, with its port.
fn host(url: &Url) -> String {
    url[Position::BeforeHost..Position::AfterPort].to_owned()
}

/// The words that stand for a frame or player: its title, or the host it comes from.
fn link_text(embed: ElementRef<'_>) -> String {
    let base = Url::parse(BASE).unwrap();
    let address = |it: &Element| {
        let sources = ["data-src", "src"].into_iter().filter_map(|name| it.attr(name));
        let urls = sources.filter_map(|it| base.join(it).ok());
        urls.into_iter().find(|it| matches!(it.scheme(), "http" | "https"))
    };
    let sources = embed.child_elements().map(|it| it.value()).filter(|it| it.name() == "source");
    let Some(url) = [embed.value()].into_iter().chain(sources).find_map(address) else {
        return String::new();
    };
    embed.attr("title").map_or_else(|| host(&url), str::to_owned)
}

fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                text.push_str(&text_of(content));
            }
            Block::List(list) => list.items.iter().for_each(|it| push_blocks(it, text)),
            Block::Quote { content, speaker: words }
            | Block::Details { content, summary: words, .. }
            | Block::Box { content, title: words } => {
                text.push_str(&text_of(words));
                push_blocks(content, text);
            }
            Block::Definitions(entries) => {
                entries.iter().for_each(|it| push_blocks(&it.content, text))
            }
            Block::Gallery(gallery) => {
                gallery.figures.iter().for_each(|it| text.push_str(&text_of(&it.caption)));
                text.push_str(&text_of(&gallery.caption));
            }
            Block::Player(player) => {
                let host = || host(&Url::parse(&player.sources.first().unwrap().url).unwrap());
                text.push_str(&player.title.clone().unwrap_or_else(host));
                text.push_str(&text_of(&player.caption));
            }
            Block::Embed(embed) => {
                if !embed.is_known {
                    text.push_str(embed.title.as_ref().unwrap_or(&embed.provider));
                }
                text.push_str(&text_of(&embed.caption));
                push_blocks(&embed.content, text);
            }
            Block::Code(code) => text.push_str(code),
            Block::Figure(figure) => text.push_str(&text_of(&figure.caption)),
            Block::Table(table) => {
                text.push_str(&text_of(&table.caption));
                cells(table).for_each(|it| push_blocks(&it.content, text));
            }
            Block::Time(_) | Block::Rule => {}
        }
    }
}

fn text_of(content: &[Inline]) -> String {
    article_reader::article::inline::plain_text(content)
}

/// The visible characters; in alphabetical order where text may stand in another place.
fn comparable(text: &str, sorted: bool) -> Vec<char> {
    let is_visible =
        |it: &char| !it.is_whitespace() && !['\u{200b}', '\u{feff}', '\u{ad}'].contains(it);
    let mut characters: Vec<char> = text.chars().filter(is_visible).collect();
    if sorted {
        characters.sort_unstable();
    }
    characters
}
