//! Items that may not be shown, which are dropped from a draft.

use crate::draft::{Draft, Piece};
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::{Notice, quote};
use crate::platform::Platform;
use crate::rules::{self, Reason, Verdict};

/// The most notices before items are left out silently. A longer list helps no developer.
const MOST_NOTICES: usize = 50;

/// Drops the items of a draft that may not be shown, at every depth. Each item has a gate of its
/// own.
pub(crate) fn drop_unpublishable<P: Platform>(
    draft: &mut Draft,
    now: i64,
    notices: &mut Vec<Notice>,
) {
    draft.associations.retain_mut(|it| is_publishable::<P>(&mut it.item, &it.name, now, notices));
    drop_pieces::<P>(&mut draft.body, now, notices);
}

fn drop_pieces<P: Platform>(pieces: &mut Vec<Piece>, now: i64, notices: &mut Vec<Notice>) {
    pieces.retain_mut(|it| match it {
        Piece::Item(item) => is_publishable::<P>(item, "in the text", now, notices),
        Piece::Gallery(items) => {
            items.retain_mut(|it| is_publishable::<P>(it, "in a gallery", now, notices));
            !items.is_empty()
        }
        Piece::Quote(inner, words) | Piece::Box(words, inner, _) => {
            drop_pieces::<P>(inner, now, notices);
            if inner.is_empty()
                && let Some(words) = words
            {
                explain::<P>(notices, DropRule::Piece, || quote(words));
            }
            !inner.is_empty()
        }
        Piece::List(_, items) => {
            items.iter_mut().for_each(|it| drop_pieces::<P>(it, now, notices));
            true
        }
        _ => true,
    });
}

fn is_publishable<P: Platform>(
    item: &mut Draft,
    place: &str,
    now: i64,
    notices: &mut Vec<Notice>,
) -> bool {
    drop_unpublishable::<P>(item, now, notices);
    match rules::judge(item, now) {
        Verdict::Show => {
            rules::notice_rights(item, notices);
            true
        }
        // An item without content of its own is a bare reference, and is not withheld.
        Verdict::Notice(Reason::Empty) => {
            explain::<P>(notices, DropRule::Reference, || place.to_owned());
            false
        }
        Verdict::Teaser(_) | Verdict::Notice(_) if notices.len() > MOST_NOTICES => false,
        Verdict::Teaser(reason) | Verdict::Notice(reason) => {
            let message = ["an associated item is left out: ", place, ", ", reason.as_str()];
            notices.push(Notice::new("association-dropped", message.concat()));
            false
        }
    }
}
