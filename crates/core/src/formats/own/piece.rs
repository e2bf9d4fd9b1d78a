//! Reads the pieces of a text. Each is a string, or an object with a type.

use super::{Kind, kind, read};
use crate::article::Numbering;
use crate::article::block::box_role;
use crate::article::list::KINDS;
use crate::draft::Piece;
use crate::formats::fields::{
    get, get_any, is_absent, list, list_of, number_of, string_of, text_of,
};
use crate::json::Value;
use crate::number;

/// Reads a text, which is one piece or a list of pieces. `depth` is how deep its items may be nested.
pub(super) fn all(body: &Value, depth: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for entry in list(body) {
        pieces.extend(one(entry, depth));
    }
    pieces
}

/// Reads one piece. A piece of an unknown type, which a later version of the format may have, is left out.
fn one(entry: &Value, depth: usize) -> Option<Piece> {
    if let Value::String(text) = entry {
        return (!is_absent(entry)).then(|| Piece::Text(text.clone()));
    }
    let body = || get_any(entry, "body text").map(|it| all(it, depth)).unwrap_or_default();
    let words = || entry.get("text").and_then(Value::as_str).map(ToOwned::to_owned);
    Some(match text_of(entry, "type")? {
        "paragraph" => return one(entry.get("text")?, depth),
        "heading" => Piece::Heading(level(entry), words()?),
        "quote" => Piece::Quote(body(), string_of(entry, "speaker")),
        "list" => Piece::List(numbering(entry), items(entry, depth)),
        "code" => Piece::Code(words()?),
        "rule" => Piece::Rule,
        "gallery" => {
            let mut pictures = Vec::new();
            for item in list_of(entry, "items") {
                pictures.push(read(item, Kind::Picture, depth));
            }
            Piece::Gallery(pictures)
        }
        "embed" => Piece::Embed(string_of(entry, "url")?, string_of(entry, "title")),
        "table" => {
            Piece::Table(string_of(entry, "caption"), rows(entry, "head"), rows(entry, "rows"))
        }
        "box" => {
            let role = text_of(entry, "role").and_then(box_role);
            Piece::Box(string_of(entry, "title"), body(), role)
        }
        "time" => Piece::Time(string_of(entry, "date")?),
        _ => Piece::Item(Box::new(read(entry, kind(entry)?, depth))),
    })
}

/// Returns the level of a heading. The levels of a story begin at 2, because the headline has level 1.
fn level(entry: &Value) -> u8 {
    number_of(entry, "level")
        .and_then(|it| u8::try_from(it).ok())
        .filter(|it| *it <= 6)
        .unwrap_or(2)
}

/// Reads how a list is numbered.
fn numbering(entry: &Value) -> Numbering {
    let is = |name| matches!(get(entry, name), Some(Value::Bool(true)));
    let kind = text_of(entry, "numbers").unwrap_or_default();
    Numbering {
        ordered: is("ordered"),
        start: text_of(entry, "start").and_then(number::integer),
        reversed: is("reversed"),
        kind: KINDS.into_iter().find(|it| *it == kind),
    }
}

/// Reads the items of a list. Each item is a text.
fn items(entry: &Value, depth: usize) -> Vec<Vec<Piece>> {
    let mut items = Vec::new();
    for item in list_of(entry, "items") {
        items.push(all(item, depth));
    }
    items
}

/// Reads rows of cells. An empty cell is kept.
fn rows(entry: &Value, field: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for row in list_of(entry, field) {
        let mut cells = Vec::new();
        for cell in list(row) {
            cells.push(match cell {
                Value::String(text) | Value::Number(text) => text.clone(),
                _ => String::new(),
            });
        }
        rows.push(cells);
    }
    rows
}
