//! Why a story is related, in what really matched.

use super::query::Query;
use super::subject::{Field, texts};
use super::tokens::tokens;
use crate::article::Reason;
use crate::draft::Draft;
use crate::formats::topics::Topic;

/// The most letters that are still a name of something.
const LONGEST: usize = 40;

/// The reason for a story that shares these facets: the rarest of them, else the most telling word.
pub(super) fn reason(query: &Query, shared: u64, draft: &Draft) -> Option<Reason> {
    let mut best = (0.0, None);
    for (at, kind) in query.shared(shared) {
        let worth = telling(kind) * query.facet_rarity(at);
        if worth > best.0 {
            best = (worth, query.subject.facets.get(at));
        }
    }
    let facet = best.1.map(|it| it.words.clone()).filter(|it| it.chars().count() <= LONGEST);
    facet.or_else(|| telling_words(query, draft)).map(Reason::About)
}

/// A name tells a reader more than a keyword.
fn telling(kind: Topic) -> f32 {
    match kind {
        Topic::Series => 0.0,
        Topic::Tag => 1.0,
        Topic::Place => 1.1,
        Topic::Name => 1.2,
    }
}

/// The words of a story that tell most of what it shares with the question, from its headline if
/// there are such, as it writes them. Neighbouring pairs of signs make up one word as far as it goes.
fn telling_words(query: &Query, draft: &Draft) -> Option<String> {
    let mut best = (0.0, String::new());
    texts(draft, &mut |field, text, most| {
        let mut runs: Vec<(f32, usize, usize)> = Vec::new();
        let read = tokens(text, most, &mut |it| {
            let Some(worth) = query.worth(it.hash) else { return };
            match runs.last_mut() {
                Some((sum, _, end)) if it.start < *end => {
                    *end = it.end;
                    *sum += worth;
                }
                _ => runs.push((worth, it.start, it.end)),
            }
        });
        let weight = if field == Field::Headline { 2.0 } else { 1.0 };
        for (worth, start, end) in runs {
            let words = text.get(start..end).unwrap_or_default();
            let letters = words.chars().count();
            if worth * weight > best.0 && (2..=LONGEST).contains(&letters) {
                best = (worth * weight, words.to_owned());
            }
        }
        read
    });
    (!best.1.is_empty()).then_some(best.1)
}
