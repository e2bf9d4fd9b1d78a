//! Panels that a script opens: those of accordions and tabs.
//!
//! The reader runs no script, so a panel is always open, and each panel of tabs has the words of its tab as a
//! heading.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::node::Node;
use crate::search::contains;

use super::element::{Element, attribute, find};
use super::escape::push_text;
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
    /// The ids of the panels of tabs, and of the elements that name them.
    named: BTreeSet<String>,
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
        let role = node.attribute("role").unwrap_or_default();
        if role == "tabpanel" {
            let names = ["id", "aria-labelledby"].map(|it| node.attribute(it));
            self.named.extend(names.into_iter().flatten().filter(|it| !it.is_empty()));
        }
        let is_tab = role == "tab";
        let ids = controlled(node, is_tab || role == "button");
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
}

/// The ids of the elements that a control opens. A link is a control only if it has the role of one.
fn controlled<N: Node>(node: &N, is_control: bool) -> Vec<String> {
    let mut ids = Vec::new();
    for name in CONTROLS {
        let value = attribute(node, name).filter(|_| name != "href" || is_control);
        let value = value.unwrap_or_default();
        let value = value.trim();
        let id = value.strip_prefix('#').or((name == "aria-controls").then_some(value));
        ids.extend(id.filter(|it| !it.is_empty()).map(str::to_owned));
    }
    ids
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
    let mut html = element.start_of_shown("div");
    if let Some(title) = title {
        html.push_str("<h4>");
        push_text(&mut html, title);
        html.push_str("</h4>");
    }
    Some(Change::Rename(html, "div"))
}
