//! Adapter for JSON Feed 1.0 and 1.1.
//!
//! The feed has fields that all its items share. Its `expired` says that the feed has ended, not that an
//! article has expired, so it is not read. Extensions (`_name`) are not read either.

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::excerpt::drop_repeated;
use super::fields::{get_any, list, list_of, string_of, text_of};
use super::people::{AuthorFields, describe, is_one, set_publisher};
use super::plain_text::{self, escape};
use super::table::{Field, FieldTable, fill, picture};
use super::wording::{after, contains_ignore_case};
use crate::article::{Kind, Source};
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;
use crate::search::contains;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "json-feed",
    recognises,
    items,
    names: "id url external_url",
    format: |_| "json-feed",
    read: |item, document, _| read(item, document),
};

const FIELDS: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "url"),
    (Field::Language, "language"),
    (Field::Headline, "title"),
    (Field::Standfirst, "summary"),
    (Field::Published, "date_published"),
    (Field::Updated, "date_modified"),
];

/// The field that an item inherits from the feed.
const FEED: &FieldTable = &[(Field::Language, "language")];

const AUTHOR: AuthorFields = AuthorFields {
    name: "name",
    role: "",
    url: "url",
    image: "avatar",
    description: "",
    links: "",
    id: "",
};

/// The list of version 1.1, then the single author of version 1.0.
const AUTHORS: &str = "authors author";

fn recognises(document: &Value) -> bool {
    let version = document.get("version").and_then(Value::as_str);
    version.is_some_and(|it| contains_ignore_case(it, "jsonfeed.org/version/"))
        && document.get("items").is_some_and(|it| it.as_array().is_some())
}

/// Returns the items that have an identifier. The specification requires readers to discard the others.
fn items(document: &Value) -> Vec<&Value> {
    let mut items = Vec::new();
    for item in list_of(document, "items") {
        if text_of(item, "id").is_some() {
            items.push(item);
        }
    }
    items
}

fn read(item: &Value, feed: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, item, FIELDS);
    fill(&mut draft, feed, FEED);
    escape(&mut draft.headline);
    escape(&mut draft.standfirst);
    draft.base = string_of(feed, "home_page_url feed_url");
    let authors = get_any(item, AUTHORS).or_else(|| get_any(feed, AUTHORS));
    add_people(&mut draft, authors.map(list).unwrap_or_default(), source(feed));
    let text = string_of(item, "content_html");
    let text = text.or_else(|| text_of(item, "content_text").map(plain_text::body));
    let link = text_of(item, "external_url").filter(|it| {
        draft.url.as_deref() != Some(*it) && !contains(text.as_deref().unwrap_or_default(), it)
    });
    draft.body.extend(text.map(Piece::Text));
    match link {
        // The item has no page of its own.
        Some(link) if draft.url.is_none() => draft.url = Some(link.to_owned()),
        Some(link) => draft.body.push(Piece::Embed(link.to_owned(), draft.headline.clone())),
        None => {}
    }
    let page = draft.id.clone().filter(|it| after(it, "http").is_some());
    draft.url = draft.url.or(page);
    if let Some(item) = picture(item, "image banner_image", &[]) {
        draft.associations.push(Association { name: "lead".to_owned(), item });
    }
    for attachment in list_of(item, "attachments") {
        attach(&mut draft, attachment);
    }
    drop_repeated(&mut draft);
    draft
}

/// Adds the authors. The feed is the publisher. If an agency wrote the item, the agency is the source.
fn add_people(draft: &mut Draft, authors: &[Value], feed: Option<Source>) {
    let language = draft.language.clone();
    let title = feed.as_ref().map(|it| it.name.as_str());
    let context = Context { language: language.as_deref(), providers: title.as_slice() };
    let mut byline = Byline::default();
    for author in authors {
        byline.add_record(author, &AUTHOR, context);
    }
    let people = byline.into_people(None, None);
    draft.authors = people.authors;
    let agency = people.source.filter(|it| title.is_none_or(|title| !is_one(it, title)));
    let agency = agency.map(|it| describe(it, &mut authors.iter(), &AUTHOR));
    draft.source = agency.or_else(|| feed.clone());
    set_publisher(draft, feed);
}

/// Returns the publication that the feed belongs to.
fn source(feed: &Value) -> Option<Source> {
    Some(Source {
        url: string_of(feed, "home_page_url"),
        logo: string_of(feed, "icon favicon"),
        ..Source::named(plain_text::escaped(text_of(feed, "title")?))
    })
}

/// Adds a picture to the associations, and a video or audio file to the end of the text. Other attachments,
/// such as archives, are not shown.
fn attach(draft: &mut Draft, attachment: &Value) {
    const TITLE: &FieldTable = &[(Field::Caption, "title")];
    const KINDS: [(&str, Kind); 3] =
        [("image/", Kind::Picture), ("video/", Kind::Video), ("audio/", Kind::Audio)];
    let label = text_of(attachment, "mime_type").unwrap_or_default();
    for (start, kind) in KINDS {
        if after(label, start).is_some()
            && let Some(mut item) = picture(attachment, "url", TITLE)
        {
            item.kind = kind;
            escape(&mut item.caption);
            match kind {
                Kind::Picture => {
                    draft.associations.push(Association { name: "attachment".to_owned(), item });
                }
                _ => draft.body.push(Piece::Item(Box::new(item))),
            }
        }
    }
}
