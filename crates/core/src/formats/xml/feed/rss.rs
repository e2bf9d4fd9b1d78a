//! Reads an item of RSS.

use super::{address, files, people, text};
use crate::article::date::Precision;
use crate::article::{Date, Source};
use crate::draft::{Draft, Piece};
use crate::formats::excerpt::drop_repeated;
use crate::formats::plain_text::{escape_unless_markup, escaped};
use crate::formats::wording::{begins_with, is_among};
use crate::formats::{paid, section};
use crate::json::Value;
use crate::xml::{all, at, attribute, root, text_at, words};

/// The elements with the whole text, the best first.
const CONTENT: &str = "content:encoded atom:content content body div";

pub(super) fn read(item: &Value, document: &Value) -> Draft {
    let root = root(document, "rss").or_else(|| root(document, "rdf:RDF")).unwrap_or(document);
    let channel = at(root, "channel").unwrap_or(root);
    let mut draft = Draft::default();
    let site = site(channel);
    draft.id = text_at(item, "guid @rdf:about link");
    draft.url = url(item);
    draft.base = address::base_of(&[root, channel, item]).or_else(|| site.clone());
    draft.language = text_at(item, "dc:language @xml:lang")
        .or_else(|| text_at(channel, "language dc:language @xml:lang"))
        .or_else(|| text_at(root, "@xml:lang"));
    draft.headline = at(item, "title dc:title media:title").and_then(text::of_rss);
    escape_unless_markup(&mut draft.headline);
    draft.published =
        text_at(item, "pubDate dc:date atom:published dcterms:issued dcterms:created");
    // "If it's a date in the future, aggregators may choose to not display the item until that date" (RSS 2.0).
    // A time without a zone may be hours off.
    let is_instant = |it: &&String| {
        Date::parse(it).is_some_and(|it| matches!(it.precision(), Precision::Instant))
    };
    draft.gate.embargo = text_at(item, "pubDate").filter(|it| is_instant(&it));
    draft.updated = text_at(item, "atom:updated dcterms:modified");
    draft.copyright = text_at(item, "dc:rights media:copyright")
        .or_else(|| text_at(channel, "copyright dc:rights"));
    add_text(&mut draft, item, &[root, channel, item], site.as_deref());
    draft.source = at(item, "source").and_then(source);
    people::add(&mut draft, item, &[channel], publication(root, channel, site));
    add_categories(&mut draft, all(item, "category dc:subject").into_iter().map(words).collect());
    files::add(&mut draft, item);
    drop_repeated(&mut draft);
    draft
}

/// Adds the text and the summary.
fn add_text(draft: &mut Draft, item: &Value, ancestors: &[&Value], site: Option<&str>) {
    let content = all(item, CONTENT).into_iter().find_map(|it| Some((it, text::of_rss(it)?)));
    let description = at(item, "description");
    let summary = || description.and_then(text::of_rss);
    let (element, body, summary) = match content {
        Some((element, content)) => (Some(element), Some(content), summary()),
        None => match summary() {
            Some(it) if text::is_body(&it) => (description, Some(it), None),
            it => (at(item, "media:text"), at(item, "media:text").and_then(text::of_rss), it),
        },
    };
    let more =
        || at(item, "itunes:summary itunes:subtitle dcterms:abstract").and_then(text::of_rss);
    let mut summary = summary.or_else(more);
    let ancestors: Vec<&Value> = ancestors.iter().copied().chain(element).collect();
    let base = address::base_of(&ancestors);
    let url = draft.url.as_deref();
    let body = body.map(|it| text::without_sign_off(it, url, site));
    let body = body.map(|it| base.map_or(it.clone(), |base| address::with_base(&it, &base)));
    summary = summary.map(|it| text::without_sign_off(it, url, site));
    // Many systems give the beginning of the text as its summary.
    summary.take_if(|it| body.as_deref().is_some_and(|body| begins_with(body, it)));
    escape_unless_markup(&mut summary);
    draft.standfirst = summary;
    draft.body.extend(body.map(Piece::Text));
}

/// Returns the page of an item. Services that count clicks keep the real address beside their own.
fn url(item: &Value) -> Option<String> {
    let alternate = || {
        let mut links = all(item, "atom:link").into_iter();
        links.find(|it| matches!(attribute(it, "rel"), None | Some("alternate")))
    };
    let permalink = || {
        let guid = at(item, "guid")?;
        let is_page =
            attribute(guid, "isPermaLink").is_none_or(|it| !it.eq_ignore_ascii_case("false"));
        Some(words(guid).trim().to_owned()).filter(|it| is_page && it.starts_with("http"))
    };
    text_at(item, "feedburner:origLink link")
        .or_else(|| attribute(alternate()?, "href").map(ToOwned::to_owned))
        .or_else(permalink)
}

/// Returns the page of the site that the feed belongs to.
fn site(channel: &Value) -> Option<String> {
    text_at(channel, "link").filter(|it| it.starts_with("http"))
}

/// Returns the publication that the feed belongs to. RSS 1.0 has its picture beside the channel.
fn publication(root: &Value, channel: &Value, url: Option<String>) -> Option<Source> {
    let name = escaped(&text_at(channel, "title dc:title dc:publisher")?);
    let logo =
        text_at(channel, "image/url itunes:image/@href").or_else(|| text_at(root, "image/url"));
    Some(Source { url, logo, ..Source::named(name) })
}

/// Returns the feed from which an aggregator has taken the item.
fn source(element: &Value) -> Option<Source> {
    let name = words(element);
    (!name.trim().is_empty()).then(|| Source::named(escaped(name.trim())))
}

/// Adds the section, which is the first category with a name, and the label of a text that is paid for.
pub(super) fn add_categories(draft: &mut Draft, categories: Vec<String>) {
    // Some systems write the type of the post.
    let mut names = categories.iter().filter(|it| !is_among(it, "post/page/article/story"));
    draft.sections.extend(names.find_map(|it| section::named(it, None)));
    let labels = categories.into_iter().map(Value::String).collect();
    paid::add(draft, &Value::Object(vec![("tags".to_owned(), labels)]), "tags");
}
