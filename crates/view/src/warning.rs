//! What somebody should be told before looking.

use super::Page;
use super::element::{View, element, part};
use super::label::label;

/// A warning in the newsroom's words. It hides nothing: a click that everybody makes warns nobody.
pub(super) fn warning(words: &str, page: &Page) -> View {
    let label = label(page, page.messages.warning);
    let warning = part("p", "warning").child(label);
    if words.is_empty() {
        return warning.view();
    }
    warning.text(" — ").child(element("bdi").text(words).view()).view()
}
