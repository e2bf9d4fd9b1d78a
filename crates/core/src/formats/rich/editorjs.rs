//! The blocks of Editor.js. Its texts are HTML already.

use super::context::Context;
use super::names::{digit, key};
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{get, list, list_of, owned, string_of, text_of, truth_of};
use crate::json::Value;

/// How deep lists may be nested.
const DEEPEST: usize = 8;

/// Returns the pieces of a text.
pub(super) fn pieces<'a>(blocks: &'a [Value], context: &mut Context<'a, '_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in blocks {
        add(block, &mut pieces, context);
    }
    pieces
}

fn add<'a>(block: &'a Value, pieces: &mut Vec<Piece>, context: &mut Context<'a, '_>) {
    let data = block.get("data").unwrap_or(block);
    let name = text_of(block, "type").unwrap_or_default();
    let words = |names: &str| text_of(data, names);
    let piece = match key(name).as_str() {
        "paragraph" => words("text").map(paragraph),
        "header" => words("text").map(|it| {
            let level = text_of(data, "level").and_then(|it| it.bytes().next()).map_or(2, digit);
            Piece::Heading(level.max(2), it.to_owned())
        }),
        "list" | "nestedlist" | "checklist" => {
            let is_ordered = words("style") == Some("ordered");
            let items = items(list_of(data, "items"), is_ordered, 0);
            (!items.is_empty()).then(|| Piece::List(Numbering::new(is_ordered), items))
        }
        "quote" => {
            words("text").map(|it| Piece::Quote(vec![paragraph(it)], owned(words("caption"))))
        }
        "delimiter" => Some(Piece::Rule),
        "code" => words("code").map(|it| Piece::Code(it.to_owned())),
        "raw" | "rawtool" => words("html").map(|it| Piece::Text(it.to_owned())),
        "table" => table(data),
        "warning" | "alert" | "callout" => words("message text")
            .map(|it| Piece::Box(owned(words("title")), vec![paragraph(it)], None)),
        "embed" => {
            words("source embed").map(|it| Piece::Embed(it.to_owned(), owned(words("caption"))))
        }
        "linktool" | "link" => words("link url")
            .map(|it| Piece::Embed(it.to_owned(), owned(words("meta.title title")))),
        "attaches" => words("file.url")
            .map(|it| Piece::Embed(it.to_owned(), owned(words("title file.title file.name")))),
        "image" | "simpleimage" | "inlineimage" => picture::of(data).map(item),
        "gallery" | "carousel" => {
            let pictures = list_of(data, "files images urls items").iter();
            let pictures: Vec<_> = pictures.filter_map(picture::of).collect();
            (!pictures.is_empty()).then_some(Piece::Gallery(pictures))
        }
        _ => {
            context.report_unknown(name);
            pieces.append(&mut object::words(data, context));
            None
        }
    };
    pieces.extend(piece);
}

/// Returns a paragraph of a text that is HTML.
fn paragraph(html: &str) -> Piece {
    Piece::Text(["<p>", html, "</p>"].concat())
}

/// Returns the items of a list. An item is a text, or an object with a text and the items below it.
fn items(items: &[Value], is_ordered: bool, depth: usize) -> Vec<Vec<Piece>> {
    let mut found = Vec::new();
    for item in items {
        let words = item.as_str().or_else(|| text_of(item, "content text"));
        let mut pieces: Vec<Piece> = words.map(paragraph).into_iter().collect();
        let below = if depth < DEEPEST { list_of(item, "items") } else { &[] };
        let below = self::items(below, is_ordered, depth + 1);
        if !below.is_empty() {
            pieces.push(Piece::List(Numbering::new(is_ordered), below));
        }
        if !pieces.is_empty() {
            found.push(pieces);
        }
    }
    found
}

fn table(data: &Value) -> Option<Piece> {
    let row =
        |it: &Value| list(it).iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect();
    let mut rows: Vec<Vec<String>> = get(data, "content")?.as_array()?.iter().map(row).collect();
    let has_head = truth_of(data, "withHeadings") == Some(true) && rows.len() > 1;
    let head = if has_head { vec![rows.remove(0)] } else { Vec::new() };
    Some(Piece::Table(string_of(data, "caption"), head, rows))
}
