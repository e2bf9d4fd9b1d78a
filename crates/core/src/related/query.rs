//! The query: the words and facets of the story on the page, by which related stories are found.
//!
//! The query is known before the list, so the list needs no index. Each story of the list is read once, and
//! only the words that are also in the query are counted.

use super::facets::{Facet, facets};
use super::scale::{SHORTEST, Scale, nth_largest, saturated};
use super::shingles::Shingles;
use super::subject::{Subject, TextField, texts};
use super::tokens::{Token, is_name, tokens};
use crate::draft::Draft;
use crate::formats::topics::Topic;
use crate::json::Value;

/// The largest number of words in a query. The rest of a text repeats them.
const MOST_TERMS: usize = 4_000;

/// The weight of a part of a word, compared with a whole word. It is low because a long word has many
/// parts.
const PART_WEIGHT: f32 = 0.3;

/// The number of words of a story that are compared. The other words of a long story are its own: if they
/// counted, no short story would be similar to it.
const MOST_COMPARED: usize = 120;

/// The number of words that make up the score of the story itself, with which other scores are compared.
const MOST_OWN: usize = 60;

/// With fewer words than this, the subject of a story is not clear, and all scores are lower.
const FEWEST_WORDS: f32 = 80.0;

/// The length of a short list. In a short list, rare words are hard to recognise, so each story counts for
/// more than one.
const SHORT_LIST: f32 = 60.0;

/// The rarity of a common word, which most stories have.
const COMMON_RARITY: f32 = 0.05;

/// A name says what a story is about if its weighted count is at least `FEWEST_MENTIONS`, and its rarity is
/// above `LOWEST_RARITY`.
const FEWEST_MENTIONS: u16 = 3;
const LOWEST_RARITY: f32 = 0.4;

/// A word of the query.
#[derive(Default)]
struct Term {
    hash: u32,
    /// How often the story has the word, weighted by field.
    count: u16,
    is_part: bool,
    /// Whether the story writes the word as a name.
    is_name: bool,
    /// Whether the headline has the word.
    is_in_headline: bool,
    /// The number of stories of the list that have the word.
    stories: u32,
}

/// The words of a story of the list that are also in the query: for each, its position in the query and its
/// weighted count.
pub(super) type Counts = Vec<(u16, u16)>;

/// The words and facets of the story on the page, and how often the list has each.
pub(super) struct Query {
    pub(super) subject: Subject,
    pub(super) sections: Vec<String>,
    pub(super) shingles: Shingles,
    headline: Vec<u32>,
    terms: Vec<Term>,
    /// A hash table with the position of each term plus one, or 0 in a free slot.
    places: Vec<u16>,
    /// The facets of the story.
    pub(super) facets: Vec<Facet>,
    /// The number of stories of the list that have each facet.
    facet_stories: Vec<u32>,
    stories: u32,
    length: f32,
    scratch: Vec<u16>,
}

impl Query {
    pub(super) fn of(draft: &Draft, item: &Value) -> Self {
        let facets = facets(draft, item);
        let mut query = Self {
            shingles: Shingles::of(draft),
            sections: draft.sections.iter().map(|it| it.name.clone()).collect(),
            headline: words(draft.headline.as_deref(), usize::MAX),
            terms: Vec::new(),
            places: vec![0; (MOST_TERMS * 4).next_power_of_two()],
            facet_stories: vec![0; facets.len()],
            stories: 0,
            length: 0.0,
            scratch: Vec::new(),
            subject: Subject::of(draft),
            facets,
        };
        let mut length = 0;
        texts(draft, &mut |field, text, most| {
            let read = tokens(text, most, &mut |it| {
                let is_name = !it.is_part && is_name(text, it.start);
                query.add_token(&it, is_name, field);
            });
            length += read * usize::from(weight(field));
            read
        });
        query.length = length as f32;
        query.scratch = vec![0; query.terms.len()];
        query
    }

    /// Whether a story has the same headline.
    pub(super) fn has_same_headline(&self, draft: &Draft) -> bool {
        let headline = |most| words(draft.headline.as_deref(), most);
        // The first two words distinguish nearly all headlines.
        !self.headline.is_empty()
            && self.headline.starts_with(&headline(2))
            && self.headline == headline(usize::MAX)
    }

    fn add_token(&mut self, token: &Token, is_name: bool, field: TextField) {
        let slot = self.slot(token.hash);
        let Some(place) = self.places.get_mut(slot) else { return };
        if *place == 0 && self.terms.len() < MOST_TERMS {
            let (hash, is_part) = (token.hash, token.is_part);
            self.terms.push(Term { hash, is_part, ..Term::default() });
            *place = self.terms.len() as u16;
        }
        if let Some(term) = self.terms.get_mut(usize::from(*place).wrapping_sub(1)) {
            term.count = term.count.saturating_add(weight(field));
            term.is_name |= is_name;
            term.is_in_headline |= field == TextField::Headline;
        }
    }

    /// Returns the slot of a hash, or the free slot for it. There are four times as many slots as terms, so
    /// a free slot is near.
    fn slot(&self, hash: u32) -> usize {
        let mask = self.places.len() - 1;
        let mut slot = (hash ^ (hash >> 15)) as usize & mask;
        while let Some(place) = self.places.get(slot).filter(|it| **it > 0)
            && self.terms.get(usize::from(*place) - 1).is_some_and(|it| it.hash != hash)
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn term(&self, hash: u32) -> Option<usize> {
        self.places.get(self.slot(hash)).and_then(|it| usize::from(*it).checked_sub(1))
    }

    /// Counts the words of a story of the list that are in the query. Returns the counts and the weighted
    /// length of the story.
    pub(super) fn add_words(&mut self, draft: &Draft) -> (Counts, f32) {
        let mut counts = std::mem::take(&mut self.scratch);
        let (mut found, mut length) = (Vec::new(), 0);
        texts(draft, &mut |field, text, most| {
            let weight = weight(field);
            let read = tokens(text, most, &mut |it| {
                if let Some(place) = self.term(it.hash)
                    && let Some(count) = counts.get_mut(place)
                {
                    if *count == 0 {
                        found.push(place as u16);
                    }
                    *count = count.saturating_add(weight);
                }
            });
            length += read * usize::from(weight);
            read
        });
        let mut counted = Vec::with_capacity(found.len());
        for place in found {
            if let Some(count) = counts.get_mut(usize::from(place)) {
                counted.push((place, std::mem::take(count)));
            }
            if let Some(term) = self.terms.get_mut(usize::from(place)) {
                term.stories += 1;
            }
        }
        self.stories += 1;
        self.scratch = counts;
        (counted, length as f32)
    }

    /// Counts the facets of a story of the list. Returns the shared facets, one bit for each facet of the
    /// query.
    pub(super) fn add_facets(&mut self, facets: &[Facet]) -> u64 {
        let mut shared = 0;
        for (at, facet) in self.facets.iter().enumerate() {
            if facets.iter().any(|it| it.hash == facet.hash) {
                shared |= 1 << at;
                if let Some(stories) = self.facet_stories.get_mut(at) {
                    *stories += 1;
                }
            }
        }
        shared
    }

    /// Returns the worth of each word of the query. The whole list must be read first.
    pub(super) fn scale(&self) -> Scale {
        let mut worths = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            let weight = if term.is_part { PART_WEIGHT } else { 1.0 };
            let rarity =
                (self.rarity(term.stories) - COMMON_RARITY).max(0.0) / (1.0 - COMMON_RARITY);
            // The power of 1.5 makes one shared rare word worth more than two common words.
            worths.push(weight * rarity * rarity.sqrt() * saturated(term.count, self.length));
        }
        // Words that no story of the list has cannot find a story, but they count in the score of the story
        // itself.
        let is_in_list = |at: usize| self.terms.get(at).is_some_and(|it| it.stories > 0);
        let found: Vec<f32> =
            worths.iter().enumerate().filter(|it| is_in_list(it.0)).map(|it| *it.1).collect();
        let (least, least_of_own) =
            (nth_largest(&found, MOST_COMPARED), nth_largest(&worths, MOST_OWN));
        let mut own = 0.0;
        for (worth, term) in worths.iter_mut().zip(&self.terms) {
            if *worth >= least_of_own {
                own += *worth * saturated(term.count, self.length);
            }
            if *worth < least {
                *worth = 0.0;
            }
        }
        own *= (FEWEST_WORDS / self.length.max(1.0)).max(1.0);
        Scale { worths, own, length: self.length.max(SHORTEST) }
    }

    /// Returns the rarity of a word or facet that so many stories have: 1 if none has it, and about 0 if
    /// all have it.
    fn rarity(&self, stories: u32) -> f32 {
        let idf = |stories: f32| {
            let own = self.stories.max(1) as f32;
            let all = own.max(SHORT_LIST);
            let stories = stories * (all / own).sqrt().sqrt();
            (1.0 + (all - stories + 0.5).max(0.0) / (stories + 0.5)).ln()
        };
        idf(stories as f32) / idf(0.0)
    }

    /// Returns the rarity of a facet of the story.
    pub(super) fn facet_rarity(&self, at: usize) -> f32 {
        self.facet_stories.get(at).map_or(0.0, |it| self.rarity(*it))
    }

    /// Returns the worth of a name that is in the query and in this field of another story. A word that is
    /// not a name, or a name that the stories are not about, has none.
    pub(super) fn name_worth(&self, hash: u32, field: TextField) -> Option<f32> {
        let term = self.terms.get(self.term(hash)?)?;
        let rarity = self.rarity(term.stories);
        let is_in_headline = term.is_in_headline || field == TextField::Headline;
        (term.is_name && is_in_headline && term.count >= FEWEST_MENTIONS && rarity > LOWEST_RARITY)
            .then_some(rarity)
    }

    /// Whether the shared facets include the series.
    pub(super) fn shares_series(&self, shared: u64) -> bool {
        self.shared(shared).any(|(_, it)| it == Topic::Series)
    }

    /// Iterates over the positions and kinds of the shared facets.
    pub(super) fn shared(&self, shared: u64) -> impl Iterator<Item = (usize, Topic)> {
        let facets = self.facets.iter().enumerate();
        facets.filter(move |(at, _)| shared & (1 << at) != 0).map(|(at, it)| (at, it.kind))
    }
}

/// Returns the weight of a word in a field. A headline is a summary of the story in ten words.
fn weight(field: TextField) -> u16 {
    match field {
        TextField::Headline => 3,
        TextField::Standfirst => 2,
        TextField::Text => 1,
    }
}

/// Returns the hashes of the first `most` words of a text.
fn words(text: Option<&str>, most: usize) -> Vec<u32> {
    let mut words = Vec::new();
    tokens(text.unwrap_or_default(), most, &mut |it| {
        if !it.is_part {
            words.push(it.hash);
        }
    });
    words
}
