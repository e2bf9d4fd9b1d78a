//! What holds for every body, however broken or hostile.

// Helpers of tests may panic as tests do; Clippy knows only functions marked as tests.
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
use shown::{BASE, cells, comparable, push_blocks, push_shown, text_of};

/// Beyond this depth embeds are lost, of which the oracle knows nothing.
const PLAIN_DEPTH: usize = 60;

/// Elements whose text the model puts in another place than the document.
const MOVED: [&str; 7] = ["figcaption", "caption", "thead", "tfoot", "summary", "cite", "footer"];

/// Classes of elements of which the same is true.
const MOVING: [&str; 2] = ["gallery", "twitter-tweet"];

fn read(body: &str) -> Vec<Block> {
    let around =
        BodyContext { platform: &Native, base: Some(BASE), pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &around, &mut Vec::new());
    body::settle_anchors(&mut blocks);
    blocks
}

mod properties {
    use super::*;

    #[test]
    fn any_string_is_a_body() {
        seeds::check(&[], &"(?s).{0,200}", |text| check(&read(text)));
    }

    #[test]
    fn any_row_of_tokens_is_a_body() {
        seeds::check(&[], &tokens(), |text| check(&read(text)));
    }

    #[test]
    fn any_soup_is_a_body() {
        seeds::check(&["<p><pre><br><dt>"], &soup(), |html| check(&read(html)));
    }

    #[test]
    fn every_word_that_is_shown_comes_through() {
        seeds::check(&["<p><svg><style><br>a"], &soup(), |html| {
            let document = Html::parse_document(html);
            let body = document.root_element().child_elements();
            let body = body.into_iter().find(|it| it.value().name() == "body");
            let elements = || body.into_iter().flat_map(|it| it.descendent_elements());
            prop_assume!(elements().all(|it| it.ancestors().count() < PLAIN_DEPTH));

            let mut expected = String::new();
            body.into_iter().for_each(|it| push_shown(it, &mut expected));
            let mut found = String::new();
            push_blocks(&read(html), &mut found);
            let moves = elements().any(|it| {
                MOVED.contains(&it.value().name())
                    || it.value().classes().any(|it| MOVING.contains(&it))
            });
            prop_assert_eq!(comparable(&found, moves), comparable(&expected, moves));
            Ok(())
        });
    }

    #[test]
    fn a_plain_field_never_grows() {
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
    fn a_field_without_markup_is_its_own_plain_text() {
        seeds::check(&[], &"[a-zé](?: ?[a-zé.,!]){0,20}", |field| {
            prop_assert_eq!(body::plain(field, &Native), Some(field.to_owned()));
            Ok(())
        });
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
