//! Decides which documents the engine reads itself, without the formats module.

use super::adapter::Adapter;
use super::fields::get_any;
use super::{afp, ans, apple, dpa, ghost, guardian, json_feed, wordpress, wrapper};
use crate::json::Value;

/// Whether a document may be in a format.
type Recognises = fn(&Value) -> bool;

/// The formats that only the formats module reads.
const OTHERS: [Recognises; 6] = [
    afp::ADAPTER.recognises,
    ans::ADAPTER.recognises,
    apple::ADAPTER.recognises,
    dpa::ADAPTER.recognises,
    guardian::ADAPTER.recognises,
    // JSON-LD, Contentful, Sanity, Blogger, and the texts of editors. Some of the documents have none of these formats,
    // which the formats module finds out.
    |document| {
        get_any(document, "@context @graph @type sys _type kind blocks body.root body.content body.children body._type").is_some()
    },
];

/// Documents in the formats of the engine that need what only the formats module has.
const RARE: [Recognises; 2] = [
    ghost::has_only_lexical,
    // A post that needs what plug-ins for search engines say.
    |document| {
        (wordpress::ADAPTER.recognises)(document) && !(wordpress::PLAIN.recognises)(document)
    },
];

/// The fields by which an object around a story may close it.
const GATE: &str = "pubstatus status embargo embargoed expires access";

/// The formats of the engine that a program that reads lists leaves to the formats module too.
const OF_SITES: [Recognises; 3] =
    [json_feed::ADAPTER.recognises, ghost::ADAPTER.recognises, wordpress::ADAPTER.recognises];

/// Whether a document, or every item of a list, is certainly in a format of these adapters of the engine.
///
/// If the document may have another format too, the formats module must read it, because all adapters must
/// see it in their order.
pub(super) fn is_built_in(document: &Value, adapters: &[&Adapter]) -> bool {
    let is_other = |it: &Value| OTHERS.iter().chain(&RARE).any(|recognises| recognises(it));
    is_of(adapters, document, &is_other)
}

/// The same for the adapters of a program that reads lists.
pub(super) fn is_of_lists(document: &Value, adapters: &[&Adapter]) -> bool {
    let is_other = |it: &Value| OTHERS.iter().chain(&OF_SITES).any(|recognises| recognises(it));
    is_of(adapters, document, &is_other)
}

fn is_of(adapters: &[&Adapter], document: &Value, is_other: &dyn Fn(&Value) -> bool) -> bool {
    let is_item =
        |it: &Value| adapters.iter().any(|adapter| (adapter.recognises)(it)) && !is_other(it);
    match wrapper::items(document) {
        Some(items) if !is_item(document) => {
            // A wrapper may close what it contains.
            let has_gate = |it: &Value| get_any(it, GATE).is_some();
            let is_wrapped = |it: &Value| match it.get("item") {
                Some(item) => !has_gate(it) && is_item(item),
                None => is_item(it),
            };
            !(is_other(document) || has_gate(document)) && items.iter().all(is_wrapped)
        }
        _ => is_item(document),
    }
}
