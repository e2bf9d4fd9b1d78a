//! Reads the topics of a story: its series, tags, places and people.
//!
//! Formats keep topics in different fields. No format uses such a field for something else, so one table of
//! paths works for all formats.

use super::fields::{get, list, text, text_of};
use super::unsorted::is_unsorted;
use super::wording::is_among;
use crate::draft::Draft;
use crate::json::Value;
use crate::search::parts;

/// The kind of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// The series or package that the story is part of.
    Series,
    /// A keyword or subject.
    Tag,
    /// A place that the story is about, or that it was filed from.
    Place,
    /// A person or organisation.
    Name,
}

/// The fields of all formats for each kind of topic, separated by spaces.
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

/// Terms that content systems use for sorting, and that say nothing about a story. Separated by slashes.
const GENERIC: &str = "uncategorized/news/article/general/nachrichten/actualité/actualités/noticias/\
    notícias/أخبار/الأخبار/ニュース/新闻";

/// Visits the topics of an item of a format that has them elsewhere; returns false if the item has no such format.
pub(crate) type OfFormat = fn(&Value, &mut dyn FnMut(Topic, &str)) -> bool;

/// Visits the topics of a story. `of_format` is that of the program's registry. Some formats list sections among the subjects; these are left out, because
/// a section is not what a story is about.
pub(crate) fn topics(
    draft: &Draft,
    item: &Value,
    of_format: OfFormat,
    visit: &mut dyn FnMut(Topic, &str),
) {
    let mut visit = |topic, words: &str| {
        let words = words.trim();
        if !is_generic(words) && !draft.sections.iter().any(|it| it.name == words) {
            visit(topic, words);
        }
    };
    draft.tags.iter().for_each(|it| visit(Topic::Tag, it));
    if of_format(item, &mut visit) {
        return;
    }
    for (topic, paths) in PATHS {
        for field in parts(paths, b' ').filter_map(|it| get(item, it)) {
            match field {
                // schema.org and some agencies write a list as one text.
                Value::String(words) => {
                    words.split([',', ';']).for_each(|it| visit(topic, it));
                }
                _ => list(field).iter().for_each(|it| visit_value(topic, it, &mut visit)),
            }
        }
    }
}

/// Whether a term says nothing about a story. Some systems name terms by numbers only.
pub(crate) fn is_generic(words: &str) -> bool {
    words.bytes().all(|it| it.is_ascii_digit()) || is_among(words, GENERIC) || is_unsorted(words)
}

fn visit_value(topic: Topic, value: &Value, visit: &mut dyn FnMut(Topic, &str)) {
    match value {
        // WordPress has a list of terms for each taxonomy.
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
