//! Adapter for Sanity: answers of its query API, single documents, and exports.

pub(super) mod assets;

use std::cell::Cell;

use super::adapter::Adapter;
use super::convention;
use super::fields::{get, get_any, is_absent, list, string_of, text_of};
use super::rich::context::{MOST_COMPARISONS, find_in};
use super::rich::object::PICTURE_REFERENCE;
use super::rich::{self, Context, Form, form};
use super::wording::after;
use super::wrapped;
use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "sanity",
    recognises,
    items,
    names: "_id slug.current url",
    format: |_| "sanity",
    read,
};

/// The fields by which a story is told from settings and pictures.
const HEADLINE: &str = "title headline name";

fn recognises(document: &Value) -> bool {
    if let Some(result) = document.get("result") {
        let is_answer = get_any(document, "query ms syncTags").is_some();
        let is_document = |it: &Value| it.get("_type").is_some() || has_text(it);
        return is_answer && list(result).first().is_some_and(|it| it.as_object().is_some())
            || list(result).first().is_some_and(is_document);
    }
    if let [first, ..] = document.as_array().unwrap_or_default() {
        return is_document(first);
    }
    is_document(document) || has_text(document) || lists(document).next().is_some()
}

fn is_document(value: &Value) -> bool {
    get(value, "_type").is_some() && get_any(value, "_id _rev _createdAt").is_some()
}

/// Whether a record has a list of blocks as one of its fields.
fn has_text(value: &Value) -> bool {
    let fields = value.as_object().unwrap_or_default();
    fields.iter().any(|(_, it)| form(it) == Some(Form::PortableText))
}

/// Iterates over the lists of an export that has one list for each type.
fn lists(document: &Value) -> impl Iterator<Item = &[Value]> {
    let lists = document.as_object().unwrap_or_default().iter().filter_map(|(_, it)| it.as_array());
    lists.filter(|it| {
        it.first().is_some_and(|it| {
            get(it, "_type").is_some_and(|it| it.as_str() != Some("block"))
                && get_any(it, HEADLINE).is_some()
        })
    })
}

/// Returns the documents that are stories and are published, if there are any.
fn items(document: &Value) -> Vec<&Value> {
    let all: Vec<&Value> =
        match document.get("result").or_else(|| document.as_array().map(|_| document)) {
            Some(result) => list(result).iter().filter(|it| !is_absent(it)).collect(),
            None if is_document(document) || has_text(document) => vec![document],
            None => lists(document).flatten().collect(),
        };
    let is_story = |it: &&Value| get_any(it, HEADLINE).is_some() || has_text(it);
    let chosen = |wanted: &dyn Fn(&&Value) -> bool| -> Vec<&Value> {
        all.iter().copied().filter(|it| wanted(it)).collect()
    };
    let stories =
        chosen(&|it| is_story(it) && (has_text(it) || text_of(it, "body content text").is_some()));
    let stories = if stories.is_empty() { chosen(&is_story) } else { stories };
    let published: Vec<&Value> = stories.iter().copied().filter(|it| !is_draft(it)).collect();
    match (published.is_empty(), stories.is_empty()) {
        (false, _) => published,
        (true, false) => stories,
        (true, true) => all,
    }
}

/// Whether a document was never published. Sanity keeps drafts and versions beside documents, and names them so.
fn is_draft(document: &Value) -> bool {
    let id = text_of(document, "_id _originalId").unwrap_or_default();
    let original = text_of(document, "_originalId").unwrap_or_default();
    [id, original]
        .iter()
        .any(|it| after(it, "drafts.").is_some() || after(it, "versions.").is_some())
}

fn read(item: &Value, document: &Value, notices: &mut Vec<Notice>) -> Draft {
    let mut draft = Draft { id: string_of(item, "_id"), ..Draft::default() };
    if is_draft(item) {
        draft.gate.status = Some("draft".to_owned());
    }
    let room = Cell::new(MOST_COMPARISONS);
    let find = |reference: &Value| {
        let id = text_of(reference, "_ref")?;
        let records = document.get("result").or(Some(document))?;
        find_in(list(records), &room, |it| text_of(it, "_id") == Some(id))
    };
    let mut context = Context { find: &find, ..rich::context(notices) };
    convention::read(&mut draft, item, &mut context);
    if assets::lacks(item) && draft.associations.is_empty() {
        context.notice("reference-missing", PICTURE_REFERENCE);
    }
    wrapped::close(&mut draft, item, document);
    draft.published = draft.published.or_else(|| string_of(item, "_createdAt"));
    draft.updated = draft.updated.or_else(|| string_of(item, "_updatedAt"));
    draft
}
