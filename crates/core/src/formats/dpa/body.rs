//! Reads the text, which contains HTML elements that only dpa uses.

use super::picture;
use crate::draft::Piece;
use crate::formats::fields::{list_of, owned, text_of};
use crate::formats::wording::{between, is_blank};
use crate::json::Value;

/// The largest number of elements in a text. It limits the work for hostile documents.
const MOST_ELEMENTS: usize = 500;

/// Returns the text and the boxes beside it. The text is split at the elements of dpa, because no browser
/// knows them.
pub(super) fn read(item: &Value) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text_of(item, "article_html").unwrap_or_default();
    for _ in 0..MOST_ELEMENTS {
        let Some((before, tag, after)) = element(rest) else { break };
        add_text(&mut pieces, before);
        pieces.extend(piece(tag, item));
        rest = after;
    }
    add_text(&mut pieces, rest);
    for field in ["infobox_html", "linkbox_html"] {
        let mut inside = Vec::new();
        add_text(&mut inside, text_of(item, field).unwrap_or_default());
        if !inside.is_empty() {
            pieces.push(Piece::Box(None, inside, None));
        }
    }
    pieces
}

fn add_text(pieces: &mut Vec<Piece>, text: &str) {
    if !is_blank(text) {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// Returns the text before the next element of dpa, its opening tag, and the text after the tag. An
/// attribute may contain `>` between quotation marks.
fn element(text: &str) -> Option<(&str, &str, &str)> {
    let (before, tag) = text.split_once("<dnl-")?;
    let mut is_quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return Some((before, tag.get(..at)?, tag.get(at + 1..)?)),
            _ => (),
        }
    }
    None
}

/// Returns the piece that an element represents: a picture of the document, or an embed of another site.
fn piece(tag: &str, item: &Value) -> Option<Piece> {
    let Some(reference) = attribute(tag, "ref") else {
        // Ampersands are escaped in the attributes of XML.
        let address = attribute(tag, "src")?.replace("&amp;", "&");
        return Some(Piece::Embed(address, owned(attribute(tag, "title"))));
    };
    let has_reference = |it: &&Value| text_of(it, "urn") == Some(reference);
    let association = list_of(item, "associations").iter().find(has_reference)?;
    let mut picture = picture::read(association);
    // The element may have its own caption for the picture.
    picture.caption = owned(attribute(tag, "caption")).or(picture.caption);
    picture.credit = owned(attribute(tag, "creditline")).or(picture.credit);
    Some(Piece::Item(Box::new(picture)))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let [_, value, _] = between(tag, &[" ", name, "=\""].concat(), "\"")?;
    Some(value).filter(|it| !it.trim().is_empty())
}
