//! The walk over a parsed document.

use crate::article::Block;
use crate::notice::Notice;
use crate::platform::Platform;
use crate::search::parts;

use super::context::BodyContext;
use super::mark::Mark;
use super::node::Node;
use super::part::Part;
use super::role::Role;
use super::run_kind::RunKind;
use super::words::OpenBlock;
use super::{math, picture, text};

/// How deep elements may nest. Deeper ones lose their structure and keep their text. Real
/// stories nest 14 deep; the limit exists because views are recursive.
pub(super) const MOST_DEPTH: usize = 64;

/// The most inlines that all blocks together may have, so that no text is too large for a page. The
/// longest real story has about a fifth.
const MOST_RUNS: usize = 50_000;

/// A walk that has begun.
///
/// It is a loop with a stack of its own, so no document is too deep for it. The blocks are a stack
/// too: when an element that contains blocks closes, it takes all blocks since it was opened.
pub(super) struct Walk<'a, P: Platform> {
    pub(super) context: &'a BodyContext<'a, P>,
    pub(super) notices: &'a mut Vec<Notice>,
    /// How deep elements may nest.
    pub(super) most_depth: usize,
    pub(super) words: OpenBlock,
    pub(super) blocks: Vec<Block>,
    /// Where the parts of lists, figures and tables begin among the blocks.
    pub(super) parts: Vec<Part>,
    open_elements: Vec<OpenElement<P::Node>>,
    /// How many blocks have been added or refused.
    pub(super) count: usize,
}

/// An open element, and the state of the walk when it was opened.
pub(super) struct OpenElement<N> {
    pub(super) node: N,
    pub(super) role: Role,
    /// The next node in it.
    next: Option<N>,
    kind: RunKind,
    marks: usize,
    pub(super) blocks: usize,
    pub(super) parts: usize,
}

impl<'a, P: Platform> Walk<'a, P> {
    /// A walk that has not begun.
    pub(super) fn new(
        context: &'a BodyContext<'a, P>,
        notices: &'a mut Vec<Notice>,
        most_depth: usize,
        kind: RunKind,
    ) -> Self {
        Self {
            context,
            notices,
            most_depth,
            words: OpenBlock::new(kind),
            blocks: Vec::new(),
            parts: Vec::new(),
            open_elements: Vec::new(),
            count: 0,
        }
    }

    /// The blocks of a whole document, given by its `<body>`.
    pub(super) fn document(mut self, root: P::Node) -> Vec<Block> {
        self.open(root);
        while let Some(element) = self.open_elements.last_mut() {
            let node = element.next.take();
            element.next = node.as_ref().and_then(Node::next_sibling);
            if let Some(node) = node.filter(|_| self.is_room()) {
                self.open(node);
            } else if let Some(element) = self.open_elements.pop() {
                self.close(&element);
            }
        }
        self.flush();
        self.blocks
    }

    /// The blocks of a plain text. Blank lines separate paragraphs; if there are none, line breaks
    /// do.
    pub(super) fn paragraphs(mut self, text: &str) -> Vec<Block> {
        let text = text.trim();
        let has_blank_line = parts(text, b'\n').any(text::is_blank);
        for line in parts(text, b'\n') {
            self.words.text(line);
            if has_blank_line && !text::is_blank(line) {
                self.words.text("\n");
            } else {
                self.flush();
            }
        }
        self.flush();
        self.blocks
    }

    fn open(&mut self, node: P::Node) {
        if let Some(text) = node.text() {
            return self.words.text(&text);
        }
        let Some(name) = node.element_name() else { return };
        let mut role = Role::of(&name);
        if matches!(role, Role::Paragraph | Role::Quote | Role::Figure | Role::List(_))
            && let Some(classes) = node.attribute("class")
        {
            role = role.with_class(&classes);
        }
        // Such an element in a quotation names the speaker.
        if matches!(self.parent_role(), Role::Quote) && matches!(&*name, "cite" | "footer") {
            role = Role::Caption;
        }
        // An element with `aria-hidden` stays, because it is visible.
        if matches!(role, Role::Dropped) || node.attribute("hidden").is_some() {
            return self.explain_dropped(&node, &name);
        }
        self.explain_address(&node, role);
        let name = || node.attribute("name").filter(|_| matches!(role, Role::Link));
        let place = node.attribute("id").or_else(name);
        if let Some(name) = place.and_then(|it| self.context.anchor(&it)) {
            self.words.anchor(name);
        }
        let (kind, marks) = (self.words.kind, self.words.depth());
        if self.open_elements.len() > self.most_depth {
            role = role.flat();
            self.explain_depth(&node);
        } else if let Some(mark) = Mark::foreign(&node) {
            self.words.enter(mark);
        }
        self.end_words(role);
        if let Some(mark) = Mark::of(role, &node, self.context) {
            self.words.enter(mark);
        }
        match role {
            Role::Math => {
                let formula = math::formula(&node);
                self.explain_formula(&node, formula.as_ref());
                if let Some(formula) = formula {
                    self.words.math(formula);
                }
            }
            Role::Turned(kind) => self.words.kind = kind,
            Role::Break => {
                if self.words.line_break() {
                    self.flush();
                }
            }
            Role::Rule => self.push(Block::Rule),
            Role::Picture => self.picture(&node),
            Role::Iframe => self.iframe(&node),
            Role::Player(is_video) => self.player(&node, is_video),
            _ if role.is_inline() || matches!(role, Role::Paragraph) => {}
            _ => self.words.kind = RunKind::Paragraph,
        }
        let element = OpenElement {
            // The content of a frame or player is a message for browsers that cannot show it.
            next: node
                .first_child()
                .filter(|_| !matches!(role, Role::Iframe | Role::Player(_) | Role::Math)),
            node,
            role,
            kind,
            marks,
            blocks: self.blocks.len(),
            parts: self.parts.len(),
        };
        self.begin_container(&element);
        self.open_elements.push(element);
    }

    fn close(&mut self, element: &OpenElement<P::Node>) {
        self.end_words(element.role);
        self.words.leave(element.marks);
        self.words.kind = element.kind;
        self.end_container(element);
    }

    /// Ends the words before or in an element, if its role needs that.
    fn end_words(&mut self, role: Role) {
        if matches!(role, Role::Paragraph) && self.words.kind == RunKind::Code {
            self.words.end_line();
        } else if !role.is_inline() && !matches!(role, Role::Break) {
            self.flush();
        }
    }

    /// Adds the block that the words so far make.
    fn flush(&mut self) {
        if let Some(block) = self.words.take() {
            self.push(block);
        }
    }

    /// Adds a block that contains no blocks, if there is room.
    pub(super) fn push(&mut self, block: Block) {
        if self.take_room() {
            self.blocks.push(block);
        }
    }

    /// Counts one more block. Returns whether there is room for it.
    pub(super) fn take_room(&mut self) -> bool {
        self.count += 1;
        self.is_room()
    }

    fn is_room(&mut self) -> bool {
        let is_room = self.count <= self.context.room && self.words.count() <= MOST_RUNS;
        if !is_room {
            self.notice("body-cut", "the text is too long and was cut");
        }
        is_room
    }

    /// The role of the innermost open element.
    pub(super) fn parent_role(&self) -> Role {
        self.open_elements.last().map_or(Role::Unknown, |it| it.role)
    }

    fn picture(&mut self, node: &P::Node) {
        // A `picture` element has files beside the image.
        let parent = self.open_elements.last().map(|it| &it.node);
        match picture::figure(self.context, node, parent) {
            Some(mut figure) => {
                let link = self.words.link().filter(|it| !it.starts_with('#'));
                figure.link = link.map(str::to_owned);
                self.push(Block::Figure(figure));
            }
            None if P::EXPLAINS => self.explain_picture(node),
            None => self.notice("picture-dropped", "a picture in the body has no http(s) address"),
        }
    }

    /// Adds a notice, unless there is one with the same code.
    pub(super) fn notice(&mut self, code: &'static str, message: &str) {
        if self.notices.iter().all(|it| it.code != code) {
            self.notices.push(Notice::new(code, message));
        }
    }
}
