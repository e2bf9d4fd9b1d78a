//! Warnings about a text or a picture.

use super::Page;
use super::element::{View, element, part};
use super::label::label;

/// Builds a warning with the newsroom's words. It does not hide the content behind a button,
/// because visitors press such buttons without reading.
pub(super) fn warning(words: &str, page: &Page) -> View {
    let label = label(page, page.messages.warning);
    let warning = part("p", "warning").child(label);
    if words.is_empty() {
        return warning.view();
    }
    warning.text(" — ").child(element("bdi").text(words).view()).view()
}
