//! Adapter for posts of the REST API of WordPress (`/wp/v2/posts`), with or without the fields that
//! `_embed` adds.

mod envelope;
mod people;
mod picture;
mod refusal;
mod seo;

use super::adapter::Adapter;
use super::byline::Context;
use super::excerpt::drop_repeated;
use super::fields::{get, is_set, list_of, string_of, text_of};
use super::section;
use super::table::{Field, FieldTable, fill};
use super::unsorted::is_unsorted;
use super::wording::{begins_with, contains_ignore_case, is_among};
use crate::article::{Date, Section};
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;

pub(super) use refusal::refusal;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "wordpress",
    recognises: |document| envelope::posts(document).first().is_some_and(|it| is_post(it)),
    items: envelope::posts,
    names: "id link slug guid.rendered",
    format: |_| "wordpress",
    read: |post, _, _| read::<true>(post),
};

/// The adapter without the code for plug-ins for search engines, which is as long as the rest. It recognises documents
/// that need none of it.
pub(super) const PLAIN: Adapter =
    Adapter { recognises: is_plain, read: |post, _, _| read::<false>(post), ..ADAPTER };

const FIELDS: &FieldTable = &[
    (Field::Id, "id"),
    (Field::Url, "link yoast_head_json.canonical"),
    (Field::Json, "_links.self.href"),
    (Field::Status, "status"),
    // `lang` is of the plug-in Polylang, and the others are of Yoast. WordPress itself gives no language.
    (Field::Language, "lang yoast_head_json.schema.@graph.inLanguage yoast_head_json.og_locale"),
    (Field::Headline, "title.rendered"),
    (Field::Standfirst, "excerpt.rendered"),
];

/// Whether a document is a post.
fn is_post(document: &Value) -> bool {
    get(document, "title.rendered").is_some() || get(document, "content.rendered").is_some()
}

/// Whether a document is in this format, and each post has the facts itself that plug-ins for search engines would add.
fn is_plain(document: &Value) -> bool {
    let is_plain = |post: &&Value| {
        !seo::is_there(post) || {
            let draft = read::<false>(post);
            !draft.authors.is_empty() && draft.source.is_none() && !draft.sections.is_empty()
        }
    };
    (ADAPTER.recognises)(document) && envelope::posts(document).iter().all(is_plain)
}

/// Reads a post. `SEO` is whether plug-ins for search engines are asked for what the post itself does not say.
fn read<const SEO: bool>(post: &Value) -> Draft {
    let mut draft = Draft::default();
    fill(&mut draft, post, FIELDS);
    draft.gate.status.take_if(|it| is_among(it, "publish"));
    draft.gate.is_paid = is_set(post, "content.protected");
    draft.published = date(post, "date_gmt", "date");
    draft.updated = date(post, "modified_gmt", "modified");
    let html = text_of(post, "content.rendered").unwrap_or_default();
    draft.standfirst.take_if(|it| is_beginning(it, html));
    people::add::<SEO>(&mut draft, post);
    draft.sections.extend(section::<SEO>(post, draft.language.as_deref()));
    if let Some(item) = picture::featured(post) {
        draft.associations.push(Association { name: "featuremedia".to_owned(), item });
    }
    if !html.is_empty() {
        draft.body.push(Piece::Text(html.to_owned()));
    }
    drop_repeated(&mut draft);
    draft
}

/// Returns a date. WordPress writes no time zone: `in_utc` is in UTC, and `local` is in the time zone of
/// the site.
fn date(post: &Value, in_utc: &str, local: &str) -> Option<String> {
    // A draft has zeros for its date in UTC.
    let in_utc = text_of(post, in_utc).filter(|it| !Date::is_unset(it));
    let Some(date) = in_utc else { return string_of(post, local) };
    let zone = if date.len() == "2026-11-23T10:00:00".len() { "Z" } else { "" };
    Some([date, zone].concat())
}

/// Whether an excerpt only repeats the text. Without an excerpt of the editors, WordPress takes the first
/// words of the text, and ends them with dots in brackets.
fn is_beginning(excerpt: &str, html: &str) -> bool {
    let is_cut =
        contains_ignore_case(excerpt, "[&hellip;]") || contains_ignore_case(excerpt, "[…]");
    (is_cut && !html.is_empty()) || begins_with(html, excerpt)
}

/// Returns the first useful category. Categories have no order, so they make no section trail.
fn section<const SEO: bool>(post: &Value, language: Option<&str>) -> Option<Section> {
    for term in terms(post, "category") {
        if let Some(name) = text_of(term, "name")
            && !text_of(term, "slug").is_some_and(is_unsorted)
            && let Some(section) = section::named(name, string_of(term, "link"))
        {
            return Some(section);
        }
    }
    if SEO { seo::section(post, Context { language, providers: &[] }) } else { None }
}

/// Returns the terms of a taxonomy. A post has a list of terms for each taxonomy, in no fixed order.
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
