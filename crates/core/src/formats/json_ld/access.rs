//! Decides whether an article is for paying readers only.

use super::graph::{Graph, is_a, is_article};
use crate::formats::fields::{get, list, text};
use crate::formats::wording::is_among;
use crate::json::Value;
use crate::search::after_last;

/// Whether the article, a part of its page or the page itself is for paying readers only.
pub(super) fn is_paid(article: &Value, graph: &Graph<'_>) -> bool {
    let mut nodes = graph.all(article, "hasPart");
    // Another story, such as an update of a live report, is closed alone.
    nodes.retain(|it| !is_article(it) || get(it, "cssSelector").is_some());
    nodes.append(&mut graph.all(article, "mainEntityOfPage"));
    nodes.extend(graph.all(article, "isPartOf").into_iter().filter(|it| is_a(it, "WebPage")));
    is_closed(article) || nodes.into_iter().any(is_closed)
}

/// Whether a document is a page for paying readers only, which contains its article.
pub(super) fn is_closed_page(document: &Value) -> bool {
    is_a(document, "WebPage") && is_closed(document)
}

/// Whether a node says that it is not accessible for free. If it has several values, one is enough.
pub(super) fn is_closed(node: &Value) -> bool {
    get(node, "isAccessibleForFree").is_some_and(|it| list(it).iter().any(says_no))
}

/// Whether a value means "no". Sites write `false`, `"False"`, `"no"`, `0`, `"http://schema.org/False"`, or
/// an object with one of these.
fn says_no(value: &Value) -> bool {
    const NO: &str = "false/no/0/n/f/off/nein/falsch/non/faux/falso/não/لا";
    let is_no = |it: &Value| match it {
        Value::Bool(truth) => !truth,
        _ => text(it).is_some_and(|it| is_among(after_last(it, "/:#").trim(), NO)),
    };
    match value {
        Value::Object(fields) => {
            let mut fields = fields.iter();
            fields.any(|(name, it)| is_among(name, "@value/@id/value/name") && is_no(it))
        }
        _ => is_no(value),
    }
}
