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
    // JSON-LD.
    |document| get_any(document, "@context @graph @type").is_some(),
];

/// The formats of the engine that a program that reads lists leaves to the formats module too.
const OF_SITES: [Recognises; 3] =
    [json_feed::ADAPTER.recognises, ghost::ADAPTER.recognises, wordpress::ADAPTER.recognises];

/// Whether a document, or every item of a list, is certainly in a format of these adapters of the engine.
///
/// If the document may have another format too, the formats module must read it, because all adapters must
/// see it in their order.
pub(super) fn is_built_in(document: &Value, adapters: &[&Adapter]) -> bool {
    let is_other = |it: &Value| OTHERS.iter().any(|recognises| recognises(it));
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
            !is_other(document) && items.iter().all(|it| is_item(it.get("item").unwrap_or(it)))
        }
        _ => is_item(document),
    }
}
