//! Usage terms. They are addressed to editors and never shown, but some of them bind a page.

use super::Reason;
use crate::draft::Draft;
use crate::formats::territory::territory;
use crate::formats::wording::{contains_ignore_case, says_any};
use crate::notice::Notice;
use crate::search::parts;

/// What keeps an item off every page of the web.
const OFFLINE: &str = "on line out/online out/internet out/web out/no online use/no internet use/\
    no web use/not for online/not for internet/not for publication";

/// Words of terms that speak of galleries. Hardly any mention them to allow them.
const GALLERIES: &str = "galler/galer/slideshow/slide-show/slide show/diaporama/strecke";

/// How much of a clause a notice quotes, in bytes.
const CLAUSE_LENGTH: usize = 120;

/// Why the terms close the gate, if they do: agencies mark so what is for print alone, or no news.
pub(super) fn closed_by(draft: &Draft) -> Option<Reason> {
    let is_offline = draft.terms.iter().any(|it| says_any(it, OFFLINE));
    is_offline.then_some(Reason::Unpublishable)
}

/// Whether the terms keep a picture out of galleries and slide shows.
pub(crate) fn stands_alone(draft: &Draft) -> bool {
    draft.terms.iter().any(|it| parts(GALLERIES, b'/').any(|words| contains_ignore_case(it, words)))
}

/// Tells of rights that nobody here can judge: a page does not know where its readers are, nor
/// what its publisher has agreed.
pub(crate) fn notice_rights(draft: &Draft, notices: &mut Vec<Notice>) {
    let mut warn = |code, message: String| {
        let notice = Notice::new(code, message);
        // The pictures of a story as a rule come under the same terms.
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
        warn("coded-rights", "rights are attached that only a program can read (ODRL)".to_owned());
    }
}
