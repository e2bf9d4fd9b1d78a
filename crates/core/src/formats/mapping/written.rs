//! Writes the pieces of a text in our own format. docs/format.md describes them.

use crate::draft::{Draft, Piece};
use crate::json::Value;
use crate::object::{object, value};

/// Returns pieces as our own format writes them.
pub(super) fn pieces(pieces: &[Piece]) -> Value {
    match pieces {
        [Piece::Text(text)] => value(text),
        _ => pieces.iter().map(piece).collect(),
    }
}

/// Returns a picture as our own format writes it.
pub(super) fn picture(picture: &Draft) -> Value {
    object(vec![
        ("type", value(&picture.kind.as_str())),
        ("renditions", value(&picture.renditions)),
        ("alt", value(&picture.alt)),
        ("caption", value(&picture.caption)),
        ("credit", value(&picture.credit)),
        ("copyright", value(&picture.copyright)),
    ])
}

fn piece(piece: &Piece) -> Value {
    let (kind, mut entries) = match piece {
        Piece::Text(text) => return value(text),
        Piece::Item(item) => return picture(item),
        Piece::Heading(level, words) => {
            ("heading", vec![("level", value(level)), ("text", value(words))])
        }
        Piece::Quote(inner, speaker) => {
            ("quote", vec![("body", pieces(inner)), ("speaker", value(speaker))])
        }
        Piece::List(numbering, items) => {
            let fields = vec![
                ("ordered", value(&numbering.ordered.then_some(true))),
                ("start", value(&numbering.start)),
                ("items", items.iter().map(|it| pieces(it)).collect()),
            ];
            ("list", fields)
        }
        Piece::Code(code) => ("code", vec![("text", value(code))]),
        Piece::Rule => ("rule", Vec::new()),
        Piece::Gallery(items) => ("gallery", vec![("items", items.iter().map(picture).collect())]),
        Piece::Embed(url, title) => ("embed", vec![("url", value(url)), ("title", value(title))]),
        Piece::Table(caption, head, rows) => {
            let (head, rows) = (value(head), value(rows));
            ("table", vec![("caption", value(caption)), ("head", head), ("rows", rows)])
        }
        Piece::Box(title, inner, role) => {
            let title = ("title", value(title));
            ("box", vec![("role", value(role)), title, ("body", pieces(inner))])
        }
        Piece::Time(date) => ("time", vec![("date", value(date))]),
    };
    entries.insert(0, ("type", value(&kind)));
    object(entries)
}
