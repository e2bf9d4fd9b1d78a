//! Adapter for our own format, into which all other formats are translated. docs/format.md describes it.
//!
//! Its fields have the names of the fields of [`Draft`], whose doc comments explain them.

mod piece;

use super::adapter::Adapter;
use super::fields::{
    as_written, get, get_any, is_set, list, list_of, most_related, number_of, owned, string_of,
    strings_of, text, text_of,
};
use super::paid;
use super::people::links;
use super::table::{Field, FieldTable, fill};
use super::wording::{after, is_among};
use crate::article::{Author, Kind, Rendition, Section, Source};
use crate::draft::{Association, Draft, DraftCorrection, DraftCoverage, Piece};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "article-reader",
    recognises,
    items: |item| vec![item],
    names: "id url",
    format: |_| "article-reader/1",
    read: |item, _, _| read(item, Kind::Text, DEPTH),
};

/// The adapter for documents without posts, and for translations: posts have to be arranged, which only the formats module
/// does.
pub(super) const PLAIN: Adapter = Adapter {
    recognises: |item| recognises(item) && (is_set(item, ARRANGED) || !has_posts(item)),
    ..ADAPTER
};

/// The field of a translation that says that its posts are arranged.
pub(crate) const ARRANGED: &str = "arranged";

/// How deep items may be nested: a story, a story related to it, its picture, and one more.
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

/// The fields with associations, each with the kind of an item that names none. An association without a
/// name is called after its field.
const ASSOCIATIONS: [(&str, Kind); 3] =
    [("lead", Kind::Picture), ("media", Kind::Picture), ("related", Kind::Text)];

/// Whether a document says that it has version 1 of the format. In another version, the same words may have
/// other meanings, also for embargoes.
fn recognises(item: &Value) -> bool {
    let version = text_of(item, "format").and_then(|it| after(it, "article-reader/"));
    version.is_some_and(|it| it == "1" || it.starts_with("1."))
}

/// Whether a document is a live report.
fn has_posts(item: &Value) -> bool {
    get_any(item, "posts live").is_some()
}

/// Reads an item. `default` is its kind if it names none.
fn read(item: &Value, default: Kind, depth: usize) -> Draft {
    let mut draft = Draft { kind: kind(item).unwrap_or(default), ..Draft::default() };
    fill(&mut draft, item, FIELDS);
    // Every other value than "free", of any type, counts as paid.
    draft.gate.is_paid = get(item, "access").is_some_and(|it| as_written(it) != "free");
    draft.has_coded_rights = is_set(item, "codedRights");
    draft.is_pinned = is_set(item, "pinned");
    draft.is_key = is_set(item, "key");
    // An object without fields says that the story is a live report.
    draft.coverage = item.get("live").filter(|it| **it != Value::Null).map(coverage);
    // A warning may have no words: `"warning": true`.
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
    draft.base = string_of(item, "base");
    draft.source = get(item, "source").and_then(source);
    draft.publisher = get(item, "publisher").and_then(source);
    draft.related_most = get(item, "related").and_then(most_related);
    draft.genres = strings_of(item, "genres");
    paid::add(&mut draft, item, "tags");
    draft.terms = strings_of(item, "terms");
    for entry in list_of(item, "corrections") {
        draft.corrections.extend(correction(entry));
    }
    for entry in list_of(item, "renditions") {
        draft.renditions.extend(rendition(entry));
    }
    if let Some(depth) = depth.checked_sub(1) {
        draft.body = get(item, "body").map(|it| piece::all(it, depth)).unwrap_or_default();
        for post in list_of(item, "posts") {
            draft.body.push(Piece::Item(Box::new(read(post, Kind::Post, depth))));
        }
        for (field, default) in ASSOCIATIONS {
            // `related` may be an object with settings and `stories`. docs/format.md describes it.
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

/// Reads what a live report says about its coverage, which may be only whether it goes on.
fn coverage(live: &Value) -> DraftCoverage {
    let is_live = if live.as_object().is_some() { get(live, "now") } else { Some(live) };
    DraftCoverage {
        is_live: is_live.map(|it| !is_among(as_written(it), "false/0")),
        starts: string_of(live, "starts"),
        ends: string_of(live, "ends"),
        last: string_of(live, "last"),
        silent: string_of(live, "silent"),
        refresh: number_of(live, "refresh"),
    }
}

/// Returns the kind that an item names.
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
        name: owned(text(entry))?,
        role: string_of(entry, "role"),
        url: string_of(entry, "url"),
        image: string_of(entry, "image"),
        description: string_of(entry, "description"),
        links: links(entry, "links"),
        id: string_of(entry, "id"),
    })
}

/// Reads a provider. The publisher profile uses the same fields.
pub(crate) fn source(entry: &Value) -> Option<Source> {
    Some(Source {
        name: owned(text(entry))?,
        url: string_of(entry, "url"),
        logo: string_of(entry, "logo image"),
        description: string_of(entry, "description"),
        links: links(entry, "links"),
        id: string_of(entry, "id"),
    })
}

/// Reads a correction. It may have no text, because agencies often say only that they corrected a story.
fn correction(entry: &Value) -> Option<DraftCorrection> {
    let date = string_of(entry, "date");
    let text = string_of(entry, "text").or_else(|| owned(text(entry)));
    let text = text.or_else(|| entry.as_object().map(|_| String::new()))?;
    let is_clarification = text_of(entry, "type") == Some("clarification");
    Some(DraftCorrection { text, date, is_clarification })
}

fn rendition(entry: &Value) -> Option<Rendition> {
    Some(Rendition {
        url: string_of(entry, "url").or_else(|| owned(text(entry)))?,
        media_type: string_of(entry, "type"),
        width: number_of(entry, "width"),
        height: number_of(entry, "height"),
    })
}
