//! Adapter for articles of schema.org as JSON-LD, which most newspapers write into their pages for search
//! engines.
//!
//! Most pages leave out the text. Such an article becomes a teaser with a link to the page.

mod graph;
mod people;
mod picture;

use crate::json::Value;

use super::adapter::Adapter;
use super::fields::{list_of, owned, string_of, text, text_of, truth_of};
use super::live::LiveBlog;
use super::table::{Field, FieldTable, fill};
use super::wording::{after, contains_ignore_case, is_among};
use crate::article::Section;
use crate::draft::{Draft, DraftCorrection, Piece};
use crate::notice::Notice;
use crate::search::parts;

use graph::{Graph, NAMES, articles, ends_with, types};

pub(super) const ADAPTER: Adapter = Adapter {
    name: "json-ld",
    recognises: |document| !articles(document).is_empty(),
    items: |document| {
        let articles = articles(document);
        if articles.is_empty() { vec![document] } else { articles }
    },
    names: NAMES,
    format: |_| "json-ld",
    read,
};

const FIELDS: &FieldTable = &[
    (Field::Id, "@id identifier url"),
    (Field::Url, "url"),
    (Field::Expires, "expires"),
    (Field::Language, "inLanguage.alternateName inLanguage"),
    (Field::Headline, "headline name"),
    (Field::Standfirst, "description abstract alternativeHeadline"),
    (Field::Published, DATE),
    (Field::Updated, "dateModified"),
    (Field::Copyright, "copyrightNotice"),
    (Field::DigitalSourceType, "digitalSourceType.@id digitalSourceType"),
];

const BODY: &str = "articleBody text";
const DATE: &str = "datePublished dateCreated dateModified";

/// The largest number of sections in the section trail.
const MOST_SECTIONS: usize = 3;

fn read(article: &Value, document: &Value, _: &mut Vec<Notice>) -> Draft {
    let graph = Graph::of(document);
    let mut draft = Draft::default();
    fill(&mut draft, article, FIELDS);
    fill(&mut draft, document, &[(Field::Language, "@context.@language")]);
    draft.url = draft.url.or_else(|| owned(page(article)));
    draft.gate.status = status(article);
    draft.gate.is_paid = is_paid(article, &graph);
    (draft.authors, draft.source) = people::of(article, &graph, draft.language.as_deref());
    draft.dateline = owned(dateline(article));
    draft.copyright = draft.copyright.or_else(|| copyright(article, &graph));
    for section in list_of(article, "articleSection").iter().take(MOST_SECTIONS) {
        if let Some(name) = text(section) {
            draft.sections.push(Section { name: name.to_owned(), url: None });
        }
    }
    for name in types(article).into_iter().filter(|it| is_genre(it)) {
        draft.genres.push(name.to_owned());
    }
    for (name, texts) in [("genre", &mut draft.genres), ("usageInfo", &mut draft.terms)] {
        for it in list_of(article, name) {
            texts.extend(owned(text(it)));
        }
    }
    draft.body = body(article, &graph);
    draft.associations = picture::associations(article, &graph);
    draft.corrections = corrections(article, &graph);
    draft
}

/// Whether a type says what kind of text the article is, such as `OpinionNewsArticle`.
fn is_genre(name: &str) -> bool {
    ends_with(name, "Article") && !is_among(name, "Article/NewsArticle")
}

/// Returns the page of an article without `url`. It is in `mainEntityOfPage`, except that many sites still
/// have there the example URL of a search engine's documentation.
fn page(article: &Value) -> Option<&str> {
    let pages = list_of(article, "mainEntityOfPage").iter();
    let mut pages = pages.filter_map(|it| it.as_str().or_else(|| text_of(it, "url @id")));
    let page =
        pages.find(|it| it.contains('/') && !contains_ignore_case(it, "//google.com/article"));
    page.or_else(|| text_of(article, "@id").filter(|it| after(it, "http").is_some()))
}

/// Returns the status, unless it means "published" in the words of schema.org.
fn status(article: &Value) -> Option<String> {
    const PUBLISHED: &str = "complete/final/published/updated";
    owned(text_of(article, "creativeWorkStatus").filter(|it| !is_among(it, PUBLISHED)))
}

/// Whether the article or a part of its page is for paying readers only.
fn is_paid(article: &Value, graph: &Graph<'_>) -> bool {
    let is_closed = |it: &Value| truth_of(it, "isAccessibleForFree") == Some(false);
    is_closed(article) || graph.all(article, "hasPart").iter().any(|it| is_closed(it))
}

/// Returns the place that a story was filed from. Some sites write the date there, which is left out.
fn dateline(article: &Value) -> Option<&str> {
    let place = text_of(article, "dateline locationCreated.address.addressLocality");
    let place = place.filter(|it| !it.bytes().any(|it| it.is_ascii_digit()));
    place.or_else(|| text_of(article, "locationCreated"))
}

/// Builds the copyright notice from the holder and the year.
fn copyright(article: &Value, graph: &Graph<'_>) -> Option<String> {
    let holders = graph.all(article, "copyrightHolder");
    let holder = text(holders.first()?)?;
    let year = text_of(article, "copyrightYear");
    let (year, space) = year.map_or(("", ""), |it| (it, " "));
    Some(["© ", year, space, holder].concat())
}

/// Returns the text, and the updates of a live report.
///
/// Most texts have no paragraphs. The adapter does not guess where the paragraphs are.
fn body(article: &Value, graph: &Graph<'_>) -> Vec<Piece> {
    let mut body = Vec::new();
    for it in list_of(article, BODY) {
        body.extend(owned(text(it)).map(Piece::Text));
    }
    let mut report = LiveBlog::new();
    for update in graph.all(article, "liveBlogUpdate") {
        if is_paid(update, graph) {
            continue;
        }
        let mut pieces = Vec::new();
        for image in graph.all(update, "image") {
            pieces.extend(picture::of(image).map(|it| Piece::Item(Box::new(it))));
        }
        pieces.extend(string_of(update, "articleBody text description").map(Piece::Text));
        report.add(text_of(update, DATE), text_of(update, "headline name"), pieces);
    }
    body.append(&mut report.into_pieces());
    body
}

/// Returns the corrections, which are comments or only texts.
fn corrections(article: &Value, graph: &Graph<'_>) -> Vec<DraftCorrection> {
    /// The words at the beginning of a clarification. schema.org has no type for it.
    const CLARIFICATIONS: &str = "clarification klarstellung précision aclaración esclarecimento";
    let mut corrections = Vec::new();
    for comment in graph.all(article, "correction") {
        let words = text_of(comment, "text description").or_else(|| comment.as_str());
        let text = words.unwrap_or_default().trim();
        // Some sites give only a URL, which says nothing to a reader.
        if text.is_empty() || after(text, "http").is_some() {
            continue;
        }
        let title = text_of(comment, "name headline").unwrap_or(text);
        corrections.push(DraftCorrection {
            text: text.to_owned(),
            date: string_of(comment, DATE),
            is_clarification: parts(CLARIFICATIONS, b' ').any(|it| after(title, it).is_some()),
        });
    }
    corrections
}
