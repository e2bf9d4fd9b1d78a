//! Where the walk puts what it finds: words first, then the blocks they make.

use crate::article::Block;

use super::mark::Marks;
use super::run::{self, Content, Run};
use super::tally::Tally;
use super::text;

/// What the words of a flow become at the next boundary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Paragraphs.
    #[default]
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// Preformatted text.
    Code,
}

/// The blocks of one container, and the words that are not yet a block.
#[derive(Debug, Default)]
pub(super) struct Flow {
    kind: Kind,
    runs: Vec<Run>,
    blocks: Vec<Block>,
    captions: Option<Vec<Block>>,
}

impl Flow {
    /// A flow that keeps captions apart, for a figure.
    pub(super) fn with_captions() -> Self {
        Self { captions: Some(Vec::new()), ..Self::default() }
    }

    /// Adds text as the document has it.
    pub(super) fn text(&mut self, text: String, marks: &Marks) {
        self.runs.push(Run { content: Content::Text(text), marks: marks.clone() });
    }

    /// Adds a line break.
    pub(super) fn line_break(&mut self, marks: &Marks) {
        self.runs.push(Run { content: Content::Break, marks: marks.clone() });
    }

    /// Ends a paragraph; in preformatted text, a line.
    pub(super) fn boundary(&mut self, tally: &mut Tally) {
        if self.kind != Kind::Code {
            self.flush(tally);
        } else if self.runs.last().is_some_and(|it| !it.ends_line()) {
            self.line_break(&Marks::default());
        }
    }

    /// Ends the block, so that the words to come are of another kind; returns the kind so far.
    pub(super) fn turn(&mut self, kind: Kind, tally: &mut Tally) -> Kind {
        self.flush(tally);
        std::mem::replace(&mut self.kind, kind)
    }

    /// Adds a block that holds no blocks.
    pub(super) fn leaf(&mut self, block: Block, tally: &mut Tally) {
        self.flush(tally);
        self.push(block, tally);
    }

    /// Adds blocks that are counted already.
    pub(super) fn extend(&mut self, blocks: impl IntoIterator<Item = Block>, tally: &mut Tally) {
        self.flush(tally);
        self.blocks.extend(blocks);
    }

    /// Adds the caption of a figure; outside of one it is text like other text.
    pub(super) fn caption(&mut self, blocks: Vec<Block>, tally: &mut Tally) {
        match &mut self.captions {
            Some(captions) => captions.extend(blocks),
            None => self.extend(blocks, tally),
        }
    }

    /// Makes a block of the words so far.
    pub(super) fn flush(&mut self, tally: &mut Tally) {
        let runs = std::mem::take(&mut self.runs);
        match self.kind {
            Kind::Paragraph => {
                for content in run::paragraphs(runs) {
                    self.push(Block::Paragraph(content), tally);
                }
            }
            Kind::Heading(level) => {
                let content = run::paragraph(runs);
                if !content.is_empty() {
                    self.push(Block::Heading { level, content }, tally);
                }
            }
            Kind::Code => {
                let code = run::verbatim(&runs);
                if !text::is_blank(&code) {
                    self.push(Block::Code(code.trim_end().to_owned()), tally);
                }
            }
        }
    }

    /// The blocks, once everything is in.
    pub(super) fn finish(self, tally: &mut Tally) -> Vec<Block> {
        self.finish_with_captions(tally).0
    }

    /// The blocks and, for a figure, its caption.
    pub(super) fn finish_with_captions(mut self, tally: &mut Tally) -> (Vec<Block>, Vec<Block>) {
        self.flush(tally);
        (self.blocks, self.captions.unwrap_or_default())
    }

    fn push(&mut self, block: Block, tally: &mut Tally) {
        if tally.take_block() {
            self.blocks.push(block);
        }
    }
}
