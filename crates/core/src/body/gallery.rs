//! Galleries, from the markup of several content systems.

use crate::article::{Block, Figure, Gallery, Inline};

/// Makes a gallery of the pictures among blocks. All other blocks follow it.
pub(super) fn gallery(blocks: Vec<Block>, caption: Vec<Inline>, made: &mut Vec<Block>) {
    let mut figures = Vec::new();
    let mut rest = Vec::new();
    gather(blocks, &mut figures, &mut rest);
    gallery_of(figures, caption, made);
    made.append(&mut rest);
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
