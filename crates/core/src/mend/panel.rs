//! Panels that a script opens: those of accordions and tabs.
//!
//! The reader runs no script, so a panel is always open, and each panel of tabs has the words of its tab as a
//! heading.

use crate::body::node::Node;
use crate::search::{contains, contains_word};

use super::change::Change;
use super::element::{Element, Panels, controlled, find};
use super::escape::push_text;

/// What the classes and roles of panels contain.
const PANELS: [&str; 9] = [
    "accordion",
    "collaps",
    "toggle",
    "tabpanel",
    "tab-pane",
    "tab-content",
    "panel",
    "faq",
    "spoiler",
];

/// Words in the classes, roles and ids of elements that open over a page.
const OVERLAYS: &str = "menu nav navigation navbar share sharing modal dialog popup tooltip lightbox cookie \
    cookies search dropdown offcanvas";

/// Elements that are the header of the panel after them.
const HEADERS: &str = "summary button";

impl Panels {
    /// Whether a script would open an element that is hidden.
    pub(super) fn opens<N: Node>(&self, element: &Element<'_, N>) -> bool {
        let names = names(element);
        if has_word(&names, OVERLAYS) {
            return false;
        }
        self.controlled.contains(&element.attribute("id"))
            || self.title(element).is_some()
            || element.previous().is_some_and(|before| {
                PANELS.iter().any(|it| contains(&names, it)) || is_header(before)
            })
    }

    /// The words of the tab of a panel.
    fn title<N: Node>(&self, element: &Element<'_, N>) -> Option<&str> {
        if element.attribute("role") != "tabpanel" {
            return None;
        }
        let label = element.attribute("aria-labelledby");
        let title = self.titles.get(&label).or_else(|| self.titles.get(&element.attribute("id")));
        title.map(String::as_str).filter(|it| !it.is_empty())
    }
}

/// Drops a tab whose words its panel gets.
pub(super) fn tab<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.attribute("role") != "tab" {
        return None;
    }
    let mut ids = controlled(element.node, true);
    ids.push(element.attribute("id"));
    let is_named = ids.iter().any(|it| element.panels.named.contains(it));
    is_named.then(|| Change::Replace(String::new()))
}

/// Whether a node is the header of the panel after it: a control, or an element that contains one.
fn is_header<N: Node>(node: &N) -> bool {
    let is_control = |it: &N| {
        it.element_name().is_some_and(|it| contains_word(HEADERS, &it))
            || it.attribute("aria-expanded").is_some()
    };
    is_control(node) || find(node, is_control).is_some()
}

/// The class, role and id of an element, in lower case.
pub(super) fn names<N: Node>(element: &Element<'_, N>) -> String {
    ["class", "role", "id"].map(|it| element.attribute(it)).join(" ").to_ascii_lowercase()
}

/// Whether one of some words is in names: `share` in `share-button`.
pub(super) fn has_word(names: &str, words: &str) -> bool {
    let mut own = names.split(|it: char| !it.is_ascii_alphanumeric());
    own.any(|it| !it.is_empty() && contains_word(words, it))
}

/// Opens a panel that is hidden by its attribute, and gives the panel of a tab its heading.
pub(super) fn panel<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_hidden = element.node.attribute("hidden").is_some();
    let title = element.panels.title(element);
    if title.is_none() && !(is_hidden && element.panels.opens(element)) {
        return None;
    }
    let mut html = element.start_of_shown("div");
    if let Some(title) = title {
        html.push_str("<h4>");
        push_text(&mut html, title);
        html.push_str("</h4>");
    }
    Some(Change::Rename(html, "div"))
}
