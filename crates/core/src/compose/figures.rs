//! Figures: the place of each picture, and missing credit lines.

use crate::article::inline::plain_text;
use crate::article::{Block, Figure, Picture};
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::Notice;
use crate::number;
use crate::platform::Platform;

use super::picture;
use super::place::block;

/// Shows every picture once: the lead picture above the text, and the others where the text has
/// them. A picture that is not in the text follows it.
pub(super) fn arrange<P: Platform>(
    mut blocks: Vec<Block>,
    lead: &mut Option<Picture>,
    pictures: Vec<(String, Picture)>,
    notices: &mut Vec<Notice>,
) -> Vec<Block> {
    let count = blocks.len();
    let mut at = 0;
    if let Some(lead) = lead {
        blocks.retain(|it| {
            let is_repeated = matches!(
                it,
                Block::Figure(figure) if picture::is_same(&figure.picture, lead)
            );
            if is_repeated {
                explain::<P>(notices, DropRule::RepeatedPicture, || block(it, at, count));
            }
            at += 1;
            !is_repeated
        });
    } else if let Some(first @ Block::Figure(_)) = blocks.first() {
        // If a text begins with a picture, it is the lead picture.
        explain::<P>(notices, DropRule::LeadPicture, || block(first, 0, count));
        if let Block::Figure(figure) = blocks.remove(0) {
            *lead = Some(with_caption(figure));
        }
    }
    for (_, picture) in pictures {
        if !contains_picture(&mut blocks, &picture) {
            blocks.push(Block::Figure(Figure { picture, ..Figure::default() }));
        }
    }
    blocks
}

/// The picture of a figure, with the caption of the figure as plain text.
fn with_caption(figure: Figure) -> Picture {
    let caption = plain_text(&figure.caption);
    let caption = (!caption.trim().is_empty()).then_some(caption);
    Picture { caption: caption.or(figure.picture.caption), ..figure.picture }
}

fn contains_picture(blocks: &mut [Block], picture: &Picture) -> bool {
    let mut is_there = false;
    each_figure(blocks, &mut |it| is_there |= picture::is_same(&it.picture, picture));
    is_there
}

fn each_figure(blocks: &mut [Block], visit: &mut dyn FnMut(&Figure)) {
    Block::each(blocks, &mut |block| {
        match block {
            Block::Figure(figure) => visit(figure),
            Block::Gallery(gallery) => gallery.figures.iter().for_each(&mut *visit),
            _ => {}
        }
        true
    });
}

/// Adds a notice if pictures have no credit line, which agencies require. A credit in the caption,
/// as in "(Photo: A. Name/Agency)", is enough.
pub(super) fn notice_missing_credits(
    lead: Option<&Picture>,
    body: &mut [Block],
    notices: &mut Vec<Notice>,
) {
    let is_missing = |it: &Picture| {
        let caption = it.caption.as_deref().unwrap_or_default();
        it.credit.is_none() && !caption.chars().any(|it| matches!(it, '(' | '/' | '©'))
    };
    let mut missing = u32::from(lead.is_some_and(is_missing));
    each_figure(body, &mut |it| missing += u32::from(is_missing(&it.picture)));
    if missing > 0 {
        let message =
            [&number::text(missing), " of the pictures shown have no credit line"].concat();
        notices.push(Notice::new("picture-without-credit", message));
    }
}
