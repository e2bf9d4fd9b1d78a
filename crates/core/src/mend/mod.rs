//! Repairs what only some content systems write, so that the rest of the core reads one plain kind of
//! document.
//!
//! A draft is mended before the rules judge it. Mending takes much code, and few stories need it, so the
//! engine and the formats module do not contain it (`Platform::MENDS`). If [`is_needed`] finds something to mend,
//! the document goes to the mend module, which mends the draft and translates it.
//!
//! To mend another kind of markup, write a rule in a file here, name it in `rules.rs`, and name in `need.rs`
//! what its bodies contain.

mod address;
mod amp;
mod bracket;
mod button;
mod caption;
mod caption_code;
mod card;
mod change;
mod chart;
mod class_name;
mod closing;
mod code;
mod content;
mod copy;
mod counter;
pub mod date;
mod element;
mod embed;
mod escape;
mod escaped;
mod faq;
mod field;
mod formula;
mod ghost;
mod gutter;
mod hidden;
mod need;
mod noscript;
mod note;
mod note_pair;
mod notes;
mod numbers;
mod open;
mod panel;
mod permalink;
mod picture;
mod player;
mod playlist;
mod post;
mod preformatted;
mod rules;
pub(crate) mod shortcode;
mod sign;
mod srcset;
mod substack;
mod substitute;
mod suggestion;
mod tag;
mod text;
mod tooltip;
mod tree;
mod verse;
mod widget;
mod windows;

pub use need::is_needed;
pub(crate) use need::is_text_rare;

use crate::draft::Draft;
use crate::notice::Notice;
use crate::platform::Platform;

/// Mends a draft, if the platform mends.
pub(crate) fn apply<P: Platform>(draft: &mut Draft, platform: &P, notices: &mut Vec<Notice>) {
    if P::MENDS {
        date::draft_dates(draft);
        mend(draft, platform, notices);
    }
}

/// Mends every text of a draft.
pub fn mend<P: Platform>(draft: &mut Draft, platform: &P, notices: &mut Vec<Notice>) {
    faq::mend(&mut draft.body);
    let mut explains = false;
    field::each(draft, &mut |text, _| explains |= escaped::explains(text));
    field::each(draft, &mut |text, is_body| {
        if suggestion::is_there(text)
            && let Some(mended) = suggestion::mend(text)
        {
            *text = mended;
            let message = "text that a suggestion deletes is left out: it was never published";
            notices.push(Notice::new("deleted-text", message));
        }
        if need::has_caption_code(text)
            && let Some(mended) = caption_code::mend(text, is_body)
        {
            *text = mended;
        }
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
