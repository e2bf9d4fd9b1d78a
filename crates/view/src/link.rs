//! Links.

use super::element::{Element, View, part, text};

/// Starts a link without words. With `noopener`, a site that the link opens in another window
/// cannot control the page.
pub(super) fn link(name: &'static str, href: &str) -> Element {
    let leaves = href.starts_with("http");
    part("a", name).attribute("href", href).maybe_attribute("rel", leaves.then_some("noopener"))
}

/// Builds words as a link, or as a text if there is no address.
pub(super) fn linked(words: &str, url: Option<&str>, name: &'static str) -> View {
    match url {
        Some(url) => link(name, url).text(words).view(),
        None => text(words),
    }
}
