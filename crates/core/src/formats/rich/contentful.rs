//! The nodes of Contentful's rich text (`rich-text-types`).

use super::context::Context;
use super::flow::{Dialect, Node};
use super::line::element_of;
use super::names::digit;
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{list_of, text_of};
use crate::json::Value;

pub(super) const DIALECT: Dialect = Dialect { children: "content", node };

fn node<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Node<'a> {
    let name = text_of(node, "nodeType").unwrap_or_default();
    match name {
        "text" => {
            let words = node.get("value").and_then(Value::as_str).unwrap_or_default();
            let marks = list_of(node, "marks").iter();
            let marks = marks.filter_map(|it| element_of(text_of(it, "type")?)).collect();
            Node::Text(words, marks, None)
        }
        "document" => Node::Group,
        "paragraph" => Node::Paragraph,
        "blockquote" => Node::Quote,
        "unordered-list" => Node::List(Numbering::default()),
        "ordered-list" => Node::List(Numbering::new(true)),
        "list-item" => Node::Item,
        "hr" => Node::Rule,
        "table" => Node::Table,
        "table-row" => Node::Row,
        "table-header-cell" => Node::Cell(true),
        "table-cell" => Node::Cell(false),
        "hyperlink" => Node::Link(text_of(node, "data.uri")),
        "asset-hyperlink" => {
            let file = target(node, context).and_then(picture::fields);
            Node::Link(file.and_then(|it| text_of(it, "file.url")))
        }
        // The page of an entry is at an address that only the site knows, unless a field has it.
        "entry-hyperlink" => {
            let record = target(node, context).and_then(picture::fields);
            Node::Link(record.and_then(address))
        }
        "resource-hyperlink" => Node::Link(None),
        "embedded-entry-inline" => inline(node, context),
        "embedded-asset-block" | "embedded-entry-block" => Node::Pieces(embedded(node, context)),
        "embedded-resource-block" | "embedded-resource-inline" => Node::Nothing,
        _ if name.starts_with("heading-") => {
            Node::Heading(name.bytes().next_back().map_or(2, digit))
        }
        _ => Node::Unknown(name),
    }
}

/// Returns the record that a node names. What may not be read is not in the document.
fn target<'a>(node: &'a Value, context: &Context<'a, '_>) -> Option<&'a Value> {
    let target = node.get("data")?.get("target")?;
    (context.find)(target).or_else(|| picture::fields(target).map(|_| target))
}

/// Returns the absolute address in a record.
fn address(record: &Value) -> Option<&str> {
    const NAMES: &str = "url href link uri externalUrl canonicalUrl";
    NAMES.split(' ').find_map(|it| text_of(record, it).filter(|it| it.starts_with("http")))
}

/// Returns the words of a record inside a line, as a link if the record has an address.
fn inline<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Node<'a> {
    const WORDS: &str = "displayText text label title name heading headline value";
    let record = target(node, context).and_then(picture::fields);
    match record.and_then(|it| Some((text_of(it, WORDS)?, address(it)))) {
        Some((words, address)) => Node::Text(words, Vec::new(), address),
        None => Node::Pieces(embedded(node, context)),
    }
}

fn embedded<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Vec<Piece> {
    let Some(record) = target(node, context) else {
        context.notice("reference-missing", "the text embeds a record that the document lacks");
        return Vec::new();
    };
    match picture::of(record) {
        Some(picture) => vec![item(picture)],
        None => object::pieces(record, context),
    }
}
