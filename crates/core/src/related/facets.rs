//! The facets of a story: its topics, ready to be compared.

use super::tokens::tokens;
use crate::draft::Draft;
use crate::formats::topics::{OfFormat, Topic, topics};
use crate::json::Value;

/// One topic of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facet {
    pub(super) kind: Topic,
    /// The hash of its words, by which facets are compared.
    pub(super) hash: u32,
    /// The words, as the story writes them.
    pub(super) words: String,
}

/// The largest number of facets of a story. It limits the work for hostile documents.
const MOST: usize = 40;

/// Returns the facets of a story. Each topic is returned once, with the first kind that the story gives it;
/// series come first.
pub(super) fn facets(draft: &Draft, item: &Value, of_format: OfFormat) -> Vec<Facet> {
    let mut facets = Vec::new();
    topics(draft, item, of_format, &mut |kind, words| add(&mut facets, kind, words));
    if let Some(place) = &draft.dateline {
        add(&mut facets, Topic::Place, place);
    }
    facets
}

fn add(facets: &mut Vec<Facet>, kind: Topic, words: &str) {
    let mut hash = 0_u32;
    tokens(words, usize::MAX, &mut |it| {
        if !it.is_part {
            hash = hash.rotate_left(5) ^ it.hash;
        }
    });
    if hash != 0 && !facets.iter().any(|it| it.hash == hash) && facets.len() < MOST {
        facets.push(Facet { kind, hash, words: words.to_owned() });
    }
}
