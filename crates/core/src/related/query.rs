//! The query: the words and facets of the story on the page, by which related stories are found.
//!
//! The query is known before the list, so the list needs no index. Each story of the list is read once, and
//! only the words that are also in the query are counted.

use super::common::{Common, SHARE_OF_RARE, SHARE_OF_USUAL};
use super::facets::{Facet, facets};
use super::scale::Scale;
use super::shingles::Shingles;
use super::subject::{Subject, TextField, texts};
use super::tokens::{Token, is_name, tokens};
use crate::draft::Draft;
use crate::formats::topics::{OfFormat, Topic};
use crate::json::Value;

/// The largest number of words in a query. The rest of a text repeats them.
const MOST_TERMS: usize = 4_000;

/// The weight of a part of a word, compared with a whole word.
const PART_WEIGHT: f32 = 0.7;

/// The number of stories that the prior frequency of a word counts as.
const PRIOR_STORIES: f32 = 40.0;

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
    /// The position of the first word that shares its beginning or characters. Words of a group are one piece
    /// of evidence.
    group: u16,
    /// The share of news stories that are expected to have the word.
    share: f32,
    /// The number of stories of the list that have the word.
    stories: u32,
}

/// The whole word that was read last.
#[derive(Default)]
struct Last {
    start: usize,
    end: usize,
    group: u16,
    /// The position of its term, if the word is new.
    new: Option<u16>,
    /// Whether it is the second of two overlapping pairs of characters, which together are about one word.
    is_second: bool,
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
    pub(super) fn of(draft: &Draft, item: &Value, of_format: OfFormat) -> Self {
        let facets = facets(draft, item, of_format);
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
        let common = Common::new();
        texts(draft, &mut |field, text, most| {
            let mut last = Last::default();
            let read = tokens(text, most, &mut |it| {
                query.add_token(&it, text, field, &common, &mut last);
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

    fn add_token(
        &mut self,
        token: &Token,
        text: &str,
        field: TextField,
        common: &Common,
        last: &mut Last,
    ) {
        let slot = self.slot(token.hash);
        let Some(place) = self.places.get_mut(slot) else { return };
        let is_new = *place == 0 && self.terms.len() < MOST_TERMS;
        if is_new {
            let at = self.terms.len() as u16;
            let overlaps = token.start < last.end;
            let joins = if token.is_part { overlaps } else { overlaps && !last.is_second };
            self.terms.push(Term {
                hash: token.hash,
                is_part: token.is_part,
                group: if joins { last.group } else { at },
                share: common.share(token, text),
                ..Term::default()
            });
            *place = at + 1;
        }
        let Some(at) = place.checked_sub(1) else { return };
        let Some(term) = self.terms.get_mut(usize::from(at)) else { return };
        term.count = term.count.saturating_add(weight(field));
        term.is_name |= !token.is_part && is_name(text, token.start);
        term.is_in_headline |= field == TextField::Headline;
        let group = term.group;
        if !token.is_part {
            let is_second = token.start < last.end && !last.is_second;
            let new = is_new.then_some(at);
            *last = Last { start: token.start, end: token.end, group, new, is_second };
        } else if (token.start, token.end) == (last.start, last.end)
            && let Some(word) = last.new.take()
            && let Some(term) = self.terms.get_mut(usize::from(word))
        {
            // A new word whose first run of letters is known is a form of a word, or a compound with it.
            term.group = group;
            last.group = group;
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
        let mut scale = Scale::new(self.terms.len(), self.length);
        for term in &self.terms {
            let weight = if term.is_part { PART_WEIGHT } else { 1.0 };
            let rarity = self.rarity(term.stories, term.share);
            // The power of 1.5 makes one shared rare word worth more than two common words.
            scale.add(weight * rarity * rarity.sqrt(), term.group, term.count);
        }
        scale
    }

    /// Returns the rarity of a word or facet that so many stories have: 1 if none has it, and about 0 if
    /// all have it. `share` is the share of news stories that are expected to have it.
    fn rarity(&self, stories: u32, share: f32) -> f32 {
        let all = self.stories as f32 + PRIOR_STORIES;
        let information =
            |stories: f32, share: f32| -((stories + share * PRIOR_STORIES) / all).ln();
        (information(stories as f32, share) / information(0.0, SHARE_OF_RARE)).max(0.0)
    }

    /// Returns the rarity of a facet of the story.
    pub(super) fn facet_rarity(&self, at: usize) -> f32 {
        self.facet_stories.get(at).map_or(0.0, |it| self.rarity(*it, SHARE_OF_USUAL))
    }

    /// Returns the worth of a name that is in the query and in this field of another story. A word that is
    /// not a name, or a name that the stories are not about, has none.
    pub(super) fn name_worth(&self, hash: u32, field: TextField) -> Option<f32> {
        let term = self.terms.get(self.term(hash)?)?;
        let rarity = self.rarity(term.stories, term.share);
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
