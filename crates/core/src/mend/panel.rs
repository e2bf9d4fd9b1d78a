//! Panels that a script opens: those of accordions and tabs.
//!
//! The reader runs no script, so a panel is always open, and each panel of tabs has the words of its tab as a
//! heading.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::node::Node;
use crate::search::contains;

use super::element::{Element, attribute, find};
use super::escape::{push_text, start_tag};
use super::rules::Change;

/// Attributes of a control that name the element which it opens.
const CONTROLS: [&str; 4] = ["aria-controls", "data-target", "data-bs-target", "href"];

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

/// What the classes, roles and ids of elements contain that open over a page.
const OVERLAYS: [&str; 10] =
    ["menu", "nav", "share", "modal", "dialog", "popup", "tooltip", "lightbox", "cookie", "search"];

/// The panels of a body.
#[derive(Default)]
pub(super) struct Panels {
    /// The ids of the elements that a control opens.
    controlled: BTreeSet<String>,
    /// The words of each tab, by its id and by the id of its panel.
    titles: BTreeMap<String, String>,
}

impl Panels {
    /// The panels below a node.
    pub(super) fn of<N: Node>(root: &N) -> Self {
        let mut panels = Self::default();
        let mut stack = vec![root.first_child()];
        while let Some(next) = stack.last_mut() {
            let Some(node) = next.take() else {
                stack.pop();
                continue;
            };
            *next = node.next_sibling();
            panels.add(&node);
            stack.push(node.first_child());
        }
        panels
    }

    fn add<N: Node>(&mut self, node: &N) {
        let is_tab = node.attribute("role").is_some_and(|it| it == "tab");
        let mut ids: Vec<String> = Vec::new();
        for name in CONTROLS {
            let Some(value) = attribute(node, name) else { continue };
            // An address may end with the id; only one in the text itself is a control.
            let id = match value.trim().strip_prefix('#') {
                Some(id) => id,
                None if name == "aria-controls" => value.trim(),
                None => continue,
            };
            if name != "href" || is_tab || attribute(node, "role").is_some_and(|it| it == "button")
            {
                ids.push(id.to_owned());
            }
        }
        if is_tab {
            let mut words = String::new();
            find(node, |it| {
                words.push_str(&it.text().unwrap_or_default());
                false
            });
            let own = attribute(node, "id").filter(|it| !it.is_empty());
            for id in ids.iter().cloned().chain(own) {
                self.titles.insert(id, words.trim().to_owned());
            }
        }
        self.controlled.extend(ids);
    }

    /// Whether a script would open an element that is hidden.
    pub(super) fn opens<N: Node>(&self, element: &Element<'_, N>) -> bool {
        let names = names(element);
        if OVERLAYS.iter().any(|it| contains(&names, it)) {
            return false;
        }
        let is_controlled = self.controlled.contains(&element.attribute("id"));
        is_controlled
            || self.title(element).is_some()
            || PANELS.iter().any(|it| contains(&names, it)) && element.previous().is_some()
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

    /// Whether a tab names a panel that gets its words.
    pub(super) fn has_title_of<N: Node>(&self, tab: &Element<'_, N>) -> bool {
        tab.attribute("role") == "tab"
            && (!tab.attribute("aria-controls").is_empty() || !tab.attribute("id").is_empty())
    }
}

/// The class, role and id of an element, in lower case.
pub(super) fn names<N: Node>(element: &Element<'_, N>) -> String {
    let names = ["class", "role", "id", "aria-label"].map(|it| element.attribute(it));
    names.join(" ").to_ascii_lowercase()
}

/// Opens a panel that is hidden by its attribute, and gives the panel of a tab its heading.
pub(super) fn panel<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_hidden = element.node.attribute("hidden").is_some();
    let title = element.panels.title(element);
    if title.is_none() && !(is_hidden && element.panels.opens(element)) {
        return None;
    }
    let mut html = start_tag("div", &[("id", &element.attribute("id"))]);
    if let Some(title) = title {
        html.push_str("<h4>");
        push_text(&mut html, title);
        html.push_str("</h4>");
    }
    Some(Change::Rename(html, "div"))
}
