//! Known documents that contain no article, such as the results of a search, and the advice for each.

use crate::json::Value;

use super::fields::{get, text};

/// A kind of document: the paths that it must have, each with the beginning of the text at that path, and
/// the message for the developer.
type KnownDocument = (&'static [(&'static str, &'static str)], &'static str);

/// The kinds of document, the most specific first.
const KNOWN_DOCUMENTS: &[KnownDocument] = &[
    (
        &[("response.docs.web_url", "")],
        "this is an answer of the New York Times' Article Search, which holds no texts: take the \
         JSON of your own content management system",
    ),
    (
        &[("response.docs", "")],
        "this is a list of search results without texts: take the documents themselves",
    ),
    (
        &[("response.userTier", "")],
        "this is an answer of the Guardian's Content API that holds no story, such as a list of \
         sections or of what was removed: ask for an item, with show-fields=all",
    ),
    (
        &[("articles", ""), ("totalResults", "")],
        "this is an answer of NewsAPI.org, which cuts every text after 200 characters: take the \
         JSON of the newsroom that wrote the story",
    ),
    (
        &[("articles", ""), ("totalArticles", "")],
        "this is an answer of GNews, which cuts every text: take the JSON of the newsroom that \
         wrote the story",
    ),
    (
        &[("feed.url", ""), ("items.pubDate", "")],
        "this is an RSS feed turned into JSON, which holds links and snippets: take a JSON Feed, \
         or the JSON of your content management system",
    ),
    (
        &[("rss.channel", "")],
        "this is an RSS feed turned into JSON: take a JSON Feed, or the JSON of your content \
         management system",
    ),
    (
        &[("blocks", ""), ("designType", "")],
        "this is a page model of the Guardian's site, which is private: take the Content API",
    ),
    (
        &[("webTitle", ""), ("mainMediaElements", "")],
        "this is a page model of the Guardian's site, which is private: take the Content API",
    ),
    (
        &[("metadata.id", "urn:bbc:")],
        "this is a page model of the BBC's site, which is private: take a format that is meant \
         for others",
    ),
    (
        &[("api_version", ""), ("data", "")],
        "this is a list of AP's Media API without an item: take the document of one item",
    ),
    (
        &[("data.search.items", "")],
        "this is a list of an agency's search results: take the document of one item",
    ),
    (
        &[("version", ""), ("type", ""), ("provider_name", "")],
        "this is an oEmbed answer, which holds a player or a card and no article: take the JSON \
         of the story that embeds it",
    ),
    (
        &[("version", "1.0"), ("type", ""), ("html", "<")],
        "this is an oEmbed answer, which holds a player or a card and no article: take the JSON \
         of the story that embeds it",
    ),
    (&[("@graph", "")], NO_ARTICLE),
    (&[("@type", "")], NO_ARTICLE),
    (&[("@context", "")], NO_ARTICLE),
];

const NO_ARTICLE: &str = "this is JSON-LD without an article: take the block of the page that \
                          describes a NewsArticle";

/// Returns the message for a document that no adapter recognises, or `None` if this list does not know it.
pub(super) fn describe(document: &Value) -> Option<&'static str> {
    let has = |(path, start): &(&str, &str)| {
        let value = get(document, path);
        value.is_some_and(|it| start.is_empty() || text(it).is_some_and(|it| it.starts_with(start)))
    };
    KNOWN_DOCUMENTS
        .iter()
        .find(|(conditions, _)| conditions.iter().all(has))
        .map(|(_, message)| *message)
}
