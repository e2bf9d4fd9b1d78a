//! Our own format, into which all others map; see `docs/format.md`.
//!
//! Its fields are called like those of [`Draft`], whose doc comments say what they mean.

mod piece;

use super::adapter::Adapter;
use super::fields::{
    as_written, get, is_set, kept, list, list_of, most_related, number_of, string_of, strings_of,
    text, text_of,
};
use super::people::links;
use super::table::{Field, FieldTable, fill};
use super::wording::after;
use crate::article::{Author, Kind, Rendition, Section, Source};
use crate::draft::{Association, Draft, DraftCorrection};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "article-reader",
    recognises,
    items: |item| vec![item],
    names: "id url",
    format: |_| "article-reader/1",
    read: |item, _, _| read(item, Kind::Text, DEPTH),
};

/// How deep items may hold items: a story, one related to it, its picture, and one more.
const DEPTH: usize = 4;

const FIELDS: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "url"),
    (Field::Json, "json"),
    (Field::Status, "status"),
    (Field::Embargo, "embargo"),
    (Field::Expires, "expires"),
    (Field::Language, "language"),
    (Field::Kicker, "kicker"),
    (Field::Headline, "headline"),
    (Field::Standfirst, "standfirst"),
    (Field::Dateline, "dateline"),
    (Field::Published, "published"),
    (Field::Updated, "updated"),
    (Field::Caption, "caption"),
    (Field::Alt, "alt"),
    (Field::Credit, "credit"),
    (Field::Warning, "warning"),
    (Field::Copyright, "copyright"),
    (Field::DigitalSourceType, "digitalSourceType"),
    (Field::RelatedHeading, "related.heading"),
];

/// Items beside an item: in which field, which is also their name if they have none, and what they
/// are if they do not say.
const ASSOCIATIONS: [(&str, Kind); 3] =
    [("lead", Kind::Picture), ("media", Kind::Picture), ("related", Kind::Text)];

/// Whether a document says that it is of this version; another may mean other things by the same
/// words, those about embargoes among them.
fn recognises(item: &Value) -> bool {
    let version = text_of(item, "format").and_then(|it| after(it, "article-reader/"));
    version.is_some_and(|it| it == "1" || it.starts_with("1."))
}

/// Reads an item that is of the kind `default` if it does not say.
fn read(item: &Value, default: Kind, depth: usize) -> Draft {
    let mut draft = Draft { kind: kind(item).unwrap_or(default), ..Draft::default() };
    fill(&mut draft, item, FIELDS);
    // Whatever it may cost, only "free" costs nothing.
    draft.gate.is_paid = get(item, "access").is_some_and(|it| as_written(it) != "free");
    draft.has_coded_rights = is_set(item, "codedRights");
    // A warning without words: `"warning": true`.
    if draft.warning.is_none() && is_set(item, "warning") {
        draft.warning = Some(String::new());
    }
    for entry in list_of(item, "sections") {
        if let Some(name) = text(entry) {
            draft.sections.push(Section { name: name.to_owned(), url: string_of(entry, "url") });
        }
    }
    for entry in list_of(item, "authors") {
        draft.authors.extend(author(entry));
    }
    draft.source = get(item, "source").and_then(source);
    draft.related_most = get(item, "related").and_then(most_related);
    draft.genres = strings_of(item, "genres");
    draft.terms = strings_of(item, "terms");
    for entry in list_of(item, "corrections") {
        draft.corrections.extend(correction(entry));
    }
    for entry in list_of(item, "renditions") {
        draft.renditions.extend(rendition(entry));
    }
    if let Some(depth) = depth.checked_sub(1) {
        draft.body = get(item, "body").map(|it| piece::all(it, depth)).unwrap_or_default();
        for (field, default) in ASSOCIATIONS {
            // What the editors say of the related stories stands beside them; see docs/format.md.
            let stories = item.get(field).and_then(|it| it.get("stories"));
            for entry in stories.map_or_else(|| list_of(item, field), list) {
                if entry.as_object().is_some() {
                    let name = entry.get("name").and_then(Value::as_str);
                    let name = name.unwrap_or(field).to_owned();
                    draft
                        .associations
                        .push(Association { name, item: read(entry, default, depth) });
                }
            }
        }
    }
    draft
}

/// What an item says that it is.
fn kind(item: &Value) -> Option<Kind> {
    const KINDS: [(&str, Kind); 7] = [
        ("text", Kind::Text),
        ("picture", Kind::Picture),
        ("graphic", Kind::Graphic),
        ("video", Kind::Video),
        ("audio", Kind::Audio),
        ("event", Kind::Event),
        ("other", Kind::Other),
    ];
    let name = text_of(item, "type").unwrap_or_default();
    KINDS.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| kind)
}

fn author(entry: &Value) -> Option<Author> {
    Some(Author {
        name: kept(text(entry))?,
        role: string_of(entry, "role"),
        url: string_of(entry, "url"),
        image: string_of(entry, "image"),
        description: string_of(entry, "description"),
        links: links(entry, "links"),
        id: string_of(entry, "id"),
    })
}

/// A provider, which the publisher profile describes by the same fields.
pub(crate) fn source(entry: &Value) -> Option<Source> {
    Some(Source {
        name: kept(text(entry))?,
        url: string_of(entry, "url"),
        logo: string_of(entry, "logo image"),
        description: string_of(entry, "description"),
        links: links(entry, "links"),
        id: string_of(entry, "id"),
    })
}

/// A correction may say nothing but that it is one, since agencies' do.
fn correction(entry: &Value) -> Option<DraftCorrection> {
    let date = string_of(entry, "date");
    let text = string_of(entry, "text").or_else(|| kept(text(entry)));
    let text = text.or_else(|| entry.as_object().map(|_| String::new()))?;
    let is_clarification = text_of(entry, "type") == Some("clarification");
    Some(DraftCorrection { text, date, is_clarification })
}

fn rendition(entry: &Value) -> Option<Rendition> {
    Some(Rendition {
        url: string_of(entry, "url").or_else(|| kept(text(entry)))?,
        media_type: string_of(entry, "type"),
        width: number_of(entry, "width"),
        height: number_of(entry, "height"),
    })
}
