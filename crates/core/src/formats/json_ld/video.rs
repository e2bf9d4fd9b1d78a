//! Reads the videos and audio items of an article.

use super::access::is_closed;
use super::graph::{Graph, is_a};
use super::picture::address;
use crate::article::{Kind, Rendition};
use crate::draft::{Draft, Piece};
use crate::formats::fields::{owned, text_of, truth_of};
use crate::formats::table::{Field, FieldTable, fill};
use crate::formats::wording::contains_ignore_case;
use crate::json::Value;

const FIELDS: &FieldTable = &[
    (Field::Id, "@id"),
    (Field::Headline, "name headline"),
    (Field::Caption, "caption description"),
    (Field::Credit, "creditText"),
    (Field::Expires, "expires"),
    (Field::DigitalSourceType, "digitalSourceType.@id digitalSourceType"),
];

/// The largest number of nodes of a field that are read. No page has as many videos.
const MOST: usize = 50;

/// Returns the videos and audio items that an article names, except those that its text contains.
pub(super) fn all(article: &Value, graph: &Graph<'_>, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for field in ["video", "audio", "associatedMedia", "hasPart"] {
        for node in graph.all(article, field).into_iter().take(MOST) {
            let is_named = matches!(field, "video" | "audio");
            let is_media = is_a(node, "VideoObject") || is_a(node, "AudioObject");
            if is_named || is_media {
                let piece = of(node, field == "audio", graph, text);
                pieces.extend(piece.filter(|it| !pieces.contains(it)));
            }
        }
    }
    pieces
}

/// Reads a video or audio item. A file that plays becomes a player. Otherwise the address of the player on
/// its own site becomes an embed.
fn of(node: &Value, is_audio: bool, graph: &Graph<'_>, text: &str) -> Option<Piece> {
    if is_closed(node) || truth_of(node, "requiresSubscription") == Some(true) {
        return None;
    }
    let file = Rendition {
        url: owned(text_of(node, "contentUrl").or_else(|| node.as_str())).unwrap_or_default(),
        media_type: owned(text_of(node, "encodingFormat")),
        ..Rendition::default()
    };
    if !file.plays() {
        let address = text_of(node, "embedUrl contentUrl url").or_else(|| node.as_str())?;
        let is_in_text = contains_ignore_case(text, address);
        return (!is_in_text).then(|| Piece::Embed(address.to_owned(), owned(name(node))));
    }
    if contains_ignore_case(text, &file.url) {
        return None;
    }
    let is_audio = is_audio || is_a(node, "AudioObject");
    let kind = if is_audio { Kind::Audio } else { Kind::Video };
    let mut item = Draft { kind, renditions: vec![file], ..Draft::default() };
    fill(&mut item, node, FIELDS);
    for still in graph.all(node, "thumbnailUrl thumbnail image").into_iter().take(1) {
        let url = address(still).unwrap_or_default().to_owned();
        item.renditions.push(Rendition { url, ..Rendition::default() });
    }
    Some(Piece::Item(Box::new(item)))
}

fn name(node: &Value) -> Option<&str> {
    text_of(node, "name headline")
}
