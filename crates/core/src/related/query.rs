//! The story that is read, as what its relatives are sought by.
//!
//! Since the question is known before the list is, nothing is indexed: a story of the list is read
//! once, and of its words only those are counted that stand in the question.

use super::facets::{Facet, facets};
use super::scale::{SHORTEST, Scale, greatest, saturated};
use super::shingles::Shingles;
use super::subject::{Subject, TextField, texts};
use super::tokens::{Token, is_name, tokens};
use crate::draft::Draft;
use crate::formats::topics::Topic;
use crate::json::Value;

/// More words no question needs; the rest of a text repeats them.
const MOST_TERMS: usize = 4_000;

/// What a word says less when it is only a run of letters out of a word: a long word has many.
const PIECE: f32 = 0.3;

/// So many words of a story say what it is about. Of a long one the others are each its own: with
/// them, nothing short would be like it.
const MOST_TELLING: usize = 120;

/// So many of them are the story itself, to which others are compared.
const MOST_OWN: usize = 60;

/// A question of fewer words than these leaves open what it is about.
const FEWEST_WORDS: f32 = 80.0;

/// What is rare shows only in a list of some length; of one that is shorter, each story stands for
/// some of the others that there could be.
const SHORT_LIST: f32 = 60.0;

/// A word with no more rarity than this is one of the many that every story has.
const COMMON: f32 = 0.05;

/// A name that the story says so often, by the weights of the fields, and that is no less rare, is
/// what it is about.
const OFTEN: u16 = 3;
const RARE: f32 = 0.4;

/// A word of the question.
#[derive(Default)]
struct Term {
    hash: u32,
    /// How often it stands in the story, by the weights of the fields.
    count: u16,
    is_piece: bool,
    /// Whether the story writes it as a name.
    is_name: bool,
    /// Whether its headline has it.
    is_told: bool,
    /// How many stories of the list have it.
    stories: u32,
}

/// The words of a story of the list that are in the question, with how often each.
pub(super) type Counts = Vec<(u16, u16)>;

/// The question.
pub(super) struct Query {
    pub(super) subject: Subject,
    pub(super) sections: Vec<String>,
    pub(super) shingles: Shingles,
    headline: Vec<u32>,
    terms: Vec<Term>,
    /// For each hash, from where it falls on, the place of its term and one; 0 where there is none.
    places: Vec<u16>,
    /// What the story says it is about.
    pub(super) facets: Vec<Facet>,
    /// How many stories of the list have each facet.
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
                let is_name = !it.is_piece && is_name(text, it.start);
                query.learn(&it, is_name, field);
            });
            length += read * usize::from(weight(field));
            read
        });
        query.length = length as f32;
        query.scratch = vec![0; query.terms.len()];
        query
    }

    /// Whether a story has the same headline.
    pub(super) fn is_headed_like(&self, draft: &Draft) -> bool {
        let headline = |most| words(draft.headline.as_deref(), most);
        // Nearly all are told by how they begin.
        !self.headline.is_empty()
            && self.headline.starts_with(&headline(2))
            && self.headline == headline(usize::MAX)
    }

    fn learn(&mut self, token: &Token, is_name: bool, field: TextField) {
        let slot = self.slot(token.hash);
        let Some(place) = self.places.get_mut(slot) else { return };
        if *place == 0 && self.terms.len() < MOST_TERMS {
            let (hash, is_piece) = (token.hash, token.is_piece);
            self.terms.push(Term { hash, is_piece, ..Term::default() });
            *place = self.terms.len() as u16;
        }
        if let Some(term) = self.terms.get_mut(usize::from(*place).wrapping_sub(1)) {
            term.count = term.count.saturating_add(weight(field));
            term.is_name |= is_name;
            term.is_told |= field == TextField::Headline;
        }
    }

    /// Where the place of a hash stands or would stand. There are four times as many slots as terms,
    /// so a free one comes soon.
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

    /// Counts the words of a story of the list that are in the question; answers them and its length.
    pub(super) fn count(&mut self, draft: &Draft) -> (Counts, f32) {
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

    /// Which facets a story of the list shares, as the bits of a number.
    pub(super) fn share(&mut self, facets: &[Facet]) -> u64 {
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

    /// What each word of the question is worth now that the list is read.
    pub(super) fn scale(&self) -> Scale {
        let mut worths = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            let weight = if term.is_piece { PIECE } else { 1.0 };
            let rarity = (self.rarity(term.stories) - COMMON).max(0.0) / (1.0 - COMMON);
            // To the power of three halves: a rare word in common says more than two of the usual.
            worths.push(weight * rarity * rarity.sqrt() * saturated(term.count, self.length));
        }
        // What no story of the list has counts for how much the story says, and finds nothing.
        let of_list = |at: usize| self.terms.get(at).is_some_and(|it| it.stories > 0);
        let found: Vec<f32> =
            worths.iter().enumerate().filter(|it| of_list(it.0)).map(|it| *it.1).collect();
        let (least, least_of_own) = (greatest(&found, MOST_TELLING), greatest(&worths, MOST_OWN));
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

    /// How much something tells that so many stories have: 1 where none has, 0 where all have.
    fn rarity(&self, stories: u32) -> f32 {
        let idf = |stories: f32| {
            let own = self.stories.max(1) as f32;
            let all = own.max(SHORT_LIST);
            let stories = stories * (all / own).sqrt().sqrt();
            (1.0 + (all - stories + 0.5).max(0.0) / (stories + 0.5)).ln()
        };
        idf(stories as f32) / idf(0.0)
    }

    /// How rare a facet of the story is.
    pub(super) fn facet_rarity(&self, at: usize) -> f32 {
        self.facet_stories.get(at).map_or(0.0, |it| self.rarity(*it))
    }

    /// What a name tells that stands in the question and in this field of another story; none where it
    /// is no name, or not what they are about.
    pub(super) fn name_worth(&self, hash: u32, field: TextField) -> Option<f32> {
        let term = self.terms.get(self.term(hash)?)?;
        let rarity = self.rarity(term.stories);
        let is_told = term.is_told || field == TextField::Headline;
        (term.is_name && is_told && term.count >= OFTEN && rarity > RARE).then_some(rarity)
    }

    /// Whether these shared facets hold the series.
    pub(super) fn shares_series(&self, shared: u64) -> bool {
        self.shared(shared).any(|(_, it)| it == Topic::Series)
    }

    /// The places and kinds of shared facets.
    pub(super) fn shared(&self, shared: u64) -> impl Iterator<Item = (usize, Topic)> {
        let facets = self.facets.iter().enumerate();
        facets.filter(move |(at, _)| shared & (1 << at) != 0).map(|(at, it)| (at, it.kind))
    }
}

/// What a word counts in a field: a headline is the story in ten words.
fn weight(field: TextField) -> u16 {
    match field {
        TextField::Headline => 3,
        TextField::Standfirst => 2,
        TextField::Text => 1,
    }
}

/// The first `most` words of a text, each by its hash.
fn words(text: Option<&str>, most: usize) -> Vec<u32> {
    let mut words = Vec::new();
    tokens(text.unwrap_or_default(), most, &mut |it| {
        if !it.is_piece {
            words.push(it.hash);
        }
    });
    words
}
