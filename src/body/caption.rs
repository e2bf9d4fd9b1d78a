//! From the blocks of a caption to one run of inlines.

use crate::article::{Block, Inline};

/// Parts the words of a caption, joined by line breaks, from blocks that cannot stand in one.
pub(super) fn split(blocks: Vec<Block>) -> (Vec<Inline>, Vec<Block>) {
    let mut caption = Vec::new();
    let mut rest = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                if !caption.is_empty() {
                    caption.push(Inline::Break);
                }
                caption.extend(content);
            }
            other => rest.push(other),
        }
    }
    (caption, rest)
}

/// Where the caption of this block would stand, if it can have one and has none yet.
pub(super) fn place(block: &mut Block) -> Option<&mut Vec<Inline>> {
    let caption = match block {
        Block::Figure(figure) => &mut figure.caption,
        Block::Table(table) => &mut table.caption,
        _ => return None,
    };
    caption.is_empty().then_some(caption)
}
