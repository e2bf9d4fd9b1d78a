//! Adapter for Contentful: answers of its delivery API, single entries, and exports of a space.

use std::cell::Cell;

use super::adapter::Adapter;
use super::convention;
use super::fields::{get, get_any, list_of, number_of, string_of, strings_of, text_of};
use super::record_field::field_of;
use super::rich::context::{MOST_COMPARISONS, find_in};
use super::rich::{self, Context, Form, form};
use super::wording::after;
use super::wrapped;
use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "contentful",
    recognises,
    items,
    names: "sys.id fields.slug fields.url",
    format: |_| "contentful",
    read,
};

/// The lists with the records of a document, in answers and in exports.
const RECORDS: &str = "includes.Entry includes.Asset items entries assets";

fn recognises(document: &Value) -> bool {
    let has_list = |it: &str| document.get(it).is_some_and(|it| it.as_array().is_some());
    match text_of(document, "sys.type") {
        Some("Array") => has_list("items"),
        Some("Entry" | "DeletedEntry") => true,
        _ => {
            has_list("contentTypes") && has_list("entries")
                || get(document, "sys.contentType").is_some() && get(document, "fields").is_some()
        }
    }
}

/// Returns the entries that look like stories, if there are any. A list may have entries of all types.
fn items(document: &Value) -> Vec<&Value> {
    let all: Vec<&Value> = match (document.get("items"), document.get("entries")) {
        (Some(_), _) => list_of(document, "items").iter().collect(),
        (None, Some(_)) => list_of(document, "entries").iter().collect(),
        (None, None) => return vec![document],
    };
    let is_story = |it: &&Value| {
        let fields = it.get("fields").and_then(Value::as_object).unwrap_or_default();
        let has_text = fields.iter().any(|(key, value)| {
            form(value) == Some(Form::Contentful)
                || ["body", "content", "text"].contains(&key.as_str())
        });
        has_text && get_any(it, "fields.title fields.headline fields.heading fields.name").is_some()
    };
    let stories: Vec<&Value> = all.iter().copied().filter(is_story).collect();
    if stories.is_empty() { all } else { stories }
}

fn read(item: &Value, document: &Value, notices: &mut Vec<Notice>) -> Draft {
    let mut draft = Draft { id: string_of(item, "sys.id"), ..Draft::default() };
    draft.gate.status = status(item).map(ToOwned::to_owned);
    let room = Cell::new(MOST_COMPARISONS);
    let find = |reference: &Value| {
        let reference = get(reference, "sys")?;
        let (id, kind) = (text_of(reference, "id")?, text_of(reference, "linkType")?);
        let is_it = |it: &Value| {
            get(it, "sys").is_some_and(|it| {
                text_of(it, "id") == Some(id) && text_of(it, "type") == Some(kind)
            })
        };
        RECORDS.split(' ').find_map(|it| find_in(list_of(document, it), &room, is_it))
    };
    let mut context = Context { find: &find, is_markdown: true, ..rich::context(notices) };
    if let Some(fields) = item.get("fields") {
        convention::read(&mut draft, fields, &mut context);
        draft
            .tags
            .extend(list_of(fields, "metadata.tags").iter().filter_map(|it| string_of(it, "name")));
        if draft.url.as_deref().is_some_and(|it| after(it, "http").is_none()) {
            draft.url = None;
        }
        if draft.headline.is_none() {
            draft.headline =
                field_of(fields, "internalName entryTitle").and_then(|it| string_of(it, ""));
        }
    }
    wrapped::close(&mut draft, item, document);
    draft.tags.append(&mut strings_of(item, "metadata.tags.sys.id"));
    let language = string_of(item, "sys.locale").or_else(|| default_language(document));
    draft.language = draft.language.or(language);
    draft.published = draft
        .published
        .or_else(|| string_of(item, "sys.firstPublishedAt sys.publishedAt sys.createdAt"));
    draft.updated = draft.updated.or_else(|| string_of(item, "sys.updatedAt"));
    draft
}

/// Returns the status of an entry, if it was never published or is published no more. The delivery API has published
/// entries only. The management API and exports have a `version`, and the preview API counts publications.
fn status(item: &Value) -> Option<&'static str> {
    let sys = item.get("sys")?;
    if text_of(sys, "type") == Some("DeletedEntry") || get(sys, "deletedAt").is_some() {
        Some("deleted")
    } else if get_any(sys, "archivedAt archivedVersion").is_some() {
        Some("archived")
    } else if get(sys, "version").is_some() && get_any(sys, "publishedVersion").is_none()
        || text_of(sys, "revision") == Some("0")
        || sys.get("publishedAt") == Some(&Value::Null)
        || get(sys, "publishedCounter").is_some() && number_of(sys, "publishedCounter").is_none()
    {
        Some("draft")
    } else {
        None
    }
}

/// Returns the default language of an export.
fn default_language(document: &Value) -> Option<String> {
    let is_default = |it: &&Value| it.get("default") == Some(&Value::Bool(true));
    list_of(document, "locales").iter().find(is_default).and_then(|it| string_of(it, "code"))
}
