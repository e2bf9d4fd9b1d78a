//! Adapter for the Apple News Format.
//!
//! The adapter drops layout, animations, maps, links and emphasis in Markdown, and every file with a
//! `bundle://` URL, which only Apple's servers can open. The format has no fields for source, rights,
//! status or embargo.

mod component;
mod markdown;
mod table;

use crate::json::Value;

use super::adapter::Adapter;
use super::byline::{Byline, Context};
use super::fields::{get, is_list, list_of, text};
use super::table::{Field, FieldTable, fill, picture};
use crate::article::Source;
use crate::draft::{Association, Draft, Piece};
use crate::notice::Notice;

use component::Layout;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "apple-news",
    recognises: |document| {
        let has = |name| get(document, name).is_some();
        is_list(document, "components") && has("identifier") && has("layout")
    },
    items: |document| vec![document],
    names: "identifier metadata.canonicalURL",
    format: |_| "apple-news",
    read,
};

/// The metadata of the document. It is used for fields that no component fills.
const FIELDS: &FieldTable = &[
    (Field::Id, "identifier"),
    (Field::Url, "metadata.canonicalURL"),
    (Field::Language, "language"),
    (Field::Headline, "title"),
    (Field::Standfirst, "subtitle metadata.excerpt"),
    (Field::Published, "metadata.datePublished metadata.dateCreated"),
    (Field::Updated, "metadata.dateModified"),
];

fn read(document: &Value, _: &Value, notices: &mut Vec<Notice>) -> Draft {
    let mut layout = Layout::new(get(document, "componentStyles"));
    let mut body = Vec::new();
    layout.add_all(list_of(document, "components"), &mut body);
    if layout.has_markdown {
        let message = "links and emphasis of texts in Markdown are left out: write them in HTML";
        notices.push(Notice::new("markdown", message));
    }
    if layout.has_omissions {
        let message =
            "pictures, videos or maps without an address that a browser can open are left out";
        notices.push(Notice::new("component-dropped", message));
    }
    let mut draft = Draft {
        headline: layout.headline,
        standfirst: layout.standfirst,
        kicker: layout.kicker,
        ..Draft::default()
    };
    fill(&mut draft, document, FIELDS);
    let mut byline = Byline::default();
    let context = Context { language: draft.language.as_deref(), providers: &[] };
    for name in list_of(document, "metadata.authors") {
        byline.add(text(name).unwrap_or_default(), context);
    }
    if byline.authors.is_empty() {
        byline.add(layout.byline.as_deref().unwrap_or_default(), context);
    }
    let people = byline.into_people(None, None);
    draft.authors = people.authors;
    draft.source = people.source.map(Source::named);
    let has_pictures = body.iter().any(|it| matches!(it, Piece::Item(_) | Piece::Gallery(_)));
    if layout.lead.is_none() && !has_pictures {
        layout.lead = picture(document, "metadata.thumbnailURL", &[]);
    }
    if let Some(mut item) = layout.lead {
        item.credit = item.credit.or(layout.photographer);
        draft.associations.push(Association { name: "main".to_owned(), item });
    }
    draft.body = body;
    draft
}
