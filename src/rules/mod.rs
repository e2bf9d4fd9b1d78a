//! Whether a draft may be shown: what newsrooms and agencies require of whoever publishes them.
//!
//! The rules decide before a single node of the page exists, and close in doubt. They never read
//! a clock: the caller says what time it is. A client's check is no secrecy: what must stay
//! secret must not be sent.

mod embargo;
mod reason;
mod status;

pub use reason::Reason;

use crate::draft::{Draft, Piece};

/// What may be done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may be shown.
    Show,
    /// Nothing of it may be shown but a notice.
    Notice(Reason),
}

/// Judges a draft at the time `now`, in Unix seconds.
///
/// The status comes first: it overrides everything, even a text that is still there. Items that
/// belong to the draft pass the same gate each for itself.
pub fn judge(draft: &Draft, now: i64) -> Verdict {
    let closed = status::closed_by(&draft.gate, now)
        .or_else(|| embargo::closed_by(&draft.gate, now))
        .or_else(|| is_empty(draft, now).then_some(Reason::Empty));
    closed.map_or(Verdict::Show, Verdict::Notice)
}

/// Whether there is nothing to show: no words, and no picture that may be shown.
fn is_empty(draft: &Draft, now: i64) -> bool {
    let words = [&draft.headline, &draft.standfirst, &draft.caption];
    draft.body.iter().all(|it| is_nothing(it, now))
        && words.iter().all(|it| it.is_none())
        && !has_picture(draft, now)
}

/// Whether a piece holds nothing but items that may not be shown or are empty themselves.
fn is_nothing(piece: &Piece, now: i64) -> bool {
    match piece {
        Piece::Item(item) => judge(item, now) != Verdict::Show,
        Piece::Gallery(items) => items.iter().all(|it| judge(it, now) != Verdict::Show),
        Piece::Quote(inner, _) | Piece::Box(_, inner) => inner.iter().all(|it| is_nothing(it, now)),
        Piece::List(_, items) => items.iter().flatten().all(|it| is_nothing(it, now)),
        _ => false,
    }
}

fn has_picture(draft: &Draft, now: i64) -> bool {
    let associated = |item: &Draft| has_picture(item, now) && judge(item, now) == Verdict::Show;
    !draft.renditions.is_empty() || draft.associations.iter().any(|it| associated(&it.item))
}
