//! Adapter for the Content API of the Guardian: one item, or the results of a search.

mod body;
mod explainer;
mod people;
mod picture;

use crate::json::Value;

use super::adapter::Adapter;
use super::excerpt::drop_repeated;
use super::fields::{get, get_any, list_of, string_of, text_of, truth_of};
use super::plain_text::escape_unless_markup;
use super::table::{self, Field, FieldTable, fill};
use super::wording::contains_ignore_case;
use super::{rating, section};
use crate::draft::{Association, Draft, Piece};
use crate::notice::Notice;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "guardian",
    recognises: |document| {
        // The page models of the Guardian's own site have most fields of an item, but not `apiUrl`.
        let is_of_api = get_any(document, "response apiUrl").is_some();
        is_of_api && items(document).iter().any(|it| is_story(it))
    },
    items,
    names: "id webUrl apiUrl",
    format: |_| "guardian",
    read,
};

const FIELDS: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "webUrl"),
    (Field::Language, "fields.lang"),
    (Field::Headline, "fields.headline webTitle"),
    (Field::Standfirst, "fields.standfirst fields.trailText"),
    (Field::Published, "webPublicationDate fields.firstPublicationDate"),
    (Field::Updated, "fields.lastModified"),
    (Field::Copyright, "fields.copyright"),
];

/// A time in the past. The API says that the rights have ended, but not when.
const LONG_PAST: &str = "2000-01-01T00:00:00Z";

/// Returns the items of a response: one, or the items of a list.
fn items(document: &Value) -> Vec<&Value> {
    let items = list_of(document, "response.content response.results");
    if items.is_empty() { vec![document] } else { items.iter().collect() }
}

/// Whether an item is a story. Tags and sections also have a title and a URL, and a list of removed items
/// has only identifiers.
fn is_story(item: &Value) -> bool {
    get(item, "webTitle").is_some() && get(item, "webPublicationDate").is_some()
}

fn read(item: &Value, document: &Value, notices: &mut Vec<Notice>) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, item, FIELDS);
    if truth_of(item, "isExpired") == Some(true) || truth_of(item, "fields.isExpired") == Some(true)
    {
        draft.gate.expires = Some(LONG_PAST.to_owned());
    }
    escape_unless_markup(&mut draft.headline);
    draft.sections.extend(text_of(item, "sectionName").and_then(|it| section::named(it, None)));
    for tag in tags(item, "tone") {
        draft.genres.extend(string_of(tag, "webTitle"));
    }
    people::add(&mut draft, item);
    body::add(&mut draft, item);
    explainer::add_atoms(&mut draft.body, item);
    if text_of(item, "type") == Some("gallery") {
        add_gallery(&mut draft, item);
    }
    let mut lead = picture::main(item);
    if let Some(media) = picture::main_media(item) {
        draft.body.insert(0, media);
    } else if lead.is_none() {
        // A response without elements has the picture, its caption and its credit only as HTML.
        match string_of(item, "fields.main blocks.main.bodyHtml") {
            Some(html) => draft.body.insert(0, Piece::Text(html)),
            None => lead = table::picture(item, "fields.thumbnail", &[]),
        }
    }
    draft.associations.extend(lead.map(|item| Association { name: "main".to_owned(), item }));
    let rating = text_of(item, "fields.starRating").and_then(|it| rating::words(it, None));
    draft.body.extend(rating.map(Piece::Text));
    if truth_of(item, "fields.legallySensitive") == Some(true) {
        // A link beside a report of a trial may be read as a comment on the trial.
        let message = "the story is legally sensitive: the reader shows no related stories, \
                       and the page should show no comments";
        notices.push(Notice::new("legally-sensitive", message));
    } else {
        draft.associations.extend(related(document));
    }
    drop_repeated(&mut draft);
    draft
}

/// Adds the pictures of a gallery that are not in its text.
fn add_gallery(draft: &mut Draft, item: &Value) {
    let text = string_of(item, "fields.body").unwrap_or_default();
    if !contains_ignore_case(&text, "<img") {
        let pictures = picture::gallery(item);
        draft.body.extend((!pictures.is_empty()).then_some(Piece::Gallery(pictures)));
    }
}

/// Returns the tags of one type, such as `contributor`, `tone` or `keyword`.
fn tags<'a>(item: &'a Value, kind: &str) -> Vec<&'a Value> {
    let mut tags = Vec::new();
    for tag in list_of(item, "tags") {
        if text_of(tag, "type") == Some(kind) {
            tags.push(tag);
        }
    }
    tags
}

/// Returns the stories that a response lists as related to its item.
fn related(document: &Value) -> Vec<Association> {
    let mut found = Vec::new();
    for story in list_of(document, "response.relatedContent") {
        if is_story(story) {
            let mut item = Draft::default();
            fill(&mut item, story, FIELDS);
            found.push(Association { name: "related".to_owned(), item });
        }
    }
    found
}
