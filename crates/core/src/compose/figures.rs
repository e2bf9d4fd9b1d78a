//! Figures: the place of each picture, and missing credit lines.

use crate::article::inline::plain_text;
use crate::article::{Block, Figure, Picture};
use crate::body::gallery_of;
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::Notice;
use crate::number;
use crate::platform::Platform;

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
    if lead.is_none()
        && let Some(first @ Block::Figure(_)) = blocks.first()
    {
        // If a text begins with a picture, it is the lead picture.
        explain::<P>(notices, DropRule::LeadPicture, || block(first, 0, count));
        if let Block::Figure(figure) = blocks.remove(0) {
            *lead = Some(with_caption(figure));
        }
    }
    let first = count - blocks.len();
    let mut shown = Vec::with_capacity(blocks.len());
    for (at, it) in blocks.into_iter().enumerate() {
        let (mut figures, caption) = match it {
            Block::Figure(figure) => (vec![figure], Vec::new()),
            Block::Gallery(gallery) => (gallery.figures, gallery.caption),
            it => {
                shown.push(it);
                continue;
            }
        };
        figures.retain_mut(|figure| {
            let Some(twin) = twin(lead, &mut shown, &figure.picture) else { return true };
            explain::<P>(notices, DropRule::RepeatedPicture, || {
                block(&Block::Figure(figure.clone()), at + first, count)
            });
            twin.add_words(with_caption(std::mem::take(figure)));
            false
        });
        gallery_of(figures, caption, &mut shown);
    }
    for (_, picture) in pictures {
        if let Some(twin) = twin(lead, &mut shown, &picture) {
            twin.add_words(picture);
        } else if !contains_picture(&mut shown, &picture) {
            shown.push(Block::Figure(Figure { picture, ..Figure::default() }));
        }
    }
    shown
}

/// The same picture among those that are shown.
fn twin<'a>(
    lead: &'a mut Option<Picture>,
    shown: &'a mut [Block],
    picture: &Picture,
) -> Option<&'a mut Picture> {
    let figures = shown.iter_mut().flat_map(|it| match it {
        Block::Figure(figure) => std::slice::from_mut(figure),
        Block::Gallery(gallery) => &mut gallery.figures,
        _ => &mut [],
    });
    let pictures = figures.map(|it| &mut it.picture);
    lead.iter_mut().chain(pictures).find(|it| it.is_same(picture))
}

/// The picture of a figure, with the caption of the figure as plain text.
fn with_caption(figure: Figure) -> Picture {
    let caption = plain_text(&figure.caption);
    let caption = (!caption.trim().is_empty()).then_some(caption);
    Picture { caption: caption.or(figure.picture.caption), ..figure.picture }
}

fn contains_picture(blocks: &mut [Block], picture: &Picture) -> bool {
    let mut is_there = false;
    each_figure(blocks, &mut |it| is_there |= it.picture.is_same(picture));
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
