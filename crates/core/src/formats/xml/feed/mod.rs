//! Adapters for feeds: RSS 2.0 with its older versions and RSS 1.0, and Atom.
//!
//! A feed has no status and no embargo, with four exceptions: the draft and the tombstone of Atom, the state of a medium,
//! and a date of RSS in the future, until which the specification lets a reader hide the item. The addresses of editors (`managingEditor`, `webMaster`) are not read.

mod address;
mod atom;
mod files;
mod people;
mod rss;
mod text;

use super::super::adapter::Adapter;
use crate::xml::{all, root};

pub(in crate::formats) const RSS: Adapter = Adapter {
    name: "rss",
    recognises: |document| root(document, "rss").or_else(|| root(document, "rdf:RDF")).is_some(),
    items: |document| {
        let root = root(document, "rss").or_else(|| root(document, "rdf:RDF"));
        root.map(|it| all(it, "channel/item item")).unwrap_or_default()
    },
    names: "guid link @rdf:about",
    format: |_| "rss",
    read: |item, document, _| rss::read(item, document),
};

pub(in crate::formats) const ATOM: Adapter = Adapter {
    name: "atom",
    recognises: |document| {
        root(document, "atom:feed").or_else(|| root(document, "atom:entry")).is_some()
    },
    items: |document| match root(document, "atom:feed") {
        Some(feed) => all(feed, "atom:entry"),
        None => root(document, "atom:entry").into_iter().collect(),
    },
    names: "atom:id",
    format: |_| "atom",
    read: |item, document, _| atom::read(item, document),
};
