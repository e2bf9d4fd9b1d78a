//! Usage terms. They are for editors and are never shown, but some of them apply to a web page.

use super::Reason;
use crate::draft::Draft;
use crate::formats::territory::territory;
use crate::formats::wording::{contains_ignore_case, says_any};
use crate::notice::Notice;
use crate::search::parts;

/// Phrases, separated by `/`, that forbid showing an item on any web page.
const OFFLINE: &str = "on line out/online out/internet out/web out/no online use/no internet use/\
    no web use/not for online/not for internet/not for publication";

/// Parts of words, separated by `/`, that mean galleries or slide shows. Terms that mention them
/// almost always forbid them.
const GALLERIES: &str = "galler/galer/slideshow/slide-show/slide show/diaporama/strecke";

/// The largest part of a clause that a notice quotes, in bytes.
const CLAUSE_LENGTH: usize = 120;

/// The reason if the terms close the gate. Agencies use such terms for items that are only for print,
/// or that are not news.
pub(super) fn closed_by(draft: &Draft) -> Option<Reason> {
    let is_offline = draft.terms.iter().any(|it| says_any(it, OFFLINE));
    is_offline.then_some(Reason::Unpublishable)
}

/// Whether the terms forbid showing a picture in galleries and slide shows.
pub(crate) fn stands_alone(draft: &Draft) -> bool {
    draft.terms.iter().any(|it| parts(GALLERIES, b'/').any(|words| contains_ignore_case(it, words)))
}

/// Adds a notice for each right that the reader cannot judge. A page knows neither the country of its
/// visitor, nor the contracts of its publisher.
pub(crate) fn notice_rights(draft: &Draft, notices: &mut Vec<Notice>) {
    let mut warn = |code, message: String| {
        let notice = Notice::new(code, message);
        // Most pictures of a story have the same terms, so the notice would repeat.
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    };
    for terms in &draft.terms {
        if let Some(clause) = territory(terms) {
            let clause = clause.get(..clause.floor_char_boundary(CLAUSE_LENGTH));
            let clause = clause.unwrap_or_default();
            warn("territory", ["terms may exclude a territory: \"", clause, "\""].concat());
        }
    }
    if draft.has_coded_rights {
        let message = "the document has rights that only a program can read (ODRL)";
        warn("coded-rights", message.to_owned());
    }
}
