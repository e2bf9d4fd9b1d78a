//! The note at the end of a text that was cut, because it is too long.

use article_reader_core::body::host;
use article_reader_core::search::replace;

use super::Page;
use super::element::{View, part};
use super::label::label;
use super::link::link;

/// Builds a link to the rest of the text; `None` if the text was not cut.
pub(super) fn ending(page: &Page) -> Option<View> {
    if !page.article.is_cut {
        return None;
    }
    let view = part("p", "ending");
    let Some(url) = &page.article.url else {
        return Some(view.child(label(page, page.messages.rest_missing)).view());
    };
    let words = replace(page.messages.rest, "{}", host(url));
    Some(view.child(link("link", url).child(label(page, &words)).view()).view())
}
