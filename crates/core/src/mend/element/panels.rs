//! Finds the panels of a body, which a script opens, and the controls that open them.

use std::collections::{BTreeMap, BTreeSet};

use crate::body::node::Node;

use super::inside::{attribute, words};

/// Attributes of a control that name the element which it opens.
const CONTROLS: [&str; 4] = ["aria-controls", "data-target", "data-bs-target", "href"];

/// The panels of a body.
#[derive(Default)]
pub(in crate::mend) struct Panels {
    /// The ids of the elements that a control opens.
    pub(in crate::mend) controlled: BTreeSet<String>,
    /// The words of each tab, by its id and by the id of its panel.
    pub(in crate::mend) titles: BTreeMap<String, String>,
    /// The ids of the panels of tabs, and of the elements that name them.
    pub(in crate::mend) named: BTreeSet<String>,
}

impl Panels {
    /// The panels below a node.
    pub(in crate::mend) fn of<N: Node>(root: &N) -> Self {
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
            let words = words(node);
            let own = attribute(node, "id").filter(|it| !it.is_empty());
            for id in ids.iter().cloned().chain(own) {
                self.titles.insert(id, words.trim().to_owned());
            }
        }
        self.controlled.extend(ids);
    }
}

/// The ids of the elements that a control opens. A link is a control only if it has the role of one.
pub(in crate::mend) fn controlled<N: Node>(node: &N, is_control: bool) -> Vec<String> {
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
