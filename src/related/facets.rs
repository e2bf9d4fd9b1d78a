//! What a story says it is about: its series, and tags, places and people.
//!
//! Formats keep them in different fields, but none keeps something else in the field of another, so
//! one table of paths serves all.

use super::tokens::tokens;
use crate::draft::Draft;
use crate::formats::fields::{list_of, text, text_of};
use crate::json::Value;

/// What a facet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The series or package that the story is part of.
    Series,
    /// A keyword or subject.
    Tag,
    /// A place that it is about, or was filed from.
    Place,
    /// A person or organisation.
    Name,
}

/// One thing that a story says it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facet {
    pub(super) kind: Kind,
    /// What it is compared by.
    pub(super) hash: u32,
    /// As the story writes it.
    pub(super) words: String,
}

/// More than these no story is about; a bound for hostile ones.
const MOST: usize = 40;

/// Where formats keep them.
const PATHS: [(Kind, &[&str]); 4] = [
    (Kind::Series, &["series", "family_id", "partOfSeries"]),
    (
        Kind::Tag,
        &[
            "tags",
            "keywords",
            "subject",
            "subjects",
            "event",
            "events",
            "about",
            "entity_keyword",
            "iptc",
            "dpasubject_names",
            "taxonomy.tags",
            "_embedded.wp:term",
        ],
    ),
    (
        Kind::Place,
        &[
            "places",
            "place",
            "contentLocation",
            "spatialCoverage",
            "entity_location",
            "city",
            "dpageosubject_names",
            "_geo",
        ],
    ),
    (
        Kind::Name,
        &[
            "people",
            "person",
            "persons",
            "organisation",
            "organisations",
            "organization",
            "organizations",
            "mentions",
            "entity_person",
            "entity_company",
        ],
    ),
];

/// Terms by which systems sort, which say nothing of a story.
const EMPTY: &[&str] = &["uncategorized", "news", "article", "general"];

/// The facets of a story; the same thing stands once, and the most telling kind counts.
pub(super) fn facets(draft: &Draft, item: &Value) -> Vec<Facet> {
    let mut facets = Vec::new();
    for (kind, paths) in PATHS {
        for path in paths {
            for value in list_of(item, &[path]) {
                add_value(&mut facets, kind, value);
            }
        }
    }
    if let Some(place) = &draft.dateline {
        add(&mut facets, Kind::Place, place);
    }
    // Where a story stands in the paper is among the subjects of some formats, and not what it is about.
    facets.retain(|it| !draft.sections.iter().any(|section| section.name == it.words));
    facets
}

fn add_value(facets: &mut Vec<Facet>, kind: Kind, value: &Value) {
    match value {
        // schema.org and some wires write a list as one text.
        Value::String(words) => words.split([',', ';']).for_each(|it| add(facets, kind, it)),
        // WordPress keeps a list of terms for each of its taxonomies.
        Value::Array(values) => values.iter().for_each(|it| add_value(facets, kind, it)),
        _ => {
            let kind = match text_of(value, &["type", "taxonomy"]) {
                Some("series") => Kind::Series,
                Some("contributor" | "tone" | "publication" | "author") => return,
                _ => kind,
            };
            let words = text_of(value, &["name", "webTitle", "text", "title", "slug"]);
            add(facets, kind, words.or_else(|| text(value)).unwrap_or_default());
        }
    }
}

fn add(facets: &mut Vec<Facet>, kind: Kind, words: &str) {
    let words = words.trim();
    let mut hash = 0_u32;
    tokens(words, usize::MAX, &mut |it| {
        if !it.is_piece {
            hash = hash.rotate_left(5) ^ it.hash;
        }
    });
    let is_known = facets.iter().any(|it| it.hash == hash);
    let is_empty = EMPTY.iter().any(|it| words.eq_ignore_ascii_case(it));
    if hash != 0 && !is_known && !is_empty && facets.len() < MOST {
        facets.push(Facet { kind, hash, words: words.to_owned() });
    }
}
