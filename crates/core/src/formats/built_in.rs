//! Which documents the engine reads by itself, without the formats module.

use super::fields::{get, get_any, text_of};
use super::{list, ninjs, own};
use crate::json::Value;

/// Keys that documents of other formats have, and ninjs has not.
const FOREIGN: &str = "@context @graph @type apiUrl article_html components content.rendered \
    content_elements entries entry_id format headlines.basic items mainEntity mainEntityOfPage \
    pages posts response title.rendered uno";

/// Whether a document, or every item of a list, is in our own format or surely in ninjs.
///
/// Where it might be of another format too, all the adapters must look at it, in their order.
pub fn is_built_in(document: &Value) -> bool {
    match list::items(document) {
        Some(items) if !is_item(document) => {
            !may_be_foreign(document)
                && items.iter().all(|it| is_item(it.get("item").unwrap_or(it)))
        }
        _ => is_item(document),
    }
}

fn is_item(item: &Value) -> bool {
    (own::ADAPTER.recognises)(item) || ((ninjs::ADAPTER.recognises)(item) && !may_be_foreign(item))
}

fn may_be_foreign(item: &Value) -> bool {
    // The schema of ANS has versions such as 0.10.9, a JSON Feed's is an address.
    let version = text_of(item, "version").unwrap_or_default();
    get_any(item, FOREIGN).is_some()
        || get(item, "version").is_some_and(|it| it.as_object().is_some())
        || version.starts_with("0.")
}
