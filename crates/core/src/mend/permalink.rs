//! Links beside a heading that lead to the heading itself.

use crate::body::node::Node;

use super::change::Change;
use super::element::{Element, attribute, find, has_class};
use super::escape::start_tag;

/// The classes of such links in several generators of pages.
const CLASSES: &str = "headerlink anchor permalink heading-anchor header-anchor hash-link heading-link \
    anchorjs-link header-link heading-permalink heading-anchor-link anchor-link direct-link section-link \
    deep-link anchorlink toc-anchor headline-anchor heading__anchor heading__link td-heading-self-link \
    subtle-anchor octicon-link sl-anchor-link permalink-anchor autolink-heading heading-hash header-permalink";

/// The elements that some generators put around a heading and its link.
const WRAPPERS: &str = "markdown-heading heading-wrapper sl-heading-wrapper";

/// The words of such links, and the ends of their signs, in several languages.
const WORDS: [&str; 7] = ["permal", "link", "lien", "enlace", "anchor", "anker", "رابط"];

/// The signs of such links.
const SIGNS: &str = "¶#§🔗∞⚓⛓\u{fe0f}";

/// Drops a link to its own heading, and keeps the place that it may mark.
pub(super) fn permalink<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let (is_link, is_of_class) = (element.name == "a", element.has_class(CLASSES));
    let href = element.attribute("href");
    let name = href.split_once('#').map(|it| it.1);
    if !is_of_class && (!is_link || name.is_none()) || is_link && name.is_none() && !href.is_empty()
    {
        return None;
    }
    let heading = element.parents.iter().rev().take(6).find(|it| is_heading(&it.name));
    let heading = heading.and_then(|it| it.node.as_ref());
    let words = element.words();
    let has_words = words.chars().any(char::is_alphanumeric);
    let is_known_sign = || words.trim().chars().all(|it| SIGNS.contains(it));
    if !has_words && (is_of_class || heading.is_some() && is_known_sign()) {
        return Some(place(element));
    }
    if !is_of_class || !has_words {
        return None;
    }
    match heading {
        // The heading as a whole is the link.
        Some(heading) if length_of(heading) <= length(&words) => {
            is_link.then(|| Change::Rename(start_of_place(element), "span"))
        }
        Some(heading) => {
            let id = attribute(heading, "id");
            let is_own = id.is_some() && id.as_deref() == name || says_link(&words);
            is_own.then(|| place(element))
        }
        None => (is_beside(element) && says_link(&words)).then(|| place(element)),
    }
}

/// Whether a link follows a heading, or shares a wrapper with one.
fn is_beside<N: Node>(element: &Element<'_, N>) -> bool {
    element.previous().and_then(Node::element_name).is_some_and(|it| is_heading(&it))
        || element
            .parents
            .last()
            .is_some_and(|it| it.node.as_ref().is_some_and(|it| has_class(it, WRAPPERS)))
}

fn says_link(words: &str) -> bool {
    let words = words.to_lowercase();
    WORDS.iter().any(|it| words.contains(it))
}

/// The place that the link marks, without its words.
fn place<N: Node>(element: &Element<'_, N>) -> Change {
    let start = start_of_place(element);
    Change::Replace(if start == "<span>" { String::new() } else { start + "</span>" })
}

fn start_of_place<N: Node>(element: &Element<'_, N>) -> String {
    let id = |it: &N| attribute(it, "id").or_else(|| attribute(it, "name"));
    let inside = || find(element.node, |it| id(it).is_some()).and_then(|it| id(&it));
    match id(element.node).or_else(inside) {
        Some(id) => start_tag("span", &[("id", &id)]),
        None => "<span>".to_owned(),
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The number of letters and digits in a node.
fn length_of<N: Node>(node: &N) -> usize {
    let mut count = 0;
    find(node, |it| {
        count += it.text().map_or(0, |it| length(&it));
        false
    });
    count
}

fn length(text: &str) -> usize {
    text.chars().filter(|it| it.is_alphanumeric()).count()
}
