//! The reader's own words inside a story.

use article_reader_core::article::Origin;

use super::Page;
use super::element::{View, part, wrap};

/// Builds words of the reader. If the story is in another language, they are marked as such, so
/// that a screen reader speaks them with the right voice and a line of mixed directions keeps its
/// order.
pub(super) fn label(page: &Page, words: &str) -> View {
    let language = page.label_language();
    let tag = if language.is_some() { "bdi" } else { "span" };
    part(tag, "label").maybe_attribute("lang", language).text(words).view()
}

/// Builds the label that says what part a machine had in a text or in media; `None` if it had no
/// part.
pub(super) fn origin(origin: Origin, page: &Page) -> Option<View> {
    let words = match origin {
        Origin::Human => return None,
        Origin::AiAssisted => page.messages.ai_assisted,
        Origin::AiGenerated => page.messages.ai_generated,
    };
    Some(wrap("span", "origin", label(page, words)))
}
