//! Adapter for ANS, the format of the content system Arc XP, which many large newsrooms use. A document is
//! an item, the results of a search, or a collection.

mod body;
mod gate;
mod media;
mod section;

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::excerpt::drop_repeated;
use super::fields::{get, get_any, items_at, list_of, owned, string_of, text_of, truth_of};
use super::people::{AuthorFields, set_publisher};
use super::plain_text::escape_unless_markup;
use super::table::{Field, FieldTable, fill};
use super::wording::is_among;
use crate::article::{Kind, Source};
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "ans",
    recognises,
    items: |document| match is_collection(document) {
        true => items_at(document, "content_elements"),
        false => vec![document],
    },
    names: "_id canonical_url website_url short_url",
    format: |_| "ans",
    read: |item, _, _| read_item(item, DEPTH),
};

/// How deep stories may be nested: the story on show, and the stories related to it.
const DEPTH: usize = 1;

const FIELDS: &FieldTable = &[
    (Field::Id, "_id"),
    (Field::Language, "language"),
    (Field::Headline, "headlines.basic headlines.web headlines.mobile headlines.native"),
    (Field::Standfirst, "subheadlines.basic description.basic"),
    (Field::Published, "first_publish_date display_date publish_date"),
    (Field::Updated, "last_updated_date"),
    (Field::Copyright, "copyright"),
];

const AUTHOR: AuthorFields = AuthorFields {
    name: "name byline",
    role: "role additional_properties.original.role",
    url: "url",
    image: "image.url",
    description: "bio description",
    links: "social_links",
    id: "_id",
};

fn recognises(document: &Value) -> bool {
    const TYPES: &str = "story/image/video/audio/gallery/collection/results/reference";
    let is_typed = text_of(document, "type").is_some_and(|it| is_among(it, TYPES));
    // The version of the schema, such as 0.10.9.
    let is_schema = |it: &str| it.starts_with("0.") && it.split('.').count() == 3;
    let is_versioned = || text_of(document, "version").is_some_and(is_schema);
    let has_shape = || {
        get(document, "headlines.basic").is_some()
            && get_any(document, "content_elements canonical_url").is_some()
    };
    (is_typed && (is_versioned() || is_collection(document))) || has_shape()
}

/// Whether a document is a list of items.
fn is_collection(document: &Value) -> bool {
    let kind = text_of(document, "type").unwrap_or_default();
    is_among(kind, "collection/results") && get(document, "content_elements").is_some()
}

fn read_item(item: &Value, depth: usize) -> Draft {
    let kind = text_of(item, "type").unwrap_or_default();
    if kind == "image" {
        return media::picture(item);
    }
    let mut draft = Draft { gate: gate::read(item), ..Draft::default() };
    fill(&mut draft, item, FIELDS);
    draft.url = url(item);
    draft.kicker = kicker(item);
    draft.sections.extend(section::of(item));
    escape_unless_markup(&mut draft.headline);
    draft.has_coded_rights = get(item, "content_restrictions.geo.restrictions").is_some();
    if truth_of(item, "owner.sponsored") == Some(true) {
        draft.genres.push("sponsored".to_owned());
    }
    add_people(&mut draft, item);
    media::add_promoted(&mut draft, item);
    match kind {
        "video" | "audio" => media::add_files(&mut draft, item),
        "gallery" => {
            draft.kind = Kind::Other;
            draft.body.push(Piece::Gallery(media::pictures(item)));
        }
        _ if depth > 0 => body::add(&mut draft, item),
        _ => (),
    }
    if depth > 0 {
        for related in list_of(item, "related_content.basic") {
            let item = read_item(related, depth - 1);
            draft.associations.push(Association { name: "related".to_owned(), item });
        }
    }
    drop_repeated(&mut draft);
    draft
}

/// Returns the URL of the item. Arc gives a path, and an identifier of the website that may be its host
/// name. Without a host name, the path is relative to the URL of the document.
fn url(item: &Value) -> Option<String> {
    let asked = section::website(item).and_then(|it| text_of(it, "website_url"));
    let path = asked.or_else(|| text_of(item, "canonical_url website_url"))?;
    let website = text_of(item, "website canonical_website").filter(|it| it.contains('.'));
    Some(match website {
        Some(host) if path.starts_with('/') => {
            let scheme = if host.contains("//") { "" } else { "https://" };
            [scheme, host.trim_end_matches('/'), path].concat()
        }
        _ => path.to_owned(),
    })
}

/// Returns the kicker, unless the newsroom hides it.
fn kicker(item: &Value) -> Option<String> {
    let label = get(item, "label.basic")?;
    let is_shown = truth_of(label, "display") != Some(false);
    owned(text_of(label, "text").filter(|_| is_shown))
}

/// Adds the authors and the source. The source is the distributor: for a story of an agency, that is the
/// agency.
fn add_people(draft: &mut Draft, item: &Value) {
    let stated = text_of(item, "distributor.name source.name owner.name");
    let context = Context { language: draft.language.as_deref(), providers: stated.as_slice() };
    let mut people = Byline::default();
    for record in list_of(item, "vanity_credits.by credits.by") {
        people.add_record(record, &AUTHOR, context);
    }
    let people = people.into_people(stated, text_of(item, "credits.by.org"));
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
    // The owner of the story is the newsroom that publishes it.
    let owner = string_of(item, "owner.name").map(Source::named);
    set_publisher(draft, owner);
}
