//! Properties that hold for every body, even if it is broken or hostile.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used)]

#[path = "body_properties/bodies.rs"]
#[allow(unreachable_pub, reason = "a part of a test")]
mod bodies;
mod seeds;
#[path = "body_properties/shown.rs"]
#[allow(unreachable_pub, reason = "a part of a test")]
mod shown;

use article_reader_core::article::{Block, Cell, Inline};
use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_native::Native;
use proptest::prelude::*;
use scraper::Html;
use serde_json::Value;
use url::Url;

use bodies::{soup, tokens};
use shown::{BASE, cells, comparable, push_blocks, push_visible_text, text_of};

/// The walk drops embeds below this depth. `push_visible_text` does not know that limit, so the test skips
/// documents that nest more deeply.
const MOST_DEPTH: usize = 60;

/// Elements whose text has another position in the blocks than in the document.
const MOVED_ELEMENTS: [&str; 7] =
    ["figcaption", "caption", "thead", "tfoot", "summary", "cite", "footer"];

/// Classes of elements whose text has another position in the blocks than in the document.
const MOVED_CLASSES: [&str; 2] = ["gallery", "twitter-tweet"];

fn read(body: &str) -> Vec<Block> {
    let context =
        BodyContext { platform: &Native, base: Some(BASE), pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &context, &mut Vec::new());
    body::settle_anchors(&mut blocks, None);
    blocks
}

mod properties {
    use super::*;

    #[test]
    fn any_string_gives_valid_blocks() {
        seeds::check(&[], &"(?s).{0,200}", |text| check(&read(text)));
    }

    #[test]
    fn any_sequence_of_tokens_gives_valid_blocks() {
        seeds::check(&[], &tokens(), |text| check(&read(text)));
    }

    #[test]
    fn any_nested_elements_give_valid_blocks() {
        seeds::check(&["<p><pre><br><dt>"], &soup(), |html| check(&read(html)));
    }

    #[test]
    fn the_blocks_have_all_visible_text_of_the_document() {
        seeds::check(&["<p><svg><style><br>a", "<p><math><mi><iframe>a"], &soup(), |html| {
            let document = Html::parse_document(html);
            let body = document.root_element().child_elements();
            let body = body.into_iter().find(|it| it.value().name() == "body");
            let elements = || body.into_iter().flat_map(|it| it.descendent_elements());
            prop_assume!(elements().all(|it| it.ancestors().count() < MOST_DEPTH));

            let mut expected = String::new();
            body.into_iter().for_each(|it| push_visible_text(it, &mut expected));
            let mut found = String::new();
            push_blocks(&read(html), &mut found);
            let moves = elements().any(|it| {
                MOVED_ELEMENTS.contains(&it.value().name())
                    || it.value().classes().any(|it| MOVED_CLASSES.contains(&it))
            });
            prop_assert_eq!(comparable(&found, moves), comparable(&expected, moves));
            Ok(())
        });
    }

    #[test]
    fn plain_never_makes_a_field_longer() {
        let fields = prop_oneof!["(?s).{0,60}", tokens(), soup()];
        seeds::check(&[], &fields, |field| {
            if let Some(plain) = body::plain(field, &Native) {
                prop_assert!(plain.chars().count() <= field.chars().count());
                prop_assert_eq!(plain.trim(), &plain);
                prop_assert!(!plain.contains(['\n', '\t']) && !plain.contains("  "));
            }
            Ok(())
        });
    }

    #[test]
    fn plain_keeps_a_field_without_markup() {
        seeds::check(&[], &"[a-zé](?: ?[a-zé.,!]){0,20}", |field| {
            prop_assert_eq!(body::plain(field, &Native), Some(field.to_owned()));
            Ok(())
        });
    }
}

/// Checks the blocks of a body: all URLs are safe, no block is empty, and no link is inside a link. Every
/// link to an anchor has its anchor. Every anchor outside of a heading has a link to it.
fn check(blocks: &[Block]) -> Result<(), TestCaseError> {
    check_urls(&serde_json::to_value(blocks).unwrap())?;
    blocks.iter().try_for_each(check_block)?;
    let (mut anchors, mut expected) = (Vec::new(), Vec::new());
    Block::each(&mut blocks.to_vec(), &mut |block| {
        let is_heading = matches!(block, Block::Heading { .. });
        block.runs(&mut |run| {
            Inline::each(run, &mut |it| match it {
                Inline::Anchor(name) => {
                    anchors.push(name.clone());
                    expected.extend(is_heading.then(|| name.clone()));
                }
                Inline::Link { href, .. } => {
                    expected.extend(href.strip_prefix('#').map(str::to_owned))
                }
                _ => {}
            });
        });
        true
    });
    let count = anchors.len();
    anchors.sort();
    anchors.dedup();
    expected.sort();
    expected.dedup();
    prop_assert_eq!(anchors.len(), count, "two anchors have the same name");
    prop_assert_eq!(anchors, expected);
    Ok(())
}

fn check_urls(value: &Value) -> Result<(), TestCaseError> {
    match value {
        Value::Array(values) => values.iter().try_for_each(check_urls),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            let schemes: &[&str] = match name.as_str() {
                "href" if value.as_str().unwrap().starts_with('#') => return Ok(()),
                "href" | "link" => &["http", "https", "mailto", "tel"],
                "url" | "frame" | "poster" if value.is_string() => &["http", "https"],
                _ => return check_urls(value),
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
        | Block::Box { content, title: words, .. } => {
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
        Block::Post(post) => post.content.iter().try_for_each(check_block),
        Block::Time(_) | Block::Rule => Ok(()),
    }
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
