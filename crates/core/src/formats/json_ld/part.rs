//! Reads the parts of an article: sections of its text, updates of a live report, and lists of stories.

use super::access::is_closed;
use super::graph::{Graph, is_a, is_article};
use super::{DATE, FIELDS, page, picture};
use crate::draft::{Association, Draft, Piece};
use crate::formats::fields::{owned, text_of};
use crate::formats::table::fill;
use crate::formats::wording::contains_ignore_case;
use crate::json::Value;

/// The level of the heading of a section. The headline has level 1.
const LEVEL: u8 = 2;

/// The largest number of parts. No article has as many.
const MOST: usize = 200;

/// How many bytes of a part are searched for in the text of the article.
const SEARCHED: usize = 60;

/// The parts of an article by their kind.
#[derive(Default)]
pub(super) struct Parts<'a> {
    /// The updates of a live report.
    pub(super) updates: Vec<&'a Value>,
    /// The sections of the text, each with its heading and its pictures.
    pub(super) sections: Vec<Piece>,
    /// The stories that the article only links to.
    pub(super) stories: Vec<Association>,
}

/// Sorts the parts of an article. `text` is the text of the article, which may contain the words of its
/// parts.
pub(super) fn of<'a>(article: &'a Value, graph: &Graph<'a>, text: &str) -> Parts<'a> {
    let mut parts = Parts { updates: graph.all(article, "liveBlogUpdate"), ..Parts::default() };
    let is_live = is_a(article, "LiveBlogPosting");
    for (part, is_entry) in nodes(article, graph) {
        if is_closed(part) || std::ptr::eq(part, article) {
            continue;
        }
        let mut words = text_of(part, "articleBody text");
        let is_place =
            is_entry && links_into(part, text_of(article, "url").or_else(|| page(article)));
        if words.is_none() && has_page(part) && !is_place {
            parts.add_story(part);
            continue;
        }
        // An entry of a list may describe a thing, such as a ship.
        words = words.or_else(|| text_of(part, "description").filter(|_| is_entry));
        match words {
            Some(words) if contains_ignore_case(text, start_of(words)) => {}
            Some(_) if is_live && text_of(part, DATE).is_some() => parts.updates.push(part),
            Some(words) => parts.add_section(part, words, graph),
            None => {}
        }
    }
    parts
}

/// Whether a part is a story or an entry of a list that names a page.
fn has_page(part: &Value) -> bool {
    let may_link = is_article(part) || is_a(part, "ListItem");
    may_link && text_of(part, "url @id").is_some() && text_of(part, "headline name").is_some()
}

/// Whether an entry of a list links to a place on the page of the article itself.
fn links_into(entry: &Value, page: Option<&str>) -> bool {
    let place = text_of(entry, "url @id").and_then(|it| it.split_once('#'));
    place.is_some_and(|(address, _)| address.is_empty() || Some(address) == page)
}

pub(super) fn start_of(words: &str) -> &str {
    words.get(..words.floor_char_boundary(SEARCHED)).unwrap_or(words)
}

/// Returns the parts of an article, each with whether it is an entry of a list. A list among the parts is
/// replaced by its entries.
fn nodes<'a>(article: &'a Value, graph: &Graph<'a>) -> Vec<(&'a Value, bool)> {
    let mut found = Vec::new();
    for field in ["hasPart", "itemListElement"] {
        for part in graph.all(article, field).into_iter().filter(|it| has_words(it)) {
            let entries = graph.all(part, "itemListElement");
            if entries.is_empty() {
                found.push((item_of(part, graph), field == "itemListElement"));
            }
            found.extend(entries.into_iter().map(|it| (item_of(it, graph), true)));
        }
    }
    found.retain(|(it, _)| has_words(it));
    found.truncate(MOST);
    found
}

/// Returns the thing that an entry of a list is about.
fn item_of<'a>(entry: &'a Value, graph: &Graph<'a>) -> &'a Value {
    graph.all(entry, "item").first().copied().unwrap_or(entry)
}

/// Whether a part may have words of its own. Pictures and videos have only captions, and `explainer` reads questions
/// and the checks of claims.
fn has_words(part: &Value) -> bool {
    const OTHERS: [&str; 8] = [
        "ImageObject",
        "ImageGallery",
        "VideoObject",
        "AudioObject",
        "BreadcrumbList",
        "Question",
        "FAQPage",
        "ClaimReview",
    ];
    !OTHERS.iter().any(|it| is_a(part, it))
}

impl Parts<'_> {
    fn add_section(&mut self, part: &Value, words: &str, graph: &Graph<'_>) {
        let heading = owned(text_of(part, "headline name"));
        self.sections.extend(heading.map(|it| Piece::Heading(LEVEL, it)));
        for image in graph.all(part, "image").into_iter().take(1) {
            self.sections.extend(picture::of(image, graph).map(|it| Piece::Item(Box::new(it))));
        }
        self.sections.push(Piece::Text(words.to_owned()));
    }

    fn add_story(&mut self, part: &Value) {
        let mut item = Draft::default();
        fill(&mut item, part, FIELDS);
        item.url = item.url.or_else(|| owned(page(part)));
        self.stories.push(Association { name: "related".to_owned(), item });
    }
}
