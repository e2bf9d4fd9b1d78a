//! Posts of the WordPress REST API (`/wp/v2/posts`), with what `_embed` adds to them or without.

mod picture;
mod refusal;
mod shortcode;

use super::adapter::Adapter;
use super::fields::{get, is_set, list_of, string_of, text_of};
use super::people::{self, Record};
use super::table::{Field, FieldTable, fill};
use super::wording::{begins_with, contains_ignore_case, is_among};
use crate::article::Section;
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;

pub(super) use refusal::refusal;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "wordpress",
    recognises: |post| {
        get(post, "title.rendered").is_some() || get(post, "content.rendered").is_some()
    },
    items: |post| vec![post],
    names: "id link slug guid.rendered",
    format: |_| "wordpress",
    read: |post, _, _| read(post),
};

const FIELDS: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "link yoast_head_json.canonical"),
    (Field::Json, "_links.self.href"),
    (Field::Status, "status"),
    // The first is of Polylang, the others are of Yoast: WordPress itself names no language.
    (Field::Language, "lang yoast_head_json.schema.@graph.inLanguage yoast_head_json.og_locale"),
    (Field::Headline, "title.rendered"),
    (Field::Standfirst, "excerpt.rendered"),
];

const AUTHOR: Record = Record {
    name: "name",
    role: "",
    url: "link url",
    image: "avatar_urls.96",
    description: "description",
    links: "",
    id: "",
};

fn read(post: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, post, FIELDS);
    draft.gate.status.take_if(|it| is_among(it, "publish"));
    draft.gate.is_paid = is_set(post, "content.protected");
    draft.published = date(post, "date_gmt", "date");
    draft.updated = date(post, "modified_gmt", "modified");
    let html = text_of(post, "content.rendered").unwrap_or_default();
    draft.standfirst = draft.standfirst.map(without_more);
    draft.standfirst.take_if(|it| is_beginning(it, html));
    people::add(&mut draft, &mut authors(post).into_iter(), &AUTHOR);
    draft.sections.extend(section(post));
    if let Some(item) = picture::featured(post) {
        draft.associations.push(Association { name: "featuremedia".to_owned(), item });
    }
    if !html.is_empty() {
        draft.body.push(Piece::Text(shortcode::without(html)));
    }
    draft
}

/// A date. WordPress writes no zone: the one field is in UTC, the other in the site's own time.
fn date(post: &Value, in_utc: &str, local: &str) -> Option<String> {
    let Some(date) = text_of(post, in_utc) else { return string_of(post, local) };
    let zone = if date.len() == "2026-11-23T10:00:00".len() { "Z" } else { "" };
    Some([date, zone].concat())
}

/// An excerpt without the link by which a theme leads to the rest.
fn without_more(excerpt: String) -> String {
    match excerpt.rsplit_once("<a ") {
        Some((before, link)) if contains_ignore_case(link, "more-link") => {
            before.trim_end().to_owned()
        }
        _ => excerpt,
    }
}

/// Whether an excerpt only repeats the text, as it does where nobody wrote one: then WordPress
/// gives the first words and cuts them off with dots in brackets.
fn is_beginning(excerpt: &str, html: &str) -> bool {
    let is_cut =
        contains_ignore_case(excerpt, "[&hellip;]") || contains_ignore_case(excerpt, "[…]");
    (is_cut && !html.is_empty()) || begins_with(html, excerpt)
}

/// The authors that the plug-in Co-Authors keeps among the terms, else the one of WordPress, who
/// then is no more than the account that typed the post.
///
/// A site may refuse to name its accounts; then the author is an error document without a name.
fn authors(post: &Value) -> Vec<&Value> {
    let authors = terms(post, "author");
    if authors.is_empty() { list_of(post, "_embedded.author").iter().collect() } else { authors }
}

/// The first category that says something. Categories stand beside one another and make no trail.
fn section(post: &Value) -> Option<Section> {
    /// What WordPress calls a post in that nobody has sorted.
    const UNSORTED: &str = "uncategorized/uncategorised/non-classe/nicht-kategorisiert/\
        sin-categoria/sem-categoria/senza-categoria";
    for term in terms(post, "category") {
        if let Some(name) = text_of(term, "name")
            && !is_among(name, UNSORTED)
            && !text_of(term, "slug").is_some_and(|it| is_among(it, UNSORTED))
        {
            return Some(Section { name: name.to_owned(), url: string_of(term, "link") });
        }
    }
    None
}

/// The terms of a taxonomy; they come in lists, one for each, in no certain order.
fn terms<'a>(post: &'a Value, taxonomy: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    for terms in list_of(post, "_embedded.wp:term") {
        for term in terms.as_array().unwrap_or_default() {
            if text_of(term, "taxonomy") == Some(taxonomy) {
                found.push(term);
            }
        }
    }
    found
}
