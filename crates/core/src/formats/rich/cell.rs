//! The words of a cell of a table.

use crate::draft::Piece;

/// Returns the words of a cell, with a line break between its paragraphs. A cell of a draft has words only, so
/// pictures go after the table.
pub(super) fn words_of(pieces: Vec<Piece>, after: &mut Vec<Piece>) -> String {
    let mut words = String::new();
    let mut add = |line: &str| {
        words.push_str(if words.is_empty() { "" } else { "<br>" });
        words.push_str(line);
    };
    let mut rest = pieces;
    rest.reverse();
    while let Some(piece) = rest.pop() {
        match piece {
            Piece::Text(text) => {
                let line = text.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>"));
                add(line.unwrap_or(&text));
            }
            Piece::Heading(_, line) => add(&line),
            Piece::Quote(inner, _) | Piece::Box(_, inner, _) => {
                rest.extend(inner.into_iter().rev())
            }
            Piece::List(_, items) => rest.extend(items.into_iter().flatten().rev()),
            other => after.push(other),
        }
    }
    words
}
