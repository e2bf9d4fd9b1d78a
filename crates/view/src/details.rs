//! Details that a click opens and closes, and boxes beside the text.

use article_reader_core::article::{Block, Inline};

use super::Page;
use super::element::{View, part};

/// Builds details with their summary. If there is no summary, the browser shows a word of its own.
pub(super) fn details(summary: &[Inline], is_open: bool, content: &[Block], page: &Page) -> View {
    let mut view = part("details", "details").maybe_attribute("open", is_open.then_some(""));
    if !summary.is_empty() {
        view = view.child(part("summary", "summary").inlines(summary, page).view());
    }
    view.blocks(content, page).view()
}

/// Builds a box. Its title is not a heading, because the text continues after the box. The box is
/// not an `aside`, because the reader modes of browsers drop those.
pub(super) fn box_beside(title: &[Inline], content: &[Block], page: &Page) -> View {
    let mut view = part("section", "box").attribute("role", "note");
    if !title.is_empty() {
        view = view.child(part("p", "box-title").inlines(title, page).view());
    }
    view.blocks(content, page).view()
}
