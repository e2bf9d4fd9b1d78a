//! Where the story came from: provider, copyright notice and the original.

use super::Page;
use super::element::{View, around, element, part};
use super::label::label;
use super::link::link;

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
        lines = lines.child(around("p", "copyright", words));
    }
    // Where the text is for subscribers, the link stands in its place already.
    if let Some(url) = &article.url
        && !article.is_teaser
    {
        let link = link("original-link", url);
        let words = label(page, page.messages.original);
        lines = lines.child(around("p", "original", link.child(words).view()));
    }
    (!lines.is_empty()).then(|| lines.view())
}
