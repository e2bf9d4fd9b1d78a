//! Decides which documents the engine reads itself, without the formats module.

use super::fields::{get, get_any, text_of};
use super::{ninjs, own, wrapper};
use crate::json::Value;

/// Keys that documents of other formats have, and that ninjs does not have.
const KEYS_OF_OTHER_FORMATS: &str = "@context @graph @type apiUrl article_html components content.rendered \
    content_elements entries entry_id format headlines.basic items mainEntity mainEntityOfPage \
    pages posts response title.rendered uno";

/// Whether a document, or every item of a list, is in our own format or certainly in ninjs.
///
/// If the document may have another format too, the formats module must read it, because all adapters must
/// see it in their order.
pub fn is_built_in(document: &Value) -> bool {
    match wrapper::items(document) {
        Some(items) if !is_item(document) => {
            !may_have_other_format(document)
                && items.iter().all(|it| is_item(it.get("item").unwrap_or(it)))
        }
        _ => is_item(document),
    }
}

fn is_item(item: &Value) -> bool {
    (own::ADAPTER.recognises)(item)
        || ((ninjs::ADAPTER.recognises)(item) && !may_have_other_format(item))
}

fn may_have_other_format(item: &Value) -> bool {
    // ANS has versions such as 0.10.9. The version of a JSON Feed is a URL.
    let version = text_of(item, "version").unwrap_or_default();
    get_any(item, KEYS_OF_OTHER_FORMATS).is_some()
        || get(item, "version").is_some_and(|it| it.as_object().is_some())
        || version.starts_with("0.")
}
