//! dpa digitalwires, in which dpa and the agencies that it distributes deliver.
//!
//! `is_publishable` of a note says that it may be shown, not that it is meant for readers: there
//! are sign-offs among them and lists of pictures on sale. Only corrections are read.

mod body;
mod picture;

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::fields::{get, items_at, kept, list_of, strings_of, text_of, truth_of};
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

/// Types of categories.
const DESK: &str = "dnltype:desk";
const GENRE: &str = "dnltype:genre";
const STATUS: &str = "dnltype:pubstatus";
const PROVIDER: &str = "dnltype:provider";

/// What dpa calls its desks; older documents have the codes alone.
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
    if draft.gate.status.is_none() {
        draft.gate.status = kept(category(item, STATUS));
    }
    draft.body = body::read(item);
    draft.terms = strings_of(item, "usageterms");
    draft.genres = strings_of(item, "genre_names");
    if draft.genres.is_empty() {
        draft.genres.extend(category(item, GENRE).map(ToOwned::to_owned));
    }
    draft.sections.extend(section(item));
    draft.corrections.extend(correction(item));
    picture::associate(&mut draft, item);

    let mut byline = text_of(item, "byline");
    let mut dateline = text_of(item, "dateline").and_then(place_of);
    if dateline.is_none() {
        // Some put the one where the other belongs: "Oslo (dpa)".
        let stray = byline.take_if(|it| it.ends_with(')'));
        dateline = stray.and_then(place_of);
    }
    draft.dateline = kept(dateline);
    // The line of a text names its agency, that of a picture also who took it, who is no author.
    let is_text = draft.kind != Kind::Picture;
    let line = text_of(item, "creditline").filter(|_| is_text);
    let stated = line.or_else(|| category(item, PROVIDER));
    let context = Context { language: draft.language.as_deref(), providers: stated.as_slice() };
    let mut people = Byline::default();
    if is_text {
        people.add(byline.unwrap_or_default(), context);
    }
    let people = people.settle(stated, None);
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
    draft
}

/// The name of the first category of a type.
fn category<'a>(item: &'a Value, kind: &str) -> Option<&'a str> {
    let of_kind = |it: &&Value| text_of(it, "type") == Some(kind);
    list_of(item, "categories").iter().filter(of_kind).find_map(|it| text_of(it, "name"))
}

/// The context that the text comes from, else its first subject.
fn section(item: &Value) -> Option<Section> {
    let context = category(item, DESK).or_else(|| text_of(item, "desk_names")).unwrap_or_default();
    let known = DESKS.iter().find(|(code, _)| *code == context).map(|(_, name)| *name);
    // Other codes of two letters say nothing to a reader.
    let name = known.or((context.len() > 2).then_some(context));
    let name = name.or_else(|| text_of(item, "dpasubject_names"))?.to_owned();
    Some(Section { name, url: None })
}

/// What has been put right. The short note is written for readers, the long one for editors, whom
/// it tells the identifier and the line.
fn correction(item: &Value) -> Option<DraftCorrection> {
    let note = |role: &str| {
        let in_role = |it: &&Value| text_of(it, "role").is_some_and(|it| it.ends_with(role));
        let is_public = |it: &&Value| truth_of(it, "is_publishable") != Some(false);
        let mut notes = list_of(item, "ednotes").iter().filter(in_role).filter(is_public);
        notes.find_map(|it| text_of(it, "ednote"))
    };
    let text = note(":correctionshort").or_else(|| note(":correction"))?.to_owned();
    // A later version may carry the note of an earlier one, whose date nobody knows.
    let is_new = strings_of(item, "signal").iter().any(|it| contains_ignore_case(it, "correction"));
    let date = kept(text_of(item, "version_created").filter(|_| is_new));
    Some(DraftCorrection { text, date, is_clarification: false })
}
