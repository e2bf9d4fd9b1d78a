//! Mends a text before it is parsed.

use super::need;

/// The mended text; `None` if there is nothing to mend.
pub(super) fn mend(text: &str) -> Option<String> {
    if !need::has_rare_text(text) {
        return None;
    }
    None
}
