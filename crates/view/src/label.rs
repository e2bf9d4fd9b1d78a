//! The reader's own words among the story's.

use super::Page;
use super::element::{View, part};

/// CaptionWords of the reader, marked as such where the story is in another language, so that a screen
/// reader speaks them with the right voice and a line of mixed directions keeps its order.
pub(super) fn label(page: &Page, words: &str) -> View {
    let language = page.label_language();
    let tag = if language.is_some() { "bdi" } else { "span" };
    part(tag, "label").maybe("lang", language).text(words).view()
}
