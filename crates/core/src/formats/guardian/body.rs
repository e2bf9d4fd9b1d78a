//! Reads the text of an item: HTML in one field, or in blocks.

use crate::json::Value;

use super::tags;
use crate::draft::Piece;
use crate::formats::fields::{get, list, list_of, string_of, text_of, truth_of};
use crate::formats::live::LiveBlog;
use crate::formats::plain_text::escaped;

/// The largest number of blocks of a request that are compared.
const MOST_BLOCKS: usize = 2_000;

/// Returns the text. Blocks are needed only for a live report, where each block has a time and may have a
/// title.
pub(super) fn of(item: &Value) -> Vec<Piece> {
    if !is_live(item)
        && let Some(body) = string_of(item, "fields.body")
    {
        return vec![Piece::Text(body)];
    }
    let mut report = LiveBlog::new();
    let mut text = Vec::new();
    for block in blocks(item) {
        // An unpublished block is a draft.
        if truth_of(block, "published") == Some(false) {
            continue;
        }
        let words = string_of(block, "bodyHtml");
        let words = words.or_else(|| text_of(block, "bodyTextSummary").map(escaped));
        let words = words.map(Piece::Text);
        if is_live(item) {
            let date = text_of(block, "firstPublishedDate publishedDate createdDate");
            let title = text_of(block, "title attributes.title");
            report.add(date, title, words.into_iter().collect());
        } else {
            text.extend(words);
        }
    }
    text.append(&mut report.into_pieces());
    if text.is_empty() {
        text.extend(string_of(item, "fields.body").map(Piece::Text));
    }
    text
}

/// Returns the blocks of the text. A request may ask for some of them only, such as the latest. Several
/// such requests may give the same block.
fn blocks(item: &Value) -> Vec<&Value> {
    let mut blocks: Vec<&Value> = list_of(item, "blocks.body").iter().collect();
    let requested = get(item, "blocks.requestedBodyBlocks").and_then(Value::as_object);
    for (_, requested) in requested.unwrap_or_default() {
        for block in list(requested) {
            let id = text_of(block, "id");
            let is_there = || blocks.iter().take(MOST_BLOCKS).any(|it| text_of(it, "id") == id);
            if (id.is_none() || !is_there()) && blocks.len() < MOST_BLOCKS {
                blocks.push(block);
            }
        }
    }
    blocks
}

fn is_live(item: &Value) -> bool {
    text_of(item, "type") == Some("liveblog")
        || tags(item, "tone").iter().any(|it| text_of(it, "id") == Some("tone/minutebyminute"))
}
