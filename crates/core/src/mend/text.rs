//! Mends a text before it is parsed.

use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::Notice;
use crate::platform::Platform;

use super::shortcode::without_shortcodes;
use super::{escaped, need, windows};

/// The mended text; `None` if there is nothing to mend. `explains` tells that the story explains HTML.
pub(super) fn mend<P: Platform>(
    text: &str,
    is_body: bool,
    explains: bool,
    notices: &mut Vec<Notice>,
) -> Option<String> {
    if !need::has_rare_text(text) {
        return None;
    }
    let mut mended = windows::mend(text);
    if !explains && let Some(it) = escaped::mend(&mended, is_body) {
        mended = windows::mend(&it);
    }
    if let Some(without) = without_shortcodes(&mended, is_body) {
        for code in without.dropped {
            explain::<P>(notices, DropRule::Shortcode, || code);
        }
        mended = without.text;
    }
    (mended != text).then_some(mended)
}
