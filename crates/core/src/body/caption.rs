//! Captions: the words of blocks, and the block that gets them.

use crate::article::{Block, Embed, Figure, Inline, Player, Table};

/// Splits blocks into the words of a caption, joined by line breaks, and blocks that cannot be part
/// of one.
pub(super) fn split(blocks: Vec<Block>, caption: &mut Vec<Inline>, rest: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph(mut content) | Block::Heading { mut content, .. } => {
                if !caption.is_empty() {
                    caption.push(Inline::Break);
                }
                caption.append(&mut content);
            }
            other => rest.push(other),
        }
    }
}

/// Adds a caption to the last of the blocks that can have one. If there is none, the caption
/// becomes a paragraph.
pub(super) fn place(blocks: &mut Vec<Block>, words: Vec<Inline>) {
    for block in blocks.iter_mut().rev() {
        if let Block::Figure(Figure { caption: place, .. })
        | Block::Player(Player { caption: place, .. })
        | Block::Embed(Embed { caption: place, .. })
        | Block::Table(Table { caption: place, .. })
        | Block::Quote { speaker: place, .. } = block
            && place.is_empty()
        {
            *place = words;
            return;
        }
    }
    if !words.is_empty() {
        blocks.push(Block::Paragraph(words));
    }
}
