//! The block that is not finished: its words so far.

use crate::article::inline::plain_text;
use crate::article::{Block, Inline, Math};
use crate::search::without_end;

use super::mark::Mark;
use super::run_kind::RunKind;
use super::text;

/// The space or break before the next word. It is added only with that word, so that no block
/// begins or ends with one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    /// Nothing.
    #[default]
    None,
    /// White space of any length.
    Space,
    /// A line break.
    Break,
}

/// The words of a block that is not finished, and the marks that the next words get.
///
/// A mark opens its level when the first word needs it, so there are no empty inlines. A finished
/// block closes all levels and keeps the marks. Therefore a link or an emphasis around whole blocks
/// marks the words in each of them.
#[derive(Debug, Default)]
pub(super) struct OpenBlock {
    /// What the words become.
    pub(super) kind: RunKind,
    marks: Vec<Mark>,
    /// The open inlines: first those of the block itself, then those in each mark.
    levels: Vec<Vec<Inline>>,
    gap: Gap,
    /// The names of places that are at the next word.
    anchors: Vec<String>,
    /// How many inlines there are in all blocks so far.
    count: usize,
}

impl OpenBlock {
    /// A block without words, which becomes this kind.
    pub(super) fn new(kind: RunKind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// Whether there are no words yet.
    pub(super) fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// How many marks there are.
    pub(super) fn depth(&self) -> usize {
        self.marks.len()
    }

    /// How many inlines there are in all blocks so far.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The address of the link that contains the next words.
    pub(super) fn link(&self) -> Option<&str> {
        self.marks.iter().find_map(|it| match it {
            Mark::Link(href) => Some(href.as_str()),
            _ => None,
        })
    }

    /// Adds a place that links lead to, at the next word.
    pub(super) fn anchor(&mut self, name: String) {
        self.anchors.push(name);
    }

    /// Adds a formula.
    pub(super) fn math(&mut self, formula: Math) {
        if !self.levels.is_empty() {
            self.fill_gap();
        }
        self.open_levels(self.marks.len() + 1);
        self.push_inline(Inline::Math(formula));
        self.gap = Gap::None;
    }

    /// Adds a mark to the next words. Links do not nest: the outer one stays.
    pub(super) fn enter(&mut self, mark: Mark) {
        let is_link = |it: &Mark| matches!(it, Mark::Link(_));
        if !is_link(&mark) || !self.marks.iter().any(is_link) {
            self.marks.push(mark);
        }
    }

    /// Removes marks until `depth` of them are left.
    pub(super) fn leave(&mut self, depth: usize) {
        self.close_levels(depth + 1);
        self.marks.truncate(depth);
    }

    /// Adds text as the document has it.
    ///
    /// White space is white space of HTML. A no-break space stays, because French typography needs
    /// it. Text that shows nothing opens neither a line nor a mark, because a link without words
    /// would get the focus of the keyboard.
    pub(super) fn text(&mut self, text: &str) {
        if self.kind == RunKind::Code {
            self.open_levels(1);
            return self.push(text);
        }
        let is_blank = text::is_blank(text);
        if text.starts_with(text::is_space) && self.gap == Gap::None {
            self.gap = Gap::Space;
        }
        if is_blank && (self.levels.is_empty() || self.gap == Gap::Break) {
            return;
        }
        for word in text.split_ascii_whitespace() {
            if !self.levels.is_empty() {
                self.fill_gap();
            }
            self.open_levels(if is_blank { 1 } else { self.marks.len() + 1 });
            self.push(word);
            self.gap = Gap::Space;
        }
        if text.ends_with(|it| !text::is_space(it)) {
            self.gap = Gap::None;
        }
    }

    /// Adds a line break. Returns whether it is the second one in a row, which ends a paragraph.
    pub(super) fn line_break(&mut self) -> bool {
        if self.kind == RunKind::Code {
            self.text("\n");
            return false;
        }
        std::mem::replace(&mut self.gap, Gap::Break) == Gap::Break
            && self.kind == RunKind::Paragraph
    }

    /// Ends a line of preformatted text.
    pub(super) fn end_line(&mut self) {
        if let Some([.., Inline::Text(text)]) = self.levels.last().map(Vec::as_slice)
            && !text.ends_with('\n')
        {
            self.push("\n");
        }
    }

    /// Takes the block that the words make; `None` if there are no words.
    pub(super) fn take(&mut self) -> Option<Block> {
        self.close_levels(1);
        self.gap = Gap::None;
        let content = self.levels.pop()?;
        match self.kind {
            RunKind::Paragraph => Some(Block::Paragraph(content)),
            RunKind::Heading(level) => Some(Block::Heading { level, content }),
            RunKind::Code => {
                let mut code = plain_text(&content);
                code.truncate(without_end(&code, " \n\r\t").len());
                (!text::is_blank(&code)).then_some(Block::Code(code))
            }
        }
    }

    fn fill_gap(&mut self) {
        match self.gap {
            Gap::None => {}
            Gap::Space => self.push(" "),
            Gap::Break => self.push_inline(Inline::Break),
        }
    }

    fn open_levels(&mut self, count: usize) {
        while self.levels.len() < count {
            self.levels.push(Vec::new());
        }
        for name in std::mem::take(&mut self.anchors) {
            self.push_inline(Inline::Anchor(name));
        }
    }

    fn close_levels(&mut self, count: usize) {
        while self.levels.len() > count {
            let content = self.levels.pop().unwrap_or_default();
            if let Some(mark) = self.marks.get(self.levels.len() - 1) {
                let inline = mark.wrap(content);
                self.push_inline(inline);
            }
        }
    }

    /// Adds text to the innermost level, and joins it to a text before it.
    fn push(&mut self, text: &str) {
        if let Some([.., Inline::Text(before)]) = self.levels.last_mut().map(Vec::as_mut_slice) {
            before.push_str(text);
        } else {
            self.push_inline(Inline::Text(text.to_owned()));
        }
    }

    fn push_inline(&mut self, inline: Inline) {
        if let Some(level) = self.levels.last_mut() {
            level.push(inline);
            self.count += 1;
        }
    }
}
