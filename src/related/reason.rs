//! Why a story is related, in what really matched.

use super::facets::Kind;
use super::query::Query;
use super::tokens::tokens;

/// Why a story is related.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The editors say so.
    Chosen,
    /// Both are of one series or package.
    Series,
    /// Both are about this, in the words of one of them.
    About(String),
    /// They share many words, none of which tells by itself.
    Similar,
}

/// The rarity from which a word alone says what two stories have in common: in a list of a hundred,
/// seven have it.
const TELLING: f32 = 0.5;

/// The most letters that are still a name of something.
const LONGEST: usize = 40;

/// The reason for a story that shares these facets and has this headline.
pub(super) fn reason(query: &Query, shared: u64, headline: &str) -> Reason {
    let rank = |kind| match kind {
        Kind::Series => 0.0,
        Kind::Tag => 1.0,
        Kind::Place => 1.1,
        Kind::Name => 1.2,
    };
    let mut best = (0.0, None);
    for (at, kind) in query.shared(shared) {
        let worth = rank(kind) * query.facet_rarity(at);
        if worth > best.0 {
            best = (worth, query.subject.facets.get(at));
        }
    }
    let facet = best.1.map(|it| it.words.clone()).filter(|it| it.chars().count() <= LONGEST);
    let words = facet.or_else(|| telling_words(query, headline));
    words.map_or(Reason::Similar, Reason::About)
}

/// The rarest words of the headline that stand in the question. Neighbouring pairs of signs make up
/// one word, as far as it goes.
fn telling_words(query: &Query, headline: &str) -> Option<String> {
    let mut runs: Vec<(f32, usize, usize)> = Vec::new();
    tokens(headline, usize::MAX, &mut |it| {
        let Some(rarity) = query.word_rarity(it.hash).filter(|it| *it >= TELLING) else { return };
        match runs.last_mut() {
            Some((best, _, end)) if it.start < *end => {
                *end = it.end;
                *best += rarity;
            }
            _ => runs.push((rarity, it.start, it.end)),
        }
    });
    let best = runs.into_iter().max_by(|one, other| one.0.total_cmp(&other.0))?;
    let words = headline.get(best.1..best.2)?;
    let letters = words.chars().count();
    (2..=LONGEST).contains(&letters).then(|| words.to_owned())
}
