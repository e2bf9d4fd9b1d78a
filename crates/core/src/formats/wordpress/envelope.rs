//! The envelope that WordPress puts around an answer if `_envelope` is set: `{body, status, headers}`.

use crate::formats::fields::{get, list};
use crate::json::Value;

/// Returns the answer in an envelope.
pub(super) fn answer(document: &Value) -> Option<&Value> {
    let is_envelope = get(document, "status").is_some() && document.get("headers").is_some();
    document.get("body").filter(|_| is_envelope)
}

/// Returns the posts of a document, which is a post or an envelope.
pub(super) fn posts(document: &Value) -> Vec<&Value> {
    match answer(document) {
        Some(answer) => list(answer).iter().collect(),
        None => vec![document],
    }
}
