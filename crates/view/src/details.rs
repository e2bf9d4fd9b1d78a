//! Details that a click opens and closes, and boxes beside the text.

use article_reader_core::article::{Block, Inline};

use super::Page;
use super::element::{View, element, part};
use super::heading::{heading, shifted};

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
///
/// A box with a role is a part of the text, so its title is a heading, which leads to it.
pub(super) fn box_beside(
    role: Option<&str>,
    title: &[Inline],
    content: &[Block],
    page: &Page,
) -> View {
    let (mut view, name) = match role {
        Some(role) => (
            element("section").attribute("part", &["box ", role].concat()),
            heading(shifted(2, page.heading_level), "box-title"),
        ),
        None => (part("section", "box").attribute("role", "note"), part("p", "box-title")),
    };
    if !title.is_empty() {
        view = view.child(name.inlines(title, page).view());
    }
    view.blocks(content, page).view()
}
