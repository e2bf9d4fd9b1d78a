//! Adapter for the REST API of Strapi, version 4 (`attributes`) and version 5 (flat).

use super::adapter::Adapter;
use super::convention;
use super::fields::{list, string_of, text_of};
use super::rich::picture::fields;
use super::rich::{self, Context};
use super::wording::contains_ignore_case;
use super::wrapped;
use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "strapi",
    recognises,
    items: |document| match document.get("data") {
        Some(data) => list(data).iter().collect(),
        None => vec![document],
    },
    names: "id documentId slug attributes.slug",
    format: |item| if item.get("attributes").is_some() { "strapi/4" } else { "strapi/5" },
    read: |item, document, notices| {
        let mut draft = read(item, notices);
        wrapped::close(&mut draft, item, document);
        draft
    },
};

fn recognises(document: &Value) -> bool {
    let is_entry = |it: &Value| {
        let is_drupal = text_of(it, "type").is_some_and(|it| contains_ignore_case(it, "--"));
        let has_id = matches!(it.get("id"), Some(Value::Number(_)));
        let attributes = it.get("attributes").is_some_and(|it| it.as_object().is_some());
        !is_drupal && (text_of(it, "documentId").is_some() || has_id && attributes)
    };
    match document.get("data") {
        Some(data) => list(data).first().is_some_and(is_entry),
        None => is_entry(document),
    }
}

fn read(item: &Value, notices: &mut Vec<Notice>) -> Draft {
    let record = fields(item).filter(|_| item.get("attributes").is_some()).unwrap_or(item);
    let mut draft = Draft { id: string_of(item, "documentId id"), ..Draft::default() };
    if record.get("publishedAt") == Some(&Value::Null) {
        draft.gate.status = Some("draft".to_owned());
    }
    let mut context = Context { is_markdown: true, ..rich::context(notices) };
    convention::read(&mut draft, record, &mut context);
    draft
}
