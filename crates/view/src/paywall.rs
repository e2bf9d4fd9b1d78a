//! What stands in place of a text for subscribers: why it is not here, and where it is.

use super::Page;
use super::element::{View, around, part};
use super::label::label;
use super::link::link;

pub(super) fn paywall(page: &Page) -> View {
    let messages = page.messages;
    let words = around("p", "paywall-text", label(page, messages.paywalled));
    let link = page.article.url.as_deref().map(|url| {
        let link = link("original-link", url);
        around("p", "original", link.child(label(page, messages.original)).view())
    });
    part("div", "paywall").child(words).maybe_child(link).view()
}
