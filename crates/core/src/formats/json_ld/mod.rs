//! Adapter for articles of schema.org as JSON-LD, which most newspapers write into their pages for search
//! engines.
//!
//! Most pages leave out the text. Such an article becomes a teaser with a link to the page.

mod access;
mod explainer;
mod graph;
mod live;
mod part;
mod people;
mod picture;
mod video;

use crate::json::Value;

use super::adapter::Adapter;
use super::excerpt::drop_repeated;
use super::fields::{list_of, owned, string_of, text, text_of};
use super::plain_text::escape_unless_markup;
use super::table::{Field, FieldTable, fill};
use super::wording::{after, contains_ignore_case, is_among};
use super::{rating, section};
use crate::draft::{Draft, DraftCorrection, Piece};
use crate::notice::Notice;
use crate::search::parts;

use access::{is_closed_page, is_paid};
use graph::{Graph, NAMES, articles, ends_with, is_a, types};

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

const BODY: &str = "articleBody reviewBody text";
const DATE: &str = "datePublished dateCreated dateModified";

/// The largest number of sections in the section trail.
const MOST_SECTIONS: usize = 3;

fn read(article: &Value, document: &Value, _: &mut Vec<Notice>) -> Draft {
    let graph = Graph::of(document);
    let mut draft = Draft::default();
    fill(&mut draft, article, FIELDS);
    fill(&mut draft, document, &[(Field::Language, "@context.@language")]);
    escape_unless_markup(&mut draft.headline);
    escape_unless_markup(&mut draft.standfirst);
    draft.url = draft.url.or_else(|| owned(page(article)));
    draft.gate.status = status(article);
    draft.gate.is_paid = is_paid(article, &graph) || is_closed_page(document);
    people::add(&mut draft, article, &graph);
    draft.dateline = owned(dateline(article));
    draft.copyright = draft.copyright.or_else(|| copyright(article, &graph));
    add_sections(&mut draft, article);
    for name in types(article).into_iter().filter(|it| is_genre(it)) {
        draft.genres.push(name.to_owned());
    }
    for (name, texts) in [("genre", &mut draft.genres), ("usageInfo", &mut draft.terms)] {
        for it in list_of(article, name) {
            texts.extend(owned(text(it)));
        }
    }
    draft.associations = picture::associations(article, &graph);
    add_body(&mut draft, article, document, &graph);
    draft.corrections = corrections(article, &graph);
    drop_repeated(&mut draft);
    draft
}

/// Returns the people and the sections of the article that a document describes. Systems with fields of
/// their own describe an article for search engines, too.
pub(super) fn described(document: &Value, language: Option<&str>) -> Draft {
    let mut draft = Draft { language: owned(language), ..Draft::default() };
    if let Some(article) = articles(document).first() {
        people::add(&mut draft, article, &Graph::of(document));
        add_sections(&mut draft, article);
    }
    draft
}

/// Adds the section trail.
fn add_sections(draft: &mut Draft, article: &Value) {
    for entry in list_of(article, "articleSection") {
        if draft.sections.len() < MOST_SECTIONS
            && let Some(section) = text(entry).and_then(|it| section::named(it, None))
        {
            draft.sections.push(section);
        }
    }
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

/// Adds the text with its videos, its sections, the updates of a live report, and a rating.
///
/// Most texts have no paragraphs. The adapter does not guess where the paragraphs are.
fn add_body(draft: &mut Draft, article: &Value, document: &Value, graph: &Graph<'_>) {
    let mut text = String::new();
    for it in list_of(article, BODY) {
        if let Some(words) = self::text(it) {
            text.push_str(words);
            let mut words = Some(words.to_owned());
            escape_unless_markup(&mut words);
            draft.body.extend(words.map(Piece::Text));
        }
    }
    let mut parts = part::of(article, graph, &text);
    draft.body.append(&mut parts.sections);
    draft.associations.append(&mut parts.stories);
    let mut videos = video::all(article, graph, &text);
    // The picture over a story is often the still picture of its video, which the player shows.
    draft.associations.retain(|it| !videos.iter().any(|video| shows(video, &it.item)));
    if draft.associations.iter().any(|it| it.item.kind.is_picture()) {
        draft.body.append(&mut videos);
    } else {
        videos.append(&mut draft.body);
        draft.body = videos;
    }
    let language = draft.language.clone();
    let mut boxes = explainer::all(article, document, graph, &text, language.as_deref());
    let is_checked = !boxes.is_empty() && is_a(article, "ClaimReview");
    draft.body.append(&mut boxes);
    live::add(draft, article, graph, &parts.updates);
    // The verdict of a check of a claim is no number of stars.
    if is_checked {
        return;
    }
    let value = "reviewRating.ratingValue review.reviewRating.ratingValue reviewRating";
    let best = text_of(article, "reviewRating.bestRating review.reviewRating.bestRating");
    let rating = text_of(article, value).and_then(|it| rating::words(it, best));
    draft.body.extend(rating.map(Piece::Text));
}

/// Whether a video has a picture as its still picture.
fn shows(video: &Piece, picture: &Draft) -> bool {
    let Piece::Item(video) = video else { return false };
    let is_there = |url: &str| video.renditions.iter().any(|it| it.url == url);
    !picture.renditions.is_empty() && picture.renditions.iter().all(|it| is_there(&it.url))
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
