//! Turns the tree of an editor into pieces. Every editor has a table of its own nodes; the walk is the same.

use super::cell::words_of;
use super::context::Context;
use super::line::Line;
use super::object;
use crate::article::Numbering;
use crate::draft::Piece;
use crate::formats::fields::{list_of, text_of};
use crate::json::Value;

/// How deep quotations, lists and boxes may be nested. Deeper ones lose their structure and keep their words.
const DEEPEST: usize = 8;

/// What a node of an editor's tree means.
pub(super) enum Node<'a> {
    /// Words with their marks, and the address if they are a link.
    Text(&'a str, Vec<&'static str>, Option<&'a str>),
    /// A line break.
    Break,
    /// A link around the words of its children.
    Link(Option<&'a str>),
    Paragraph,
    /// A heading with its level. The headline has level 1.
    Heading(u8),
    Quote,
    List(Numbering),
    Item,
    /// Preformatted text.
    Code,
    Rule,
    Table,
    Row,
    /// A cell of a table, `true` for a header.
    Cell(bool),
    /// A picture with its caption.
    Figure,
    /// A box beside the text, with its title.
    Box(Option<&'a str>),
    /// The children alone have a meaning.
    Group,
    /// Pieces that are complete.
    Pieces(Vec<Piece>),
    /// Nothing for readers.
    Nothing,
    /// The end of the text for readers who are not members.
    Paywall,
    /// A node that the table of the editor does not have, with its name.
    Unknown(&'a str),
}

/// How the tree of an editor is read.
pub(super) struct Dialect {
    /// The fields with the children of a node, the best first.
    pub(super) children: &'static str,
    pub(super) node: for<'a> fn(&'a Value, &mut Context<'a, '_>) -> Node<'a>,
}

/// Returns the pieces of nodes.
pub(super) fn pieces<'a>(
    nodes: &'a [Value],
    dialect: &Dialect,
    context: &mut Context<'a, '_>,
) -> Vec<Piece> {
    let mut flow =
        Flow { dialect, context, pieces: Vec::new(), line: Line::default(), is_inline: false };
    flow.walk(nodes, 0);
    flow.end_line();
    flow.pieces
}

struct Flow<'f, 'a, 'c> {
    dialect: &'f Dialect,
    context: &'f mut Context<'a, 'c>,
    pieces: Vec<Piece>,
    line: Line,
    /// Whether the nodes are in a paragraph, a heading or a link.
    is_inline: bool,
}

impl<'a> Flow<'_, 'a, '_> {
    fn walk(&mut self, nodes: &'a [Value], depth: usize) {
        for node in nodes {
            if self.context.has_ended {
                return;
            }
            let children = list_of(node, self.dialect.children);
            match (self.dialect.node)(node, self.context) {
                Node::Text(words, marks, None) => self.line.text(words, &marks),
                Node::Text(words, marks, address) => {
                    let before = self.line.link(address.map(ToOwned::to_owned));
                    self.line.text(words, &marks);
                    self.line.link(before);
                }
                Node::Break => self.line.line_break(),
                Node::Link(address) => {
                    let before = self.line.link(address.map(ToOwned::to_owned));
                    self.walk_inline(children, depth);
                    self.line.link(before);
                }
                Node::Paragraph | Node::Item | Node::Row | Node::Cell(_) => {
                    self.end_line();
                    self.walk_inline(children, depth);
                    self.end_line();
                }
                Node::Heading(level) => self.heading(level, children, depth),
                Node::Group => {
                    self.end_line();
                    self.walk(children, depth);
                    self.end_line();
                }
                Node::Nothing => {}
                Node::Paywall => {
                    self.end_line();
                    self.context.end_at_paywall();
                }
                _ if depth >= DEEPEST && !children.is_empty() => self.walk(children, depth),
                Node::Quote => {
                    let quoted = self.inside(children, depth);
                    self.push(Piece::Quote(quoted, None), children.is_empty());
                }
                Node::List(numbering) => {
                    let items = self.items(children, depth);
                    let is_empty = items.is_empty();
                    self.push(Piece::List(numbering, items), is_empty);
                }
                Node::Box(title) => {
                    let inside = self.inside(children, depth);
                    let is_empty = inside.is_empty();
                    self.push(Piece::Box(title.map(ToOwned::to_owned), inside, None), is_empty);
                }
                Node::Code => {
                    let mut code = String::new();
                    self.push_plain(children, &mut code);
                    let is_empty = code.trim().is_empty();
                    self.push(Piece::Code(code), is_empty);
                }
                Node::Rule => self.push(Piece::Rule, false),
                Node::Table => self.table(children, depth),
                Node::Figure => self.figure(children, depth),
                Node::Pieces(mut pieces) => {
                    self.end_line();
                    self.pieces.append(&mut pieces);
                }
                Node::Unknown(name) => self.unknown(node, name, children, depth),
            }
        }
    }

    /// Walks nodes that belong to the line.
    fn walk_inline(&mut self, nodes: &'a [Value], depth: usize) {
        let before = std::mem::replace(&mut self.is_inline, true);
        self.walk(nodes, depth);
        self.is_inline = before;
    }

    fn end_line(&mut self) {
        if let Some(words) = self.line.take() {
            self.pieces.push(Piece::Text(["<p>", &words, "</p>"].concat()));
        }
    }

    fn push(&mut self, piece: Piece, is_empty: bool) {
        self.end_line();
        if !is_empty {
            self.pieces.push(piece);
        }
    }

    /// Returns the pieces of nodes that another piece contains.
    fn inside(&mut self, nodes: &'a [Value], depth: usize) -> Vec<Piece> {
        self.end_line();
        let before = std::mem::take(&mut self.pieces);
        let is_inline = std::mem::take(&mut self.is_inline);
        let link = self.line.link(None);
        self.walk(nodes, depth + 1);
        self.end_line();
        self.line.link(link);
        self.is_inline = is_inline;
        std::mem::replace(&mut self.pieces, before)
    }

    fn heading(&mut self, level: u8, children: &'a [Value], depth: usize) {
        self.end_line();
        let at = self.pieces.len();
        self.walk_inline(children, depth);
        if let Some(words) = self.line.take() {
            self.pieces.insert(at, Piece::Heading(level.clamp(2, 6), words));
        }
    }

    /// Returns the items of a list. Some editors put a nested list into an item of its own, which belongs to the item
    /// before it.
    fn items(&mut self, nodes: &'a [Value], depth: usize) -> Vec<Vec<Piece>> {
        let mut items: Vec<Vec<Piece>> = Vec::new();
        for node in nodes {
            let is_item = matches!((self.dialect.node)(node, self.context), Node::Item);
            let children = list_of(node, self.dialect.children);
            let mut item =
                self.inside(if is_item { children } else { std::slice::from_ref(node) }, depth);
            let is_nested = matches!(item.first(), Some(Piece::List(..)));
            match items.last_mut() {
                Some(before) if is_nested => before.append(&mut item),
                _ if item.is_empty() => {}
                _ => items.push(item),
            }
        }
        items
    }

    fn table(&mut self, rows: &'a [Value], depth: usize) {
        let (mut head, mut body, mut after) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            match (self.dialect.node)(row, self.context) {
                // The head or body of a table.
                Node::Group => {
                    self.table(list_of(row, self.dialect.children), depth);
                    continue;
                }
                Node::Nothing => continue,
                _ => {}
            }
            let (mut cells, mut is_head) = (Vec::new(), true);
            for cell in list_of(row, self.dialect.children) {
                let kind = (self.dialect.node)(cell, self.context);
                if let Node::Nothing = kind {
                    continue;
                }
                is_head &= matches!(kind, Node::Cell(true));
                let inside = self.inside(list_of(cell, self.dialect.children), depth);
                cells.push(words_of(inside, &mut after));
            }
            let is_head = is_head && body.is_empty() && !cells.is_empty();
            if is_head { &mut head } else { &mut body }.push(cells);
        }
        if body.is_empty() {
            std::mem::swap(&mut head, &mut body);
        }
        let is_empty = body.iter().flatten().all(String::is_empty);
        self.push(Piece::Table(None, head, body), is_empty);
        self.pieces.append(&mut after);
    }

    /// Adds a picture with the words beside it as its caption.
    fn figure(&mut self, children: &'a [Value], depth: usize) {
        let mut caption = String::new();
        let mut found = Vec::new();
        for piece in self.inside(children, depth) {
            match piece {
                Piece::Text(words) => caption.push_str(&words),
                other => found.push(other),
            }
        }
        match found.last_mut() {
            Some(Piece::Item(picture)) if picture.caption.is_none() && !caption.is_empty() => {
                picture.caption = Some(caption);
            }
            _ if caption.is_empty() => {}
            _ => found.push(Piece::Text(caption)),
        }
        self.pieces.append(&mut found);
    }

    /// Adds the words of a node that the editor's table does not have.
    fn unknown(&mut self, node: &'a Value, name: &'a str, children: &'a [Value], depth: usize) {
        self.context.report_unknown(name);
        if !children.is_empty() {
            if !self.is_inline {
                self.end_line();
            }
            self.walk(children, depth);
            if !self.is_inline {
                self.end_line();
            }
        } else if let Some(words) = text_of(node, "text value").filter(|_| self.is_inline) {
            self.line.text(words, &[]);
        } else {
            let pieces = object::words(node, self.context);
            self.end_line();
            self.pieces.extend(pieces);
        }
    }

    /// Appends the words of nodes without their marks.
    fn push_plain(&mut self, nodes: &'a [Value], text: &mut String) {
        for node in nodes {
            match (self.dialect.node)(node, self.context) {
                Node::Text(words, ..) => text.push_str(words),
                Node::Break => text.push('\n'),
                Node::Nothing | Node::Paywall => {}
                _ => self.push_plain(list_of(node, self.dialect.children), text),
            }
        }
    }
}
