//! Adapter for dpa digitalwires, the format of dpa and of the agencies that it distributes.
//!
//! `is_publishable` says that a note may be shown, not that it is meant for readers: some notes are
//! sign-offs, or lists of pictures for sale. Only corrections are read.

mod body;
mod picture;

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::fields::{get, items_at, list_of, owned, strings_of, text_of, truth_of};
use super::plain_text::escape_unless_markup;
use super::section;
use super::table::{Field, FieldTable, fill};
use super::wording::{contains_ignore_case, place_of};
use crate::article::{Kind, Section, Source};
use crate::draft::{Draft, DraftCorrection};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "dpa",
    recognises,
    items: |document| items_at(document, "entries"),
    names: "urn entry_id",
    format: |_| "dpa/digitalwires",
    read: |item, _, _| read_item(item),
};

const FIELDS: &FieldTable = &[
    (Field::Id, "urn entry_id"),
    (Field::Status, "pubstatus"),
    (Field::Embargo, "embargoed"),
    (Field::Language, "language"),
    (Field::Kicker, "kicker"),
    (Field::Headline, "headline"),
    (Field::Standfirst, "subhead teaser"),
    (Field::Published, "version_created updated"),
    (Field::Copyright, "copyrightnotice autopublishnotice"),
];

/// The types of categories that are read.
const DESK: &str = "dnltype:desk";
const GENRE: &str = "dnltype:genre";
const STATUS: &str = "dnltype:pubstatus";
const PROVIDER: &str = "dnltype:provider";

/// The names of the desks of dpa. Older documents contain only the codes.
const DESKS: [(&str, &str); 5] = [
    ("ku", "Kultur"),
    ("pl", "Politik"),
    ("sp", "Sport"),
    ("vm", "Vermischtes"),
    ("wi", "Wirtschaft"),
];

fn recognises(document: &Value) -> bool {
    let item = list_of(document, "entries").first().unwrap_or(document);
    let is_named = text_of(item, "format").is_some_and(|it| it.starts_with("digitalwires@"));
    let has_shape = || item.get("article_html").is_some() || get(item, "entry_id").is_some();
    is_named || (text_of(item, "urn").is_some() && has_shape())
}

fn read_item(item: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, item, FIELDS);
    escape_unless_markup(&mut draft.headline);
    if draft.gate.status.is_none() {
        draft.gate.status = owned(category(item, STATUS));
    }
    draft.body = body::read(item);
    draft.terms = strings_of(item, "usageterms");
    draft.genres = strings_of(item, "genre_names");
    if draft.genres.is_empty() {
        draft.genres.extend(category(item, GENRE).map(ToOwned::to_owned));
    }
    draft.sections.extend(section_of(item));
    draft.corrections.extend(correction(item));
    picture::associate(&mut draft, item);

    let mut byline = text_of(item, "byline");
    let mut dateline = text_of(item, "dateline").and_then(place_of);
    if dateline.is_none() {
        // Some documents have the dateline in the field for the byline: "Oslo (dpa)".
        let misplaced = byline.take_if(|it| it.ends_with(')'));
        dateline = misplaced.and_then(place_of);
    }
    draft.dateline = owned(dateline);
    // The credit line of a text names its agency. The credit line of a picture also names the photographer,
    // who is not an author.
    let is_text = draft.kind != Kind::Picture;
    let line = text_of(item, "creditline").filter(|_| is_text);
    let stated = line.or_else(|| category(item, PROVIDER));
    let context = Context { language: draft.language.as_deref(), providers: stated.as_slice() };
    let mut people = Byline::default();
    if is_text {
        people.add(byline.unwrap_or_default(), context);
    }
    let people = people.into_people(stated, None);
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
    draft
}

/// Returns the name of the first category of a type.
fn category<'a>(item: &'a Value, kind: &str) -> Option<&'a str> {
    let of_kind = |it: &&Value| text_of(it, "type") == Some(kind);
    list_of(item, "categories").iter().filter(of_kind).find_map(|it| text_of(it, "name"))
}

/// Returns the section: the desk of the text, or otherwise its first subject.
fn section_of(item: &Value) -> Option<Section> {
    let context = category(item, DESK).or_else(|| text_of(item, "desk_names")).unwrap_or_default();
    let known = DESKS.iter().find(|(code, _)| *code == context).map(|(_, name)| *name);
    // Other codes of two letters mean nothing to a reader.
    let name = known.or((context.len() > 2).then_some(context));
    section::named(name.or_else(|| text_of(item, "dpasubject_names"))?, None)
}

/// Returns the correction. The short note is for readers. The long note is for editors, and contains the
/// identifier and the line.
fn correction(item: &Value) -> Option<DraftCorrection> {
    let note = |role: &str| {
        let in_role = |it: &&Value| text_of(it, "role").is_some_and(|it| it.ends_with(role));
        let is_public = |it: &&Value| truth_of(it, "is_publishable") != Some(false);
        let mut notes = list_of(item, "ednotes").iter().filter(in_role).filter(is_public);
        notes.find_map(|it| text_of(it, "ednote"))
    };
    let text = note(":correctionshort").or_else(|| note(":correction"))?.to_owned();
    // A later version may contain the note of an earlier one, whose date is unknown.
    let is_new = strings_of(item, "signal").iter().any(|it| contains_ignore_case(it, "correction"));
    let date = owned(text_of(item, "version_created").filter(|_| is_new));
    Some(DraftCorrection { text, date, is_clarification: false })
}
