//! Links.

use super::element::{Element, part};

/// A link without words yet. One that leaves the page hands the other site no way back into it.
pub(super) fn link(name: &'static str, href: &str) -> Element {
    let leaves = href.starts_with("http");
    part("a", name).attribute("href", href).maybe("rel", leaves.then_some("noopener"))
}
