//! The reader's own words among the story's.

use leptos::prelude::*;

use super::Page;

/// Words of the reader, marked as such where the story is in another language, so that a screen
/// reader speaks them with the right voice and a line of mixed directions keeps its order.
pub(super) fn label(page: &Page, words: impl Into<String>) -> AnyView {
    let words: String = words.into();
    match page.label_language() {
        Some(language) => view! { <bdi part="label" lang=language>{words}</bdi> }.into_any(),
        None => view! { <span part="label">{words}</span> }.into_any(),
    }
}
