//! What a story says it is about, ready to be compared.

use super::tokens::tokens;
use crate::draft::Draft;
use crate::formats::topics::{Topic, topics};
use crate::json::Value;

/// One thing that a story says it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facet {
    pub(super) kind: Topic,
    /// What it is compared by.
    pub(super) hash: u32,
    /// As the story writes it.
    pub(super) words: String,
}

/// More than these no story is about; a bound for hostile ones.
const MOST: usize = 40;

/// The facets of a story; the same thing stands once, and the most telling kind counts.
pub(super) fn facets(draft: &Draft, item: &Value) -> Vec<Facet> {
    let mut facets = Vec::new();
    topics(draft, item, &mut |kind, words| add(&mut facets, kind, words));
    if let Some(place) = &draft.dateline {
        add(&mut facets, Topic::Place, place);
    }
    facets
}

fn add(facets: &mut Vec<Facet>, kind: Topic, words: &str) {
    let mut hash = 0_u32;
    tokens(words, usize::MAX, &mut |it| {
        if !it.is_piece {
            hash = hash.rotate_left(5) ^ it.hash;
        }
    });
    if hash != 0 && !facets.iter().any(|it| it.hash == hash) && facets.len() < MOST {
        facets.push(Facet { kind, hash, words: words.to_owned() });
    }
}
