//! Adapter for JSON Feed 1.0 and 1.1.
//!
//! The feed has fields that all its items share. Its `expired` says that the feed has ended, not that an
//! article has expired, so it is not read. Extensions (`_name`) are not read either.

use super::adapter::Adapter;
use super::fields::{get_any, list, list_of, string_of, text_of};
use super::people::{self, AuthorFields};
use super::table::{Field, FieldTable, fill, picture};
use super::wording::{after, contains_ignore_case};
use crate::article::{Kind, Source};
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;

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
    (Field::Url, "url external_url"),
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
    draft.source = source(feed);
    let authors = get_any(item, AUTHORS).or_else(|| get_any(feed, AUTHORS));
    people::add(&mut draft, &mut authors.map(list).unwrap_or_default().iter(), &AUTHOR);
    draft.body.extend(string_of(item, "content_html content_text").map(Piece::Text));
    if let Some(item) = picture(item, "image banner_image", &[]) {
        draft.associations.push(Association { name: "lead".to_owned(), item });
    }
    for attachment in list_of(item, "attachments") {
        attach(&mut draft, attachment);
    }
    draft
}

/// Returns the publication that the feed belongs to.
fn source(feed: &Value) -> Option<Source> {
    Some(Source {
        url: string_of(feed, "home_page_url"),
        logo: string_of(feed, "icon favicon"),
        ..Source::named(string_of(feed, "title")?)
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
            match kind {
                Kind::Picture => {
                    draft.associations.push(Association { name: "attachment".to_owned(), item });
                }
                _ => draft.body.push(Piece::Item(Box::new(item))),
            }
        }
    }
}
