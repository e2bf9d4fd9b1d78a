//! The nodes of Lexical, with those of Ghost's editor and of Payload.

use super::context::Context;
use super::flow::{Dialect, Node};
use super::line::mark;
use super::names::{digit, key};
use super::object;
use super::picture::{self, item};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{get, list_of, owned, text_of, truth_of};
use crate::json::Value;
use crate::number;

pub(super) const DIALECT: Dialect = Dialect { children: "children", node };

/// The marks of a text, each with its bit in `format` (`LexicalConstants.ts`).
const BITS: [(i64, &str); 8] = [
    (1, mark::STRONG),
    (2, mark::EMPHASIS),
    (4, mark::STRIKE),
    (8, mark::UNDERLINE),
    (16, mark::CODE),
    (32, mark::SUBSCRIPT),
    (64, mark::SUPERSCRIPT),
    (128, mark::HIGHLIGHT),
];

/// Ghost's cards for e-mails and forms, and helpers without words.
const NOT_FOR_READERS: &str = "/email/emailcta/signup/atlink/atlinksearch/zwnj/extendedmarker/";

/// Ghost's cards that stand for a page or post of another site, or for a file.
const LINKS: &str = "/bookmark/embed/file/button/youtube/tweet/video/audio/";

fn node<'a>(node: &'a Value, context: &mut Context<'a, '_>) -> Node<'a> {
    let name = text_of(node, "type").unwrap_or_default();
    if is_hidden(node) {
        return Node::Nothing;
    }
    let words = |it: &str| node.get(it).and_then(Value::as_str).unwrap_or_default();
    let key = key(name);
    match key.as_str() {
        "text" | "extendedtext" | "codehighlight" | "hashtag" | "emoji" | "mention" => {
            Node::Text(words("text"), marks(node), None)
        }
        "linebreak" => Node::Break,
        "tab" => Node::Text(" ", Vec::new(), None),
        "paragraph" => Node::Paragraph,
        "heading" | "extendedheading" => {
            Node::Heading(words("tag").bytes().next_back().map_or(2, digit))
        }
        "quote" | "extendedquote" | "aside" => Node::Quote,
        "list" => {
            let start = text_of(node, "start").and_then(number::integer).filter(|it| *it != 1);
            match words("listType") {
                "number" => Node::List(Numbering { start, ..Numbering::new(true) }),
                _ => Node::List(Numbering::default()),
            }
        }
        "listitem" => Node::Item,
        "link" | "autolink" => Node::Link(text_of(node, "url fields.url")),
        "code" => Node::Code,
        "codeblock" => Node::Pieces(vec![Piece::Code(words("code").to_owned())]),
        "horizontalrule" => Node::Rule,
        "table" => Node::Table,
        "tablerow" => Node::Row,
        "tablecell" => Node::Cell(text_of(node, "headerState").is_some_and(|it| it != "0")),
        "root" => Node::Group,
        "paywall" => Node::Paywall,
        "image" => Node::Pieces(picture::of(node).map(item).into_iter().collect()),
        "upload" => {
            let value = node.get("value").unwrap_or(node);
            Node::Pieces(picture::of(value).map(item).into_iter().collect())
        }
        "gallery" => {
            let pictures = list_of(node, "images").iter().filter_map(picture::of).collect();
            Node::Pieces(vec![Piece::Gallery(pictures)])
        }
        "html" => Node::Pieces(html(words("html"))),
        "markdown" => Node::Pieces(super::markdown::pieces(words("markdown"))),
        "callout" => Node::Pieces(boxed(None, words("calloutText"))),
        "toggle" => Node::Pieces(boxed(owned(text_of(node, "heading")), words("content"))),
        "block" | "inlineblock" => {
            let fields = node.get("fields").unwrap_or(node);
            Node::Pieces(object::pieces(fields, context))
        }
        "relationship" => {
            let value = node.get("value").filter(|it| it.as_object().is_some());
            Node::Pieces(value.map(|it| object::pieces(it, context)).unwrap_or_default())
        }
        _ if NOT_FOR_READERS.contains(&["/", &key, "/"].concat()) => Node::Nothing,
        _ if LINKS.contains(&["/", &key, "/"].concat()) => {
            let url = text_of(node, "url metadata.url buttonUrl src");
            let title = text_of(node, "metadata.title title buttonText fileTitle caption");
            match url {
                Some(url) => Node::Pieces(vec![Piece::Embed(url.to_owned(), owned(title))]),
                None => Node::Pieces(html(words("html"))),
            }
        }
        _ if !list_of(node, "children").is_empty() => Node::Unknown(name),
        _ => {
            context.report_unknown(name);
            Node::Pieces(object::words(node, context))
        }
    }
}

/// Whether Ghost shows a card only in e-mails or to members.
fn is_hidden(node: &Value) -> bool {
    truth_of(node, "visibility.web.nonMember") == Some(false)
        || truth_of(node, "visibility.showOnWeb") == Some(false)
}

fn marks(node: &Value) -> Vec<&'static str> {
    let format = get(node, "format").and_then(|it| match it {
        Value::Number(digits) => number::read(digits),
        _ => None,
    });
    let format = format.unwrap_or_default();
    BITS.iter().filter(|(bit, _)| format & bit != 0).map(|(_, mark)| *mark).collect()
}

/// Returns a text of HTML as a piece.
fn html(text: &str) -> Vec<Piece> {
    if text.trim().is_empty() { Vec::new() } else { vec![Piece::Text(text.to_owned())] }
}

fn boxed(title: Option<String>, text: &str) -> Vec<Piece> {
    match html(text) {
        inside if inside.is_empty() => Vec::new(),
        inside => vec![Piece::Box(title, inside, None)],
    }
}
