//! Corrections of a story.

use crate::article::{Correction, Date};
use crate::draft;
use crate::platform::Platform;

use super::text::Text;

/// The corrections of a draft, in the order of the document. Some agencies say that there is a
/// correction without its text.
pub(super) fn corrections<P: Platform>(
    drafts: &[draft::DraftCorrection],
    text: &mut Text<'_, P>,
) -> Vec<Correction> {
    let mut corrections = Vec::new();
    for draft in drafts {
        corrections.push(Correction {
            content: text.markup(&draft.text),
            date: draft.date.as_deref().and_then(Date::parse),
            is_clarification: draft.is_clarification,
        });
    }
    corrections
}
