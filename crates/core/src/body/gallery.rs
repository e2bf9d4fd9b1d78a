//! Galleries, from the markup of several content systems.

use crate::article::inline::plain_text;
use crate::article::{Block, Figure, Gallery, Inline};

/// How many characters the captions of a gallery have at most. A longer paragraph is the text of an essay.
const LONGEST_CAPTION: usize = 400;

/// Makes a gallery of the pictures among blocks. All other blocks follow it.
pub(super) fn gallery(blocks: Vec<Block>, caption: Vec<Inline>, made: &mut Vec<Block>) {
    let mut figures = Vec::new();
    let mut rest = Vec::new();
    if is_essay(&blocks, &mut { usize::MAX }, &mut false) {
        rest = blocks;
    } else {
        gather(blocks, &mut figures, &mut rest);
    }
    gallery_of(figures, caption, made);
    made.append(&mut rest);
}

/// Whether the words between the pictures are more than captions, so that pictures and words keep their
/// order.
///
/// `captions` is how many paragraphs may follow as captions, without a limit before the first picture.
/// `is_text` is whether more than that followed.
fn is_essay(blocks: &[Block], captions: &mut usize, is_text: &mut bool) -> bool {
    blocks.iter().any(|block| {
        match block {
            Block::Figure(_) if *is_text => return true,
            Block::Figure(figure) => *captions = usize::from(figure.caption.is_empty()),
            Block::Paragraph(content) => {
                *is_text |= *captions == 0 || plain_text(content).chars().count() > LONGEST_CAPTION;
                *captions = captions.saturating_sub(1);
            }
            Block::Heading { .. } | Block::Quote { .. } => *is_text |= *captions < 2,
            Block::List(list) => {
                return list.items.iter().any(|it| is_essay(it, captions, is_text));
            }
            _ => {}
        }
        false
    })
}

/// Makes a gallery of figures. Figures whose terms forbid galleries follow it, each alone.
pub(crate) fn gallery_of(figures: Vec<Figure>, caption: Vec<Inline>, made: &mut Vec<Block>) {
    let mut together = Vec::new();
    let mut alone = Vec::new();
    for figure in figures {
        let place = if figure.picture.stands_alone { &mut alone } else { &mut together };
        place.push(figure);
    }
    if together.len() > 1 {
        made.push(Block::Gallery(Gallery { figures: together, caption }));
    } else {
        for figure in together {
            made.push(Block::Figure(figure));
        }
        if !caption.is_empty() {
            made.push(Block::Paragraph(caption));
        }
    }
    made.extend(alone.into_iter().map(Block::Figure));
}

/// Separates pictures from other blocks. A paragraph after a picture without a caption becomes its
/// caption.
fn gather(blocks: Vec<Block>, figures: &mut Vec<Figure>, rest: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Figure(figure) => figures.push(figure),
            Block::Gallery(mut gallery) => {
                figures.append(&mut gallery.figures);
                if !gallery.caption.is_empty() {
                    rest.push(Block::Paragraph(gallery.caption));
                }
            }
            Block::List(list) => {
                for item in list.items {
                    gather(item, figures, rest);
                }
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    gather(entry.content, figures, rest);
                }
            }
            Block::Paragraph(content) => match figures.last_mut() {
                Some(figure) if figure.caption.is_empty() => figure.caption = content,
                _ => rest.push(Block::Paragraph(content)),
            },
            other => rest.push(other),
        }
    }
}
