//! The texts of a draft.

use crate::draft::{Draft, Piece};

/// Calls `visit` with every text of a draft that may have markup, and with whether it is a body, which
/// may have several blocks.
///
/// Drafts nest as deep as an adapter lets them, which has a limit.
pub(super) fn each(draft: &mut Draft, visit: &mut dyn FnMut(&mut String, bool)) {
    let lines = [
        &mut draft.kicker,
        &mut draft.headline,
        &mut draft.standfirst,
        &mut draft.dateline,
        &mut draft.caption,
        &mut draft.alt,
        &mut draft.credit,
        &mut draft.copyright,
        &mut draft.warning,
        &mut draft.related_heading,
    ];
    for line in lines.into_iter().flatten() {
        visit(line, false);
    }
    for author in &mut draft.authors {
        visit(&mut author.name, false);
        author.role.iter_mut().for_each(|it| visit(it, false));
        author.description.iter_mut().for_each(|it| visit(it, false));
    }
    for source in [&mut draft.source, &mut draft.publisher].into_iter().flatten() {
        visit(&mut source.name, false);
        source.description.iter_mut().for_each(|it| visit(it, false));
    }
    for section in &mut draft.sections {
        visit(&mut section.name, false);
    }
    for correction in &mut draft.corrections {
        visit(&mut correction.text, true);
    }
    each_of_pieces(&mut draft.body, visit);
    for association in &mut draft.associations {
        each(&mut association.item, visit);
    }
}

fn each_of_pieces(pieces: &mut [Piece], visit: &mut dyn FnMut(&mut String, bool)) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => visit(text, true),
            Piece::Heading(_, words) => visit(words, false),
            Piece::Quote(pieces, words) | Piece::Box(words, pieces, _) => {
                words.iter_mut().for_each(|it| visit(it, false));
                each_of_pieces(pieces, visit);
            }
            Piece::List(_, items) => items.iter_mut().for_each(|it| each_of_pieces(it, visit)),
            Piece::Item(item) => each(item, visit),
            Piece::Gallery(items) => items.iter_mut().for_each(|it| each(it, visit)),
            Piece::Table(caption, head, rows) => {
                caption.iter_mut().for_each(|it| visit(it, false));
                let cells = head.iter_mut().chain(rows).flatten();
                cells.for_each(|it| visit(it, true));
            }
            Piece::Embed(_, title) => title.iter_mut().for_each(|it| visit(it, false)),
            Piece::Code(_) | Piece::Rule | Piece::Time(_) => {}
        }
    }
}
