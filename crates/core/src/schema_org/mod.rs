//! Writes a story as a NewsArticle or LiveBlogPosting of schema.org, for pages that describe it to search engines.
//!
//! The story is read from the article on the page. The rules have judged that article, its texts are
//! decoded, and its URLs are absolute. If the page shows a notice instead of the article, there is no
//! NewsArticle.

mod rendered_article;
mod rendered_part;
mod rendered_post;

use crate::body::node::Node;
use crate::json::Value;
use crate::object::{object, value};
use crate::search::split_once;

use rendered_article::{RenderedArticle, read_rendered_article};
use rendered_part::{Image, Person};
use rendered_post::RenderedPost;

/// The facts about the page that its article does not contain.
#[derive(Clone, Copy, Debug)]
pub struct PageContext<'a> {
    /// The URL of the page.
    pub page: &'a str,
    /// The publisher profile.
    pub publisher: &'a Value,
    /// The absolute URL of the publisher's logo.
    pub logo: Option<&'a str>,
}

/// Returns the NewsArticle for the element `article`, or `None` if the element has no headline.
pub fn news_article<N: Node>(article: &N, context: PageContext<'_>) -> Option<Value> {
    let it = read_rendered_article(article);
    let headline = it.headline.as_deref()?;
    let source = it.source.as_ref().map(organisation);
    // An original on another site is the source of a copy. An original on the site of the page is the story
    // itself.
    let (own, other) = match it.original.as_deref() {
        Some(url) if has_same_host(url, context.page) => (url, None),
        other => (context.page, other),
    };
    // A print may not know its page.
    let own = (!own.is_empty()).then_some(own);
    let name = context.publisher.get("name").and_then(Value::as_str);
    let publisher = name.map(|name| {
        object(vec![
            ("@type", value(&"NewsMediaOrganization")),
            ("name", value(&name)),
            ("url", context.publisher.get("url").cloned().unwrap_or_default()),
            ("logo", context.logo.map(image_of).unwrap_or_default()),
        ])
    });
    // If the story has only a provider, the provider is the author too.
    let mut authors: Vec<Value> = it.authors.iter().map(person).collect();
    if authors.is_empty() {
        authors.extend(source.clone());
    }
    let is_report = it.is_report || !it.posts.is_empty();
    let kind = if is_report { "LiveBlogPosting" } else { "NewsArticle" };
    // A report without dates of its own has the first and the last of its posts, which are all in UTC.
    let first = it.posts.iter().filter_map(|it| it.published.as_ref()).min();
    let last = it.posts.iter().filter_map(|it| it.updated.as_ref().or(it.published.as_ref())).max();
    let starts = it.published.as_ref().or(first).filter(|_| is_report);
    let updated = it.updated.as_ref().or(last);
    Some(object(vec![
        ("@context", value(&"https://schema.org")),
        ("@type", value(&kind)),
        ("headline", value(&headline)),
        ("description", value(&it.description)),
        ("url", value(&own)),
        ("mainEntityOfPage", value(&own)),
        ("datePublished", value(&it.published.as_ref().or(starts))),
        ("dateModified", value(&updated.or(it.published.as_ref()))),
        ("coverageStartTime", value(&starts)),
        ("coverageEndTime", value(&it.ended)),
        ("author", Value::Array(authors)),
        ("publisher", publisher.or(it.publisher.as_ref().map(organisation)).unwrap_or_default()),
        ("sourceOrganization", source.unwrap_or_default()),
        ("isBasedOn", value(&other)),
        ("image", it.images.iter().map(image).collect()),
        ("articleSection", value(&it.sections)),
        ("inLanguage", value(&it.language)),
        ("isAccessibleForFree", value(&!it.is_teaser)),
        ("hasPart", paid_part(&it)),
        ("wordCount", value(&(!it.is_teaser && it.words > 0).then_some(it.words))),
        ("correction", it.corrections.iter().map(correction).collect()),
        ("liveBlogUpdate", it.posts.iter().map(|it| post(it, own)).collect()),
    ]))
}

/// Writes a post. `page` is the URL of the page, if it is known.
fn post(it: &RenderedPost, page: Option<&str>) -> Value {
    let page = page.map(|it| split_once(it, "#").map_or(it, |(page, _)| page));
    let url = page.zip(it.id.as_ref()).map(|(page, id)| [page, "#", id].concat());
    object(vec![
        ("@type", value(&"BlogPosting")),
        ("headline", value(&it.headline)),
        ("url", value(&url)),
        ("datePublished", value(&it.published)),
        ("dateModified", value(&it.updated.as_ref().or(it.published.as_ref()))),
        ("author", it.authors.iter().map(person).collect()),
        ("image", it.images.iter().map(image).collect()),
        ("articleBody", value(&it.text)),
    ])
}

/// Describes the part of the page that is for paying readers only, as search engines require.
fn paid_part(it: &RenderedArticle) -> Value {
    if !it.is_teaser {
        return Value::Null;
    }
    object(vec![
        ("@type", value(&"WebPageElement")),
        ("isAccessibleForFree", value(&false)),
        ("cssSelector", value(&"article-reader [part~=paywall]")),
    ])
}

fn person(it: &Person) -> Value {
    agent(it, "Person", "image")
}

fn organisation(it: &Person) -> Value {
    agent(it, "Organization", "logo")
}

/// Writes a person or an organisation. `picture` is the property of its image.
fn agent(it: &Person, kind: &str, picture: &str) -> Value {
    object(vec![
        ("@type", value(&kind)),
        ("name", value(&it.name)),
        ("jobTitle", value(&it.role)),
        ("description", value(&it.description)),
        ("url", value(&it.url)),
        (picture, value(&it.image)),
        ("sameAs", value(&it.links)),
    ])
}

fn image(it: &Image) -> Value {
    object(vec![
        ("@type", value(&"ImageObject")),
        ("url", value(&it.url)),
        ("width", value(&it.width)),
        ("height", value(&it.height)),
        ("caption", value(&it.caption)),
        ("creditText", value(&it.credit)),
    ])
}

fn image_of(url: &str) -> Value {
    object(vec![("@type", value(&"ImageObject")), ("url", value(&url))])
}

fn correction((date, text): &(Option<String>, String)) -> Value {
    object(vec![
        ("@type", value(&"CorrectionComment")),
        ("datePublished", value(date)),
        ("text", value(text)),
    ])
}

/// Whether two URLs have the same host.
fn has_same_host(one: &str, other: &str) -> bool {
    crate::body::host(one) == crate::body::host(other)
}
