//! Reads the text of an item: HTML in one field, or in blocks.

use crate::json::Value;

use super::{explainer, tags};
use crate::article::Kind;
use crate::draft::{Draft, DraftCoverage, Piece};
use crate::formats::fields::{get, list, list_of, string_of, text_of, truth_of};
use crate::formats::plain_text::escaped;
use crate::formats::table::{Field, FieldTable, fill};

/// The largest number of blocks of a request that are compared.
const MOST_BLOCKS: usize = 2_000;

const POST: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Headline, "title attributes.title"),
    (Field::Published, "firstPublishedDate publishedDate createdDate"),
    (Field::Updated, "lastModifiedDate"),
];

/// Adds the text. Blocks are needed only for a live report, where each block is a post.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let is_live = is_live(item);
    if is_live {
        let is_live = truth_of(item, "fields.liveBloggingNow");
        draft.coverage = Some(DraftCoverage { is_live, ..DraftCoverage::default() });
    } else if let Some(body) = string_of(item, "fields.body")
        && !blocks(item).into_iter().any(explainer::is_in)
    {
        return draft.body.push(Piece::Text(body));
    }
    for block in blocks(item) {
        // An unpublished block is a draft.
        if truth_of(block, "published") == Some(false) {
            continue;
        }
        // The HTML of a block has these elements without their structure.
        if !is_live && explainer::is_in(block) {
            draft.body.append(&mut explainer::pieces(block));
            continue;
        }
        let words = string_of(block, "bodyHtml");
        let words = words.or_else(|| text_of(block, "bodyTextSummary").map(escaped));
        let words = words.map(Piece::Text);
        if is_live {
            draft.body.push(Piece::Item(Box::new(post(block, words, draft.url.as_deref()))));
        } else {
            draft.body.extend(words);
        }
    }
    if draft.body.is_empty() {
        draft.body.extend(string_of(item, "fields.body").map(Piece::Text));
    }
}

/// Returns the post of a block. `page` is the page of the report, which opens at a post by its identifier.
fn post(block: &Value, words: Option<Piece>, page: Option<&str>) -> Draft {
    let mut post = Draft { kind: Kind::Post, ..Draft::default() };
    fill(&mut post, block, POST);
    if let (Some(page), Some(id)) = (page, &post.id) {
        post.url = Some([page, "?page=with:block-", id, "#block-", id].concat());
    }
    let is = |name| truth_of(block, name) == Some(true);
    post.is_pinned = is("attributes.pinned");
    post.is_key = is("attributes.keyEvent") || is("attributes.summary");
    post.body.extend(words);
    post
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
