//! The one walk over a foreign document.

use crate::article::{Block, Style};
use crate::notice::Notice;
use crate::platform::Platform;

use super::flat::{self, Scrap};
use super::flow::{Flow, Kind};
use super::mark::{Mark, Marks};
use super::node::Node;
use super::role::Role;
use super::tally::Tally;
use super::{Surroundings, embed, link, text};

/// How deep elements may nest: deeper ones lose their structure and keep their text. Real
/// stories nest 14 deep, and a stack must end somewhere.
const MOST_DEPTH: usize = 64;

/// A walk under way.
pub(super) struct Walk<'a, P: Platform> {
    pub(super) around: &'a Surroundings<'a, P>,
    pub(super) tally: Tally,
}

/// What a node inherits from the elements around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    depth: usize,
    marks: Marks,
    in_table: bool,
}

impl Place {
    /// The place of what stands inside `element`.
    pub(super) fn inside<N: Node>(&self, element: &N) -> Self {
        let mut place = self.clone();
        place.depth += 1;
        match Mark::foreign(element) {
            Some(mark) => place.with(mark),
            None => place,
        }
    }

    /// The same place inside a table.
    pub(super) fn in_table(&self) -> Self {
        Self { in_table: true, ..self.clone() }
    }

    /// Whether a table is around it.
    pub(super) fn is_in_table(&self) -> bool {
        self.in_table
    }

    fn with(&self, mark: Mark) -> Self {
        Self { marks: self.marks.with(mark), ..self.clone() }
    }
}

impl<'a, P: Platform> Walk<'a, P> {
    /// A walk that has not begun.
    pub(super) fn new(around: &'a Surroundings<'a, P>) -> Self {
        Self { around, tally: Tally::default() }
    }

    /// The blocks of a whole document, given by its `<body>`.
    pub(super) fn root(&mut self, root: &P::Node) -> Vec<Block> {
        self.blocks(root, &Place::default())
    }

    /// The blocks of a plain text.
    pub(super) fn paragraphs(&mut self, text: &str) -> Vec<Block> {
        let mut flow = Flow::default();
        for paragraph in text::paragraphs(text) {
            flow.text(paragraph, &Marks::default());
            flow.boundary(&mut self.tally);
        }
        flow.finish(&mut self.tally)
    }

    /// Tells what was left out.
    pub(super) fn report(&self, notices: &mut Vec<Notice>) {
        self.tally.report(notices);
    }

    /// The content of a node as blocks of their own.
    pub(super) fn blocks(&mut self, node: &P::Node, place: &Place) -> Vec<Block> {
        let mut flow = Flow::default();
        self.children(node, place, &mut flow);
        flow.finish(&mut self.tally)
    }

    /// The content of a node, between two boundaries.
    pub(super) fn boxed(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        flow.boundary(&mut self.tally);
        self.children(node, place, flow);
        flow.boundary(&mut self.tally);
    }

    /// The content of a node, wherever the flow stands.
    pub(super) fn children(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        for child in node.children() {
            self.node(&child, place, flow);
        }
    }

    /// A node at this place.
    pub(super) fn node(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        if self.tally.is_cut() {
            return;
        }
        if let Some(text) = node.text() {
            flow.text(text, &place.marks);
        } else if let Some(name) = node.element_name() {
            let role = Role::of(&name);
            if role == Role::Dropped || node.is_hidden() {
                return;
            }
            let place = place.inside(node);
            if place.depth > MOST_DEPTH {
                self.flat(node, &place, flow);
            } else {
                self.element(role, node, &place, flow);
            }
        }
    }

    fn element(&mut self, role: Role, node: &P::Node, place: &Place, flow: &mut Flow) {
        match role {
            Role::Dropped => {}
            Role::Unwrapped | Role::Unknown => self.children(node, place, flow),
            Role::Paragraph => self.boxed(node, place, flow),
            Role::Term => self.boxed(node, &place.with(Mark::Styled(Style::Strong)), flow),
            Role::Heading(level) => self.turned(Kind::Heading(level), node, place, flow),
            Role::Code => self.turned(Kind::Code, node, place, flow),
            Role::Link => self.link(node, place, flow),
            Role::Styled(style) => self.children(node, &place.with(Mark::Styled(style)), flow),
            Role::Break => flow.line_break(&place.marks),
            Role::Rule => flow.leaf(Block::Rule, &mut self.tally),
            Role::List { ordered } => self.list(node, ordered, place, flow),
            Role::Quote => self.quote(node, place, flow),
            Role::Table => self.table(node, place, flow),
            Role::Picture => self.picture(node, &[], flow),
            Role::PictureChoice => self.picture_choice(node, place, flow),
            Role::Figure => self.figure(node, place, flow),
            Role::Caption => self.caption(node, place, flow),
            Role::Embed => self.embed(node, flow),
        }
    }

    /// Content of which the words become blocks of this kind.
    fn turned(&mut self, kind: Kind, node: &P::Node, place: &Place, flow: &mut Flow) {
        let before = flow.turn(kind, &mut self.tally);
        self.children(node, place, flow);
        flow.turn(before, &mut self.tally);
    }

    fn link(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        let href = node.attribute("href").and_then(|it| link::for_link(self.around, &it));
        match href {
            Some(href) => self.children(node, &place.with(Mark::Link(href)), flow),
            None => self.children(node, place, flow),
        }
    }

    fn quote(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        flow.flush(&mut self.tally);
        let blocks = self.blocks(node, place);
        if !blocks.is_empty() {
            flow.extend([Block::Quote(blocks)], &mut self.tally);
        }
    }

    fn embed(&mut self, node: &P::Node, flow: &mut Flow) {
        match embed::as_link(self.around, node) {
            Some(link) => {
                flow.leaf(link, &mut self.tally);
                self.tally.link_embed();
            }
            None => self.tally.drop_embed(),
        }
    }

    /// The text of a node that nests too deep.
    fn flat(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        flat::scraps(node, |scrap| match scrap {
            Scrap::Text(text) => flow.text(text, &place.marks),
            Scrap::Boundary => flow.boundary(&mut self.tally),
        });
    }
}
