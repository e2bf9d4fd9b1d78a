//! Reads the text of an item: HTML in one field, or in blocks.

use crate::json::Value;

use super::tags;
use crate::draft::Piece;
use crate::formats::fields::{list_of, string_of, text_of, truth_of};
use crate::formats::live::LiveBlog;

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
    for block in list_of(item, "blocks.body") {
        // An unpublished block is a draft.
        if truth_of(block, "published") == Some(false) {
            continue;
        }
        let words = string_of(block, "bodyHtml bodyTextSummary").map(Piece::Text);
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

fn is_live(item: &Value) -> bool {
    text_of(item, "type") == Some("liveblog")
        || tags(item, "tone").iter().any(|it| text_of(it, "id") == Some("tone/minutebyminute"))
}
