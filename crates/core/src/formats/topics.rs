//! What a story says it is about: its series, and tags, places and people.
//!
//! Formats keep them in different fields, but none keeps something else in the field of another, so
//! one table of paths serves all.

use super::fields::{get, list, text, text_of};
use super::wording::is_among;
use crate::draft::Draft;
use crate::json::Value;
use crate::search::parts;

/// What a topic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// The series or package that the story is part of.
    Series,
    /// A keyword or subject.
    Tag,
    /// A place that it is about, or was filed from.
    Place,
    /// A person or organisation.
    Name,
}

/// Where formats keep them.
const PATHS: [(Topic, &str); 4] = [
    (Topic::Series, "series family_id partOfSeries"),
    (
        Topic::Tag,
        "tags keywords subject subjects event events about entity_keyword iptc dpasubject_names \
            taxonomy.tags _embedded.wp:term",
    ),
    (
        Topic::Place,
        "places place contentLocation spatialCoverage entity_location city dpageosubject_names \
            _geo",
    ),
    (
        Topic::Name,
        "people person persons organisation organisations organization organizations mentions \
            entity_person entity_company",
    ),
];

/// Terms by which systems sort, which say nothing of a story.
const EMPTY: &str = "uncategorized/news/article/general/nachrichten/actualité/actualités/noticias/\
    notícias/أخبار/الأخبار/ニュース/新闻";

/// Visits the topics of a story. Where it stands in the paper is among the subjects of some formats,
/// and not what it is about.
pub(crate) fn topics(draft: &Draft, item: &Value, visit: &mut dyn FnMut(Topic, &str)) {
    let mut visit = |topic, words: &str| {
        let words = words.trim();
        if !is_empty(words) && !draft.sections.iter().any(|it| it.name == words) {
            visit(topic, words);
        }
    };
    for (topic, paths) in PATHS {
        for field in parts(paths, b' ').filter_map(|it| get(item, it)) {
            match field {
                // schema.org and some wires write a list as one text.
                Value::String(words) => {
                    words.split([',', ';']).for_each(|it| visit(topic, it));
                }
                _ => list(field).iter().for_each(|it| visit_value(topic, it, &mut visit)),
            }
        }
    }
}

/// Whether a term says nothing of a story. Some systems name terms by numbers alone.
pub(crate) fn is_empty(words: &str) -> bool {
    words.bytes().all(|it| it.is_ascii_digit()) || is_among(words, EMPTY)
}

fn visit_value(topic: Topic, value: &Value, visit: &mut dyn FnMut(Topic, &str)) {
    match value {
        // WordPress keeps a list of terms for each of its taxonomies.
        Value::Array(values) => values.iter().for_each(|it| visit_value(topic, it, visit)),
        _ => {
            let topic = match text_of(value, "type taxonomy") {
                Some("series") => Topic::Series,
                Some("contributor" | "tone" | "publication" | "author") => return,
                _ => topic,
            };
            let words = text_of(value, "name webTitle text title slug");
            visit(topic, words.or_else(|| text(value)).unwrap_or_default());
        }
    }
}
