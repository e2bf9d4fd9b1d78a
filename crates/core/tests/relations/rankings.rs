//! Our ranking as the judged lists use it, and simple rankings.

use std::collections::{BTreeMap, BTreeSet};

use article_reader_core::related::Controls;
use serde_json::Value;

use super::{SHOWN, Set, relations, text_of};

pub(super) fn ours(set: &Set, id: &str) -> Vec<String> {
    chosen(set, id, Controls::default())
}

pub(super) fn our_order(set: &Set, id: &str) -> Vec<String> {
    chosen(set, id, Controls { shows_low_scores: true, ..Controls::default() })
}

fn chosen(set: &Set, id: &str, controls: Controls) -> Vec<String> {
    let list = &set.lists[&text_of(&set.stories[id], "language")];
    let found = relations(&set.stories[id].to_string(), list, controls);
    found.into_iter().filter_map(|it| it.draft.id).collect()
}

pub(super) fn latest(set: &Set, id: &str) -> Vec<String> {
    let mut all: Vec<_> = set.peers(id).collect();
    all.sort_by_key(|it| std::cmp::Reverse(text_of(&set.stories[*it], "published")));
    all.into_iter().take(SHOWN).cloned().collect()
}

/// Ranks by Okapi BM25 with its usual constants. The whole story is the query.
pub(super) fn bm25(set: &Set, id: &str) -> Vec<String> {
    let bags = Bags::of(set, id);
    let query: BTreeSet<_> = bags.own.keys().collect();
    bags.best(|bag| {
        let length = bag.values().sum::<f64>();
        let score = |word: &&String| {
            let count = bag.get(*word).copied().unwrap_or_default();
            let norm = 1.2 * (0.25 + 0.75 * length / bags.usual_length);
            bags.idf(word) * count * 2.2 / (count + norm)
        };
        query.iter().map(score).sum()
    })
}

/// Ranks by the cosine between TF-IDF vectors.
pub(super) fn tf_idf(set: &Set, id: &str) -> Vec<String> {
    let bags = Bags::of(set, id);
    let weigh = |bag: &Bag| -> Bag {
        bag.iter().map(|(word, count)| (word.clone(), count * bags.idf(word))).collect()
    };
    let norm = |bag: &Bag| bag.values().map(|it| it * it).sum::<f64>().sqrt();
    let own = weigh(bags.own);
    bags.best(|bag| {
        let bag = weigh(bag);
        let dot = own.iter().map(|(word, it)| it * bag.get(word).copied().unwrap_or_default());
        dot.sum::<f64>() / norm(&bag).max(f64::MIN_POSITIVE)
    })
}

/// The words of a text, with the number of their occurrences.
pub(super) type Bag = BTreeMap<String, f64>;

/// The words of a story and of its peers.
struct Bags<'a> {
    own: &'a Bag,
    others: Vec<(&'a String, &'a Bag)>,
    /// The number of peers that have each word.
    stories: BTreeMap<&'a String, f64>,
    usual_length: f64,
}

impl<'a> Bags<'a> {
    fn of(set: &'a Set, id: &'a str) -> Self {
        let others: Vec<_> = set.peers(id).map(|it| (it, &set.bags[it])).collect();
        let words = others.iter().map(|(_, it)| it.values().sum::<f64>()).sum::<f64>();
        let mut stories = BTreeMap::new();
        for word in others.iter().flat_map(|it| it.1.keys()) {
            *stories.entry(word).or_default() += 1.0;
        }
        let usual_length = words / others.len() as f64;
        Self { own: &set.bags[id], usual_length, others, stories }
    }

    fn idf(&self, word: &String) -> f64 {
        let stories = self.stories.get(word).copied().unwrap_or_default();
        (1.0 + (self.others.len() as f64 - stories + 0.5) / (stories + 0.5)).ln()
    }

    fn best(&self, score: impl Fn(&Bag) -> f64) -> Vec<String> {
        let mut scored: Vec<_> = self.others.iter().map(|(id, it)| (score(it), id)).collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        scored.into_iter().take(SHOWN).map(|(_, id)| (*id).clone()).collect()
    }
}

/// Returns the words of a story in lower case. Words of Han and Kana become pairs of characters, as in search
/// engines.
pub(super) fn bag(story: &Value) -> Bag {
    let fields = ["headline", "standfirst", "body"].map(|it| text_of(story, it));
    let text = fields.join(" ").to_lowercase();
    let mut bag = Bag::new();
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        let is_spaced = letters.iter().all(|it| *it < '\u{3000}');
        let words: Vec<String> = match is_spaced || letters.len() == 1 {
            true => vec![word.to_owned()],
            false => letters.windows(2).map(|it| it.iter().collect()).collect(),
        };
        for word in words {
            *bag.entry(word).or_default() += 1.0;
        }
    }
    bag
}
