//! Repairs what only some content systems write, so that the rest of the core reads one plain kind of
//! document.
//!
//! A draft is mended before the rules judge it. Mending takes much code, and few stories need it, so the
//! engine does not contain it (`Platform::MENDS`). If [`is_needed`] finds something to mend, the engine sends
//! the document to the formats module, which mends the draft and translates it.
//!
//! To mend another kind of markup, write a rule in a file here, name it in `rules.rs`, and name in `need.rs`
//! what its bodies contain.

mod bracket;
mod button;
mod closing;
mod copy;
mod element;
mod escape;
mod escaped;
mod field;
mod hidden;
mod need;
mod panel;
mod rules;
mod shortcode;
mod substitute;
mod tag;
mod text;
mod tree;
mod windows;

pub use need::is_needed;
pub(crate) use shortcode::without_shortcodes;

use crate::draft::Draft;
use crate::notice::Notice;
use crate::platform::Platform;

/// Mends every text of a draft.
pub fn mend<P: Platform>(draft: &mut Draft, platform: &P, notices: &mut Vec<Notice>) {
    let mut explains = false;
    field::each(draft, &mut |text, _| explains |= escaped::explains(text));
    field::each(draft, &mut |text, is_body| {
        if let Some(mended) = text::mend::<P>(text, is_body, explains, notices) {
            *text = mended;
        }
        if is_body
            && need::has_odd_tags(text)
            && let Some(mended) = closing::mend(text)
        {
            *text = mended;
        }
        if is_body
            && need::has_rare_markup(text)
            && let Some(mended) = tree::mend(text, platform, notices)
        {
            *text = mended;
        }
    });
}
