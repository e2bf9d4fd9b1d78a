//! Adapter for the Core API of AFP: the response to a search, or one of its documents.
//!
//! AFP publishes no documents, so this adapter follows the client library of a developer at AFP. A field
//! that is a string there may be a list here, and a list may be a string.

mod media;
mod rights;
mod text;

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::fields::{items_at, list_of, strings_of, text_of};
use super::plain_text::escape_unless_markup;
use super::table::{Field, FieldTable, fill};
use super::wording::contains_ignore_case;
use crate::article::{Kind, Source};
use crate::draft::{Draft, DraftCorrection};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "afp",
    recognises,
    items: |document| items_at(document, "response.docs"),
    names: "uno afpshortid href",
    format: |_| "afp/core",
    read: |item, _, _| read_item(item),
};

/// `title`, `slug`, `advisory` and `urgency` are internal to AFP, and are not read.
const FIELDS: &FieldTable = &[
    (Field::Id, "uno"),
    (Field::Url, "href"),
    (Field::Status, "status"),
    (Field::Embargo, "embargoed"),
    (Field::Expires, "expires"),
    (Field::Language, "lang"),
    (Field::Headline, "headline"),
    (Field::Standfirst, "subheadline summary"),
    (Field::Dateline, "city"),
    (Field::Published, "published created"),
    (Field::Copyright, "copyright"),
];

const KINDS: [(&str, Kind); 7] = [
    ("text", Kind::Text),
    ("factcheck", Kind::Text),
    ("multimedia", Kind::Text),
    ("picture", Kind::Picture),
    ("graphic", Kind::Graphic),
    ("video", Kind::Video),
    ("videography", Kind::Video),
];

fn recognises(document: &Value) -> bool {
    let documents = list_of(document, "response").first().map(|it| list_of(it, "docs"));
    let item = documents.and_then(<[Value]>::first).unwrap_or(document);
    // The text of an alert may be empty.
    let has_shape = || ["news", "bagItem", "class"].iter().any(|it| item.get(it).is_some());
    text_of(item, "uno").is_some() && has_shape()
}

fn read_item(item: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, item, FIELDS);
    escape_unless_markup(&mut draft.headline);
    let class = text_of(item, "class").unwrap_or("text");
    draft.kind = KINDS.iter().find(|(it, _)| *it == class).map_or(Kind::Other, |(_, kind)| *kind);
    draft.genres = strings_of(item, "genre");
    rights::read(&mut draft, item);
    text::read(&mut draft, item);
    media::associate(&mut draft, item);
    add_people(&mut draft, item);
    let has_signal =
        |signal: &str| strings_of(item, "signal").iter().any(|it| contains_ignore_case(it, signal));
    if has_signal("correction") {
        // Only a note for editors says what was corrected.
        let date = draft.published.clone();
        draft.corrections.push(DraftCorrection { date, ..DraftCorrection::default() });
    }
    if has_signal("cwarn") {
        draft.warning.get_or_insert_default();
    }
    draft
}

/// Adds the authors and the source. A picture has no authors here, because its credit names the
/// photographer.
fn add_people(draft: &mut Draft, item: &Value) {
    let provider = text_of(item, "provider source");
    let context = Context { language: draft.language.as_deref(), providers: provider.as_slice() };
    let mut people = Byline::default();
    if matches!(draft.kind, Kind::Text | Kind::Other) {
        people.add(text_of(item, "creator").unwrap_or_default(), context);
    }
    let people = people.into_people(provider, None);
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
}
