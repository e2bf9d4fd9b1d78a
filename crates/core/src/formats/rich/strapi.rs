//! The nodes of Strapi's blocks, which follow those of Slate, so that older texts of Payload are read too.

use super::context::Context;
use super::deleted;
use super::flow::{Dialect, Node};
use super::line::element_of;
use super::names::{digit, key};
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{list_of, text_of};
use crate::json::Value;

pub(super) const DIALECT: Dialect = Dialect { children: "children", node };

fn node<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Node<'a> {
    let name = text_of(node, "type").unwrap_or_default();
    if deleted::is_leaf(node) {
        context.report_deleted();
        return Node::Nothing;
    }
    let words = node.get("text").and_then(Value::as_str);
    if let Some(words) = words.filter(|_| matches!(name, "" | "text")) {
        return Node::Text(words, marks(node), None);
    }
    match key(name).as_str() {
        "paragraph" | "p" | "" => Node::Paragraph,
        "heading" => {
            Node::Heading(text_of(node, "level").and_then(|it| it.bytes().next()).map_or(2, digit))
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            Node::Heading(name.bytes().next_back().map_or(2, digit))
        }
        "list" => Node::List(Numbering::new(text_of(node, "format") == Some("ordered"))),
        "ul" | "bulletedlist" => Node::List(Numbering::default()),
        "ol" | "numberedlist" => Node::List(Numbering::new(true)),
        "listitem" | "li" => Node::Item,
        "quote" | "blockquote" => Node::Quote,
        "code" => Node::Code,
        "link" => Node::Link(text_of(node, "url")),
        "image" | "upload" => {
            let value = node.get("image").or_else(|| node.get("value")).unwrap_or(node);
            let picture = picture::of(value).map(item);
            let pieces: Vec<Piece> = picture.into_iter().collect();
            Node::Pieces(pieces)
        }
        _ if !list_of(node, "children").is_empty() => Node::Unknown(name),
        _ => {
            context.report_unknown(name);
            Node::Pieces(object::words(node, context))
        }
    }
}

/// Returns the marks of a text, which are flags.
fn marks(node: &Value) -> Vec<&'static str> {
    let flags = node.as_object().unwrap_or_default().iter();
    let flags = flags.filter(|(_, value)| *value == Value::Bool(true));
    flags.filter_map(|(name, _)| element_of(name)).collect()
}
