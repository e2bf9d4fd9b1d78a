//! Portable Text, the text of Sanity: a flat list of blocks, in which lists are blocks with a level.

use super::context::Context;
use super::line::{Line, element_of};
use super::names::digit;
use super::object;
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{list_of, number_of, text_of};
use crate::formats::wording::after;
use crate::json::Value;

/// How deep lists may be nested.
const DEEPEST: usize = 8;

/// Returns the pieces of a text.
pub(super) fn pieces<'a>(blocks: &'a [Value], context: &mut Context<'a, '_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut lists = Lists::default();
    for block in blocks {
        if !is_block(block) {
            lists.close(0, &mut pieces);
            pieces.append(&mut object::pieces(block, context));
            continue;
        }
        let level = usize::try_from(number_of(block, "level").unwrap_or(1)).unwrap_or(1);
        let mut found = block_pieces(block, context);
        match text_of(block, "listItem") {
            Some(kind) if !found.is_empty() => {
                lists.add(level.clamp(1, DEEPEST), kind == "number", found, &mut pieces);
            }
            Some(_) => {}
            None => {
                lists.close(0, &mut pieces);
                pieces.append(&mut found);
            }
        }
    }
    lists.close(0, &mut pieces);
    pieces
}

/// Whether a member of a text is a block of words.
pub(super) fn is_block(block: &Value) -> bool {
    text_of(block, "_type") == Some("block")
}

/// Returns the pieces of a block: its words, and the objects between them.
fn block_pieces<'a>(block: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let style = text_of(block, "style").unwrap_or_default();
    let definitions = list_of(block, "markDefs");
    let (mut pieces, mut line) = (Vec::new(), Line::default());
    // The first version of the format has `spans`.
    for child in list_of(block, "children spans") {
        match child.get("text").and_then(Value::as_str) {
            Some(words) => {
                let (marks, address) = marks(child, definitions);
                line.link(address.map(ToOwned::to_owned));
                line.text(words, &marks);
            }
            None => {
                let mut inside = object::pieces(child, context);
                match inside.as_mut_slice() {
                    // Words of an object between the words belong to the line.
                    [Piece::Text(words)] => {
                        line.link(None);
                        let inner =
                            words.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>"));
                        line.markup(inner.unwrap_or(words));
                    }
                    _ => {
                        pieces.extend(line.take().map(|it| styled(style, it)));
                        pieces.append(&mut inside);
                    }
                }
            }
        }
    }
    line.link(None);
    pieces.extend(line.take().map(|it| styled(style, it)));
    pieces
}

/// Returns words in the style of their block. Sites have styles of their own, which mean a paragraph here.
fn styled(style: &str, words: String) -> Piece {
    let paragraph = |words: String| Piece::Text(["<p>", &words, "</p>"].concat());
    match after(style, "h").map(str::as_bytes) {
        Some([level @ b'1'..=b'6']) => Piece::Heading(digit(*level).max(2), words),
        _ if style == "blockquote" => Piece::Quote(vec![paragraph(words)], None),
        _ => paragraph(words),
    }
}

/// Returns the marks of a span, and its address. A mark is a name, or the key of a definition.
fn marks<'a>(span: &Value, definitions: &'a [Value]) -> (Vec<&'static str>, Option<&'a str>) {
    let (mut marks, mut address) = (Vec::new(), None);
    for mark in list_of(span, "marks").iter().filter_map(Value::as_str) {
        let definition = definitions.iter().find(|it| text_of(it, "_key") == Some(mark));
        address = address.or_else(|| text_of(definition?, "href url link.href"));
        marks.extend(element_of(mark));
    }
    (marks, address)
}

/// The lists that are open, the outermost first.
#[derive(Default)]
struct Lists(Vec<(Numbering, Vec<Vec<Piece>>)>);

impl Lists {
    /// Adds an item at a level, which begins at 1. A level that is missing above it is left out.
    fn add(&mut self, level: usize, ordered: bool, item: Vec<Piece>, pieces: &mut Vec<Piece>) {
        self.close(level, pieces);
        let is_other = self.0.last().is_some_and(|(it, _)| it.ordered != ordered);
        if is_other && self.0.len() == level {
            self.close(level - 1, pieces);
        }
        let has_level = self.0.len() == level;
        // A first list may begin at any level, and an item may skip levels.
        match self.0.last_mut() {
            Some((_, items)) if has_level || items.is_empty() => items.push(item),
            _ => self.0.push((Numbering::new(ordered), vec![item])),
        }
    }

    /// Closes the lists that are deeper than a level. A nested list belongs to the last item of the outer one.
    fn close(&mut self, level: usize, pieces: &mut Vec<Piece>) {
        while self.0.len() > level {
            let Some((numbering, items)) = self.0.pop() else { return };
            let list = Piece::List(numbering, items);
            match self.0.last_mut().and_then(|(_, items)| items.last_mut()) {
                Some(item) => item.push(list),
                None => pieces.push(list),
            }
        }
    }
}
