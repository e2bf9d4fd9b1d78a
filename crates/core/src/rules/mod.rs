//! Whether a draft may be shown: what newsrooms and agencies require of whoever publishes them.
//!
//! The rules decide before a single node of the page exists, and close in doubt. They never read
//! a clock: the caller says what time it is. A client's check is no secrecy: what must stay
//! secret must not be sent.

mod embargo;
mod expiry;
mod reason;
mod status;
mod terms;

pub use reason::Reason;
pub(crate) use terms::{notice_rights, stands_alone};

use crate::draft::{Draft, Gate, Piece};

/// What may be done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may be shown.
    Show,
    /// What invites to read it may be shown, and nothing of what it says.
    Teaser(Reason),
    /// Nothing of it may be shown but a notice.
    Notice(Reason),
}

/// Judges a draft at the time `now`, in Unix seconds.
///
/// The status comes first: it overrides everything, even a text that is still there. Items that
/// belong to the draft pass the same gate each for itself.
pub fn judge(draft: &Draft, now: i64) -> Verdict {
    let closed = status::closed_by(&draft.gate, now)
        .or_else(|| terms::closed_by(draft))
        .or_else(|| closed_by_time(&draft.gate, now));
    if let Some(reason) = closed {
        return Verdict::Notice(reason);
    }
    let invites = draft.headline.is_some() || draft.standfirst.is_some();
    match draft.gate.is_paid {
        true if invites => Verdict::Teaser(Reason::Paywalled),
        true => Verdict::Notice(Reason::Paywalled),
        false if is_empty(draft, now) => Verdict::Notice(Reason::Empty),
        false => Verdict::Show,
    }
}

/// Judges a draft whose document has the keys of several formats: what closes the gate of one
/// closes it.
pub fn judge_all(draft: &Draft, other_gates: &[Gate], now: i64) -> Verdict {
    for gate in other_gates {
        if let Some(reason) = status::closed_by(gate, now).or_else(|| closed_by_time(gate, now)) {
            return Verdict::Notice(reason);
        }
    }
    judge(draft, now)
}

fn closed_by_time(gate: &Gate, now: i64) -> Option<Reason> {
    embargo::closed_by(gate, now).or_else(|| expiry::closed_by(gate, now))
}

/// Whether there is nothing to show: no words, and no picture that may be shown.
fn is_empty(draft: &Draft, now: i64) -> bool {
    let words = [&draft.headline, &draft.standfirst, &draft.caption];
    draft.body.iter().all(|it| has_no_content(it, now))
        && words.iter().all(|it| it.is_none())
        && !has_picture(draft, now)
}

/// Whether a piece holds nothing but items that may not be shown or are empty themselves.
fn has_no_content(piece: &Piece, now: i64) -> bool {
    match piece {
        Piece::Item(item) => judge(item, now) != Verdict::Show,
        Piece::Gallery(items) => items.iter().all(|it| judge(it, now) != Verdict::Show),
        Piece::Quote(inner, _) | Piece::Box(_, inner) => {
            inner.iter().all(|it| has_no_content(it, now))
        }
        Piece::List(_, items) => items.iter().flatten().all(|it| has_no_content(it, now)),
        _ => false,
    }
}

fn has_picture(draft: &Draft, now: i64) -> bool {
    let associated = |item: &Draft| has_picture(item, now) && judge(item, now) == Verdict::Show;
    !draft.renditions.is_empty() || draft.associations.iter().any(|it| associated(&it.item))
}
