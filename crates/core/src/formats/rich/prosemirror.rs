//! The nodes of ProseMirror, of TipTap, and of the Atlassian Document Format, which is a dialect of it.
//!
//! ProseMirror's own schema joins words with underscores, and TipTap's with capitals, so both are ignored here.

use super::context::Context;
use super::deleted;
use super::flow::{Dialect, Node};
use super::line::element_of;
use super::names::{digit, key};
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{list_of, number_of, owned, text_of};
use crate::json::Value;
use crate::number;

pub(super) const DIALECT: Dialect = Dialect { children: "content", node };

/// The names of marks with an address.
const LINKS: &str = "link/a";

fn node<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Node<'a> {
    let name = text_of(node, "type").unwrap_or_default();
    if is_deleted(node) {
        context.report_deleted();
        return Node::Nothing;
    }
    let attribute = |names: &str| node.get("attrs").and_then(|it| text_of(it, names));
    match key(name).as_str() {
        "text" => {
            let words = node.get("text").and_then(Value::as_str).unwrap_or_default();
            text(node, words)
        }
        "hardbreak" | "break" => Node::Break,
        "paragraph" => Node::Paragraph,
        "heading" | "title" => {
            Node::Heading(attribute("level").and_then(|it| it.bytes().next()).map_or(2, digit))
        }
        "blockquote" | "quote" | "pullquote" => Node::Quote,
        "bulletlist" | "tasklist" | "decisionlist" => Node::List(Numbering::default()),
        "orderedlist" => {
            let start = attribute("start order").and_then(number::integer).filter(|it| *it != 1);
            Node::List(Numbering { start, ..Numbering::new(true) })
        }
        "listitem" | "taskitem" | "decisionitem" => Node::Item,
        "codeblock" => Node::Code,
        "horizontalrule" | "rule" => Node::Rule,
        "table" => Node::Table,
        "tablerow" => Node::Row,
        "tableheader" => Node::Cell(true),
        "tablecell" => Node::Cell(false),
        "figure" | "mediasingle" => Node::Figure,
        "figcaption" | "caption" => Node::Paragraph,
        "panel" | "expand" | "nestedexpand" | "callout" | "aside" | "details" => {
            Node::Box(attribute("title"))
        }
        "doc" | "layoutsection" | "layoutcolumn" | "mediagroup" | "section" | "div" | "columns"
        | "column" | "gallery" => Node::Group,
        "mention" | "emoji" | "status" | "hashtag" => {
            text(node, attribute("text label shortname").unwrap_or_default())
        }
        "inlinecard" => {
            let url = attribute("url");
            Node::Text(url.unwrap_or_default(), Vec::new(), url)
        }
        "blockcard" | "embedcard" => match attribute("url") {
            Some(url) => Node::Pieces(vec![Piece::Embed(url.to_owned(), None)]),
            None => Node::Nothing,
        },
        "comment" | "commentmarker" => Node::Nothing,
        "image" | "img" | "picture" | "media" => {
            match node.get("attrs").and_then(picture::of) {
                Some(picture) => Node::Pieces(vec![item(picture)]),
                // The dialect of Atlassian has pictures by their number in its own store.
                None => Node::Nothing,
            }
        }
        "youtube" | "video" | "iframe" | "embed" | "twitter" | "tweet" | "instagram" | "oembed" => {
            let embed = |it: &str| Piece::Embed(it.to_owned(), owned(attribute("title caption")));
            Node::Pieces(attribute("src url href").map(embed).into_iter().collect())
        }
        key if key.starts_with("heading") => {
            Node::Heading(key.bytes().next_back().map_or(2, digit))
        }
        _ => {
            let has_children = !list_of(node, "content").is_empty();
            match node.get("attrs").filter(|_| !has_children) {
                Some(attributes) if number_of(attributes, "level").is_none() => {
                    context.report_unknown(name);
                    Node::Pieces(object::words(attributes, context))
                }
                _ => Node::Unknown(name),
            }
        }
    }
}

/// Returns words with the marks of a node, as a link if one of the marks has an address.
fn text<'a>(node: &'a Value, words: &'a str) -> Node<'a> {
    let mut marks = Vec::new();
    for mark in list_of(node, "marks") {
        let name = text_of(mark, "type").unwrap_or_default();
        if key(name) == "subsup" {
            marks.extend(text_of(mark, "attrs.type").and_then(element_of));
        } else {
            marks.extend(element_of(name));
        }
    }
    Node::Text(words, marks, address(node))
}

/// Returns the address of the mark that makes a link of a text.
fn address(node: &Value) -> Option<&str> {
    let is_link = |it: &&Value| {
        text_of(it, "type").is_some_and(|it| LINKS.split('/').any(|name| name == key(it)))
    };
    list_of(node, "marks").iter().find(is_link).and_then(|it| text_of(it, "attrs.href attrs.url"))
}

/// Whether tracked changes have deleted a node, by one of its marks or by its attributes.
fn is_deleted(node: &Value) -> bool {
    let is_mark = |mark: &Value| {
        text_of(mark, "type").is_some_and(|name| {
            let key = key(name);
            let is_change = ["change", "suggest", "track", "revision"];
            deleted::is_deletion(name)
                || is_change.iter().any(|it| key.contains(it)) && deleted::deletes(mark)
        })
    };
    list_of(node, "marks").iter().any(is_mark)
        || node.get("attrs").is_some_and(deleted::is_in)
        || deleted::is_leaf(node)
}
