//! The words that are not yet a block.

use crate::article::inline::plain_text;
use crate::article::{Block, Inline, Math};
use crate::search::without_end;

use super::mark::Mark;
use super::text;

/// What words become at the end of their block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RunKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// Preformatted text.
    Code,
}

/// What stands between the last word and the next one, if there is a next one: so neither space
/// nor breaks come to stand at the ends of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    /// Nothing.
    #[default]
    None,
    /// White space, however much the document has.
    Space,
    /// A line break.
    Break,
}

/// The words of a block that is not finished, and the marks that the words to come will bear.
///
/// A mark opens its level only when a word needs it, and a finished block closes all levels but
/// keeps the marks. So nothing empty comes to be, and a link or an emphasis around whole blocks
/// needs no care: the words of its paragraphs bear the mark, the blocks do not.
#[derive(Debug, Default)]
pub(super) struct OpenBlock {
    /// What the words become.
    pub(super) kind: RunKind,
    marks: Vec<Mark>,
    /// The open inlines: first those of the block itself, then those inside of each mark.
    levels: Vec<Vec<Inline>>,
    gap: Gap,
    /// Places that links lead to and that the next word will stand at.
    anchors: Vec<String>,
    /// How many inlines have been made.
    count: usize,
}

impl OpenBlock {
    /// No words yet, but what they will become.
    pub(super) fn new(kind: RunKind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// How many marks there are.
    pub(super) fn depth(&self) -> usize {
        self.marks.len()
    }

    /// How many inlines there are in all blocks so far.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Where the link leads that the words to come are part of.
    pub(super) fn link(&self) -> Option<&str> {
        self.marks.iter().find_map(|it| match it {
            Mark::Link(href) => Some(href.as_str()),
            _ => None,
        })
    }

    /// Remembers a place that links lead to.
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

    /// Adds a mark to the words to come. Links do not nest: the outer one stays.
    pub(super) fn enter(&mut self, mark: Mark) {
        let is_link = |it: &Mark| matches!(it, Mark::Link(_));
        if !is_link(&mark) || !self.marks.iter().any(is_link) {
            self.marks.push(mark);
        }
    }

    /// Takes marks away until there are so many as before.
    pub(super) fn leave(&mut self, depth: usize) {
        self.close_levels(depth + 1);
        self.marks.truncate(depth);
    }

    /// Adds text as the document has it.
    ///
    /// White space is HTML's: a no-break space stays, as French typography needs it. What shows
    /// nothing opens neither a line nor a mark, because a link of nothing but space would be a
    /// trap for the keyboard.
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

    /// Adds a line break; says whether it is the second one in a row, which ends a paragraph.
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

    /// The block that the words so far make, if any.
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
                let inline = mark.around(content);
                self.push_inline(inline);
            }
        }
    }

    /// Adds text to the innermost level; it joins the text before it.
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
