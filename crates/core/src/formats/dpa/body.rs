//! The text, which dpa interrupts with elements of its own.

use super::picture;
use crate::draft::Piece;
use crate::formats::fields::{kept, list_of, text_of};
use crate::formats::wording::{between, is_blank};
use crate::json::Value;

/// More than any text holds; a bound for hostile ones.
const MOST_ELEMENTS: usize = 500;

/// The text with the boxes beside it, cut at dpa's own elements: no browser knows any of them.
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
            pieces.push(Piece::Box(None, inside));
        }
    }
    pieces
}

fn add_text(pieces: &mut Vec<Piece>, text: &str) {
    if !is_blank(text) {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// What stands before, in and after the opening tag of the next element, whose attributes may
/// hold a `>` between quotation marks.
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

/// What an element stands for: a picture of the document, else something on another site.
fn piece(tag: &str, item: &Value) -> Option<Piece> {
    let Some(reference) = attribute(tag, "ref") else {
        // What stands between quotation marks in XML has its ampersands escaped.
        let address = attribute(tag, "src")?.replace("&amp;", "&");
        return Some(Piece::Embed(address, kept(attribute(tag, "title"))));
    };
    let is_meant = |it: &&Value| text_of(it, "urn") == Some(reference);
    let meant = list_of(item, "associations").iter().find(is_meant)?;
    let mut picture = picture::read(meant);
    // Here the picture may have a caption of its own.
    picture.caption = kept(attribute(tag, "caption")).or(picture.caption);
    picture.credit = kept(attribute(tag, "creditline")).or(picture.credit);
    Some(Piece::Item(Box::new(picture)))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let [_, value, _] = between(tag, &[" ", name, "=\""].concat(), "\"")?;
    Some(value).filter(|it| !it.trim().is_empty())
}
