//! The note in place of a text for subscribers. It says why the text is missing, and links to the
//! original.

use super::Page;
use super::element::{View, part, wrap};
use super::label::label;
use super::link::link;

/// Builds the note.
pub(super) fn paywall(page: &Page) -> View {
    let messages = page.messages;
    let words = wrap("p", "paywall-text", label(page, messages.paywalled));
    let link = page.article.url.as_deref().map(|url| {
        let link = link("original-link", url);
        wrap("p", "original", link.child(label(page, messages.original)).view())
    });
    part("div", "paywall").child(words).maybe_child(link).view()
}
