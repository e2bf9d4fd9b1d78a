//! A story as schema.org's NewsArticle, for pages that tell search engines of it.
//!
//! It is read from the article that stands on the page: the rules have judged that, its texts are
//! decoded and its addresses absolute, and where a notice stands there is nothing to tell.

mod rendered_article;

use crate::body::node::Node;
use crate::json::Value;
use crate::object::{object, value};

use rendered_article::{Image, Person, RenderedArticle, read_rendered_article};

/// What the page says besides its article.
#[derive(Clone, Copy, Debug)]
pub struct PageContext<'a> {
    /// The address of the page.
    pub page: &'a str,
    /// The publisher profile.
    pub publisher: &'a Value,
    /// The address of its logo, absolute.
    pub logo: Option<&'a str>,
}

/// The NewsArticle that the element `article` shows; none where it has no headline.
pub fn news_article<N: Node>(article: &N, around: PageContext<'_>) -> Option<Value> {
    let it = read_rendered_article(article);
    let headline = it.headline.as_deref()?;
    let source = it.source.as_ref().map(organisation);
    // An original elsewhere is what a copy is made from; one on the page's own site is the story.
    let (own, other) = match it.original.as_deref() {
        Some(url) if is_of_one_site(url, around.page) => (url, None),
        other => (around.page, other),
    };
    let name = around.publisher.get("name").and_then(Value::as_str);
    let publisher = name.map(|name| {
        object(vec![
            ("@type", value(&"NewsMediaOrganization")),
            ("name", value(&name)),
            ("url", around.publisher.get("url").cloned().unwrap_or_default()),
            ("logo", around.logo.map(image_of).unwrap_or_default()),
        ])
    });
    // Where only a provider is named, it is the author too.
    let mut authors: Vec<Value> = it.authors.iter().map(person).collect();
    if authors.is_empty() {
        authors.extend(source.clone());
    }
    Some(object(vec![
        ("@context", value(&"https://schema.org")),
        ("@type", value(&"NewsArticle")),
        ("headline", value(&headline)),
        ("description", value(&it.description)),
        ("url", value(&own)),
        ("mainEntityOfPage", value(&own)),
        ("datePublished", value(&it.published)),
        ("dateModified", value(&it.updated.as_ref().or(it.published.as_ref()))),
        ("author", Value::Array(authors)),
        ("publisher", publisher.unwrap_or_default()),
        ("sourceOrganization", source.unwrap_or_default()),
        ("isBasedOn", value(&other)),
        ("image", it.images.iter().map(image).collect()),
        ("articleSection", value(&it.sections)),
        ("inLanguage", value(&it.language)),
        ("isAccessibleForFree", value(&!it.is_teaser)),
        ("hasPart", paid_part(&it)),
        ("wordCount", value(&(!it.is_teaser && it.words > 0).then_some(it.words))),
        ("correction", it.corrections.iter().map(correction).collect()),
    ]))
}

/// Search engines want to know which part of a page is paid for.
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
    about(it, "Person", "image")
}

fn organisation(it: &Person) -> Value {
    about(it, "Organization", "logo")
}

fn about(it: &Person, kind: &str, picture: &str) -> Value {
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

/// Whether two addresses are of one site.
fn is_of_one_site(one: &str, other: &str) -> bool {
    crate::body::host(one) == crate::body::host(other)
}
