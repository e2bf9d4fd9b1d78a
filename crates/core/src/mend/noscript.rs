//! Pictures and frames that are only in a `noscript`, because a script would show them.

use crate::body::node::Node;
use crate::search::contains_word;

use super::address::is_placeholder;
use super::change::Change;
use super::counter::is_counter;
use super::element::{Element, attribute, find};

/// Elements that show something.
const SHOWN: &str = "img amp-img iframe video audio";

/// Shows the content of a `noscript` in the place of what a script would show.
pub(super) fn noscript<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.name != "noscript" {
        return None;
    }
    let shows = |it: &N| {
        let name = it.element_name().unwrap_or_default();
        contains_word(SHOWN, &name) && !is_counter(it)
    };
    let Some(shown) = element.find(shows) else {
        // A link in the place of a script, such as to a poll.
        let is_script = |it: &N| it.element_name().as_deref() == Some("script");
        let is_link = |it: &N| attribute(it, "href").is_some_and(|it| it.starts_with("http"));
        let is_replacement =
            element.previous().is_some_and(is_script) && element.find(is_link).is_some();
        return is_replacement.then_some(Change::Unwrap);
    };
    let next = element.node.next_sibling();
    let after = next
        .as_ref()
        .and_then(Node::next_sibling)
        .filter(|_| next.as_ref().is_some_and(|it| it.text().is_some()));
    let own = address_of(&shown);
    let is_repeated = [element.previous(), next.as_ref(), after.as_ref()]
        .into_iter()
        .flatten()
        .filter_map(medium)
        .any(|it| is_same(&it, &own));
    Some(if is_repeated { Change::Replace(String::new()) } else { Change::Unwrap })
}

/// The image, frame or player that a node is or contains.
fn medium<N: Node>(node: &N) -> Option<Vec<(String, String)>> {
    let is_image = |it: &N| it.element_name().is_some_and(|it| contains_word(SHOWN, &it));
    if is_image(node) {
        return Some(node.attributes());
    }
    find(node, is_image).map(|it| it.attributes())
}

/// Whether an image, frame or player has the same address, or is lazy and has any.
fn is_same(attributes: &[(String, String)], own: &str) -> bool {
    let is_src = |name: &str| {
        name.ends_with("src")
            || name.ends_with("srcset")
            || name.contains("lazy")
            || name.contains("original")
    };
    let mut addresses =
        attributes.iter().filter(|it| is_src(&it.0) && !is_placeholder(&it.1)).peekable();
    let has_other = addresses.peek().is_some();
    let is_lazy = attributes.iter().any(|(name, value)| {
        name.starts_with("data-") && is_src(name) || name == "class" && value.contains("lazy")
    });
    has_other && (is_lazy || addresses.any(|it| it.1 == own))
}

fn address_of<N: Node>(node: &N) -> String {
    attribute(node, "src").unwrap_or_default()
}
