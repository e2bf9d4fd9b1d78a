//! The source: provider, copyright notice and a link to the original.

use super::Page;
use super::element::{View, element, part, wrap};
use super::label::label;
use super::link::link;

/// Builds the lines; `None` if there are none.
pub(super) fn source(page: &Page) -> Option<View> {
    let article = &page.article;
    let mut lines = part("div", "source");
    if let Some(source) = &page.attribution.source {
        let before = label(page, page.messages.source);
        let name = element("bdi").text(&source.name).view();
        let line = part("p", "source-line").child(before).text(" ").child(name);
        lines = lines.child(line.view());
    }
    if let Some(copyright) = &article.copyright {
        let words = element("bdi").text(copyright).view();
        lines = lines.child(wrap("p", "copyright", words));
    }
    // The note of a text for subscribers has the link already.
    if let Some(url) = &article.url
        && !article.is_teaser
    {
        let link = link("original-link", url);
        let words = label(page, page.messages.original);
        lines = lines.child(wrap("p", "original", link.child(words).view()));
    }
    (!lines.is_empty()).then(|| lines.view())
}
