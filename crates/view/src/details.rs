//! What opens and closes at a click, and boxes beside the text.

use article_reader_core::article::{Block, Inline};

use super::Page;
use super::element::{View, part};

/// Details under their summary. Where they have none, the browser says what to click on.
pub(super) fn details(summary: &[Inline], is_open: bool, content: &[Block], page: &Page) -> View {
    let mut view = part("details", "details").maybe("open", is_open.then_some(""));
    if !summary.is_empty() {
        view = view.child(part("summary", "summary").inlines(summary, page).view());
    }
    view.blocks(content, page).view()
}

/// A box. Its title is no heading, because the text goes on after it; it is no `aside`, because reader
/// modes drop those.
pub(super) fn box_beside(title: &[Inline], content: &[Block], page: &Page) -> View {
    let mut view = part("section", "box").attribute("role", "note");
    if !title.is_empty() {
        view = view.child(part("p", "box-title").inlines(title, page).view());
    }
    view.blocks(content, page).view()
}
