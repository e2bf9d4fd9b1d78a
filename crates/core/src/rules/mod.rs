//! Whether a draft may be shown, under the rules that newsrooms and agencies set for publishers.
//!
//! The rules decide before any node of the page exists. When in doubt, they close the gate. They read
//! no clock: the caller gives the time. A check in the browser cannot keep a secret, so a server must
//! not send a text that must stay secret.

mod embargo;
mod expiry;
mod reason;
mod status;
mod terms;

pub use reason::Reason;
pub(crate) use terms::{notice_rights, stands_alone};

use crate::draft::{Draft, Gate, Piece};

/// The decision about a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The draft may be shown.
    Show,
    /// Only a teaser may be shown: the headline, the standfirst and the lead picture, but not the text.
    Teaser(Reason),
    /// Only a notice may be shown, and nothing of the draft.
    Notice(Reason),
}

/// Judges a draft at the time `now`, in Unix seconds.
///
/// The status comes first, because it overrides everything, even if the text is still in the document.
/// The caller judges each associated item separately.
pub fn judge(draft: &Draft, now: i64) -> Verdict {
    let closed = status::closed_by(&draft.gate, now)
        .or_else(|| terms::closed_by(draft))
        .or_else(|| closed_by_time(&draft.gate, now));
    if let Some(reason) = closed {
        return Verdict::Notice(reason);
    }
    let has_teaser = draft.headline.is_some() || draft.standfirst.is_some();
    match draft.gate.is_paid {
        true if has_teaser => Verdict::Teaser(Reason::Paywalled),
        true => Verdict::Notice(Reason::Paywalled),
        false if is_empty(draft, now) => Verdict::Notice(Reason::Empty),
        false => Verdict::Show,
    }
}

/// Judges a draft whose document has the keys of several formats. If the gate of any of the formats is
/// closed, the draft is not shown.
pub fn judge_all(draft: &Draft, other_gates: &[Gate], now: i64) -> Verdict {
    for gate in other_gates {
        if let Some(reason) = status::closed_by(gate, now).or_else(|| closed_by_time(gate, now)) {
            return Verdict::Notice(reason);
        }
    }
    judge(draft, now)
}

/// Returns the time at which a draft expires, in Unix seconds. `other_gates` are those of [`judge_all`].
pub(crate) fn expiry(draft: &Draft, other_gates: &[Gate]) -> Option<i64> {
    let own = expiry::end(&draft.gate);
    other_gates.iter().filter_map(expiry::end).chain(own).min()
}

/// The reason if an embargo or an expiry closes the gate.
fn closed_by_time(gate: &Gate, now: i64) -> Option<Reason> {
    embargo::closed_by(gate, now).or_else(|| expiry::closed_by(gate, now))
}

/// Whether a draft has neither words nor a picture that may be shown.
fn is_empty(draft: &Draft, now: i64) -> bool {
    let words = [&draft.headline, &draft.standfirst, &draft.caption];
    draft.body.iter().all(|it| has_no_content(it, now))
        && words.iter().all(|it| it.is_none())
        && !has_picture(draft, now)
}

/// Whether a piece contains only items that are empty or may not be shown.
fn has_no_content(piece: &Piece, now: i64) -> bool {
    match piece {
        Piece::Item(item) => judge(item, now) != Verdict::Show,
        Piece::Gallery(items) => items.iter().all(|it| judge(it, now) != Verdict::Show),
        Piece::Quote(inner, _) | Piece::Box(_, inner, _) => {
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
