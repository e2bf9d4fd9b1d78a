//! The blocks of WordPress's editor, as its parser (`parse_blocks`) and the plug-ins for block data give them.

use super::context::Context;
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{get_any, list_of, number_of, owned, text_of, truth_of};
use crate::json::Value;

/// How deep blocks may be nested.
const DEEPEST: usize = 8;

/// Returns the name of a block, such as `core/paragraph`.
pub(super) fn name(block: &Value) -> Option<&str> {
    text_of(block, "blockName name").filter(|it| it.contains('/'))
}

/// Returns the pieces of blocks.
pub(super) fn pieces<'a>(
    blocks: &'a [Value],
    depth: usize,
    context: &mut Context<'a, '_>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in blocks {
        add(block, depth, &mut pieces, context);
    }
    pieces
}

fn add<'a>(block: &'a Value, depth: usize, pieces: &mut Vec<Piece>, context: &mut Context<'a, '_>) {
    let attributes = get_any(block, "attributes attrs").unwrap_or(block);
    let children = if depth < DEEPEST { list_of(block, "innerBlocks") } else { &[] };
    let words = text_of(attributes, "content value text citation_text");
    let html = text_of(block, "innerhtml").map(|it| Piece::Text(it.to_owned()));
    let paragraph = |it: &str| Piece::Text(["<p>", it, "</p>"].concat());
    let name = name(block).unwrap_or_default();
    let kind = name.strip_prefix("core/").unwrap_or(name);
    let piece = match kind {
        "paragraph" => words.map(paragraph).or(html),
        "heading" => {
            let level = number_of(attributes, "level").and_then(|it| u8::try_from(it).ok());
            let heading = |it: &str| Piece::Heading(level.unwrap_or(2).clamp(2, 6), it.to_owned());
            words.map(heading).or(html)
        }
        "list" => {
            let mut items = Vec::new();
            for child in children {
                let mut item: Vec<Piece> =
                    text_of(child, "attributes.content attrs.content innerhtml")
                        .map(paragraph)
                        .into_iter()
                        .collect();
                item.append(&mut self::pieces(list_of(child, "innerBlocks"), depth + 1, context));
                items.push(item);
            }
            let is_ordered = truth_of(attributes, "ordered") == Some(true);
            match items.is_empty() {
                false => Some(Piece::List(Numbering::new(is_ordered), items)),
                true => html.or_else(|| {
                    text_of(attributes, "values")
                        .map(|it| Piece::Text(["<ul>", it, "</ul>"].concat()))
                }),
            }
        }
        "quote" | "pullquote" => {
            let mut quoted = self::pieces(children, depth + 1, context);
            if quoted.is_empty() {
                quoted.extend(words.map(paragraph));
            }
            match quoted.is_empty() {
                false => Some(Piece::Quote(quoted, owned(text_of(attributes, "citation")))),
                true => html,
            }
        }
        "image" => picture::of(attributes).map(item).or(html),
        "gallery" => {
            let pictures =
                children.iter().filter_map(|it| picture::of(get_any(it, "attributes attrs")?));
            let pictures: Vec<_> = pictures.collect();
            match pictures.is_empty() {
                false => Some(Piece::Gallery(pictures)),
                true => html,
            }
        }
        "separator" | "spacer" | "nextpage" => (kind == "separator").then_some(Piece::Rule),
        "code" | "preformatted" | "verse" => {
            html.or_else(|| words.map(|it| Piece::Text(["<pre>", it, "</pre>"].concat())))
        }
        "embed" | "video" | "audio" | "file" | "youtube" => {
            let url = text_of(attributes, "url src href");
            url.map(|it| Piece::Embed(it.to_owned(), owned(text_of(attributes, "caption"))))
                .or(html)
        }
        "more" => None,
        _ if !children.is_empty() => {
            pieces.append(&mut self::pieces(children, depth + 1, context));
            None
        }
        _ if html.is_some() => html,
        _ => {
            context.report_unknown(name);
            pieces.append(&mut object::words(attributes, context));
            None
        }
    };
    pieces.extend(piece);
}
