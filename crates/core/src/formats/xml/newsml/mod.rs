//! Adapter for NewsML-G2 of the IPTC: a news item or a package, alone or in a news message.
//!
//! Not read are notes to editors, except a ban of a territory, and what only routes an item: `slugline`, `urgency`,
//! `service`, `signal` except that of a correction, `destination`, `fileName`, `altId`. Items with events, concepts and
//! plans are not stories.

mod association;
mod content;
mod gate;
mod headline;
mod item;
mod name;
mod package;
mod people;

use crate::formats::adapter::Adapter;
use crate::json::Value;
use crate::xml::{all, name as element_name, root};

pub(super) use name::named;

pub(in crate::formats) const ADAPTER: Adapter = Adapter {
    name: "newsml-g2",
    recognises: |document| ROOTS.iter().any(|it| root(document, it).is_some()),
    items,
    names: "@guid",
    format: |_| "newsml-g2",
    read: |item, document, _| match is_package(item) {
        true => package::read(item, &all_items(document)),
        false => item::read(item, &all_items(document)),
    },
};

const ROOTS: [&str; 3] = ["newsMessage", "newsItem", "packageItem"];

fn is_package(item: &Value) -> bool {
    element_name(item) == Some("packageItem")
}

/// Returns the stories of a document in the order of the document.
fn all_items(document: &Value) -> Vec<&Value> {
    let Some(message) = root(document, "newsMessage") else {
        return ROOTS.iter().find_map(|it| root(document, it)).into_iter().collect();
    };
    let mut items = Vec::new();
    for set in all(message, "itemSet") {
        for (key, item) in set.as_object().unwrap_or_default() {
            if matches!(key.as_str(), "newsItem" | "packageItem") {
                items.push(item);
            }
        }
    }
    items
}

/// Returns the stories of a document: first the packages that have a story or are closed, then texts, then pictures and
/// other media. A reader without `select` shows the first.
fn items(document: &Value) -> Vec<&Value> {
    let all = all_items(document);
    let rank = |item: &Value| match is_package(item) {
        true if package::has_story(item, &all) || gate::is_closed(item) => 0,
        true => 3,
        false if item::is_text(item) => 1,
        false => 2,
    };
    let mut items = Vec::new();
    for wanted in 0..=3 {
        items.extend(all.iter().copied().filter(|it| rank(it) == wanted));
    }
    items
}
