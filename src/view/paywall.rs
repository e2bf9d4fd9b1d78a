//! What stands in place of a text for subscribers: why it is not here, and where it is.

use leptos::prelude::*;

use super::Page;
use super::element::part;
use super::label::label;

pub(super) fn paywall(page: &Page) -> AnyView {
    let messages = page.messages;
    let words = part("p", "paywall-text").child(label(page, messages.paywalled)).view();
    let link = page.article.url.as_deref().map(|url| {
        let link = part("a", "original-link").attribute("href", url);
        part("p", "original").child(link.child(label(page, messages.original)).view()).view()
    });
    part("div", "paywall").child(words).children(link).view()
}
