//! The choice: the best of the list, each once, and none rather than a poor one.

use super::facets::Kind;
use super::pace::freshness;
use super::query::{Query, Scale};
use super::reason::reason;
use super::shingles::Shingles;
use super::{Candidate, Ranking, Reason, Relation};
use crate::platform::Platform;

/// How much of what both say they are about counts beside the words themselves.
const FACETS: f32 = 0.25;

/// The part of a score that no age takes away: what happened last year may explain today.
const TIMELESS: f32 = 0.7;

/// Stories below this share words by chance.
const POOR: f32 = 0.08;

/// Fewer good ones than these look like an accident.
const FEWEST: usize = 3;

/// How many of the best are looked at; copies and poor ones fall out of them.
const LOOKED_AT: usize = 30;

impl Ranking {
    /// The related stories, the best first.
    pub fn choose<P: Platform>(&self, platform: &P) -> Vec<Relation> {
        let scale = self.query.scale();
        let mut ranked = Vec::new();
        for it in &self.candidates {
            let standing = self.standing(it, &scale);
            if standing.order >= POOR {
                ranked.push((standing, it));
            }
        }
        // What is equal else, stands in an order of its own, not in that of the list.
        let of_one = |it: &(Standing, &Candidate)| (it.1.published.unwrap_or_default(), it.1.key);
        ranked.sort_by(|one, other| {
            other.0.order.total_cmp(&one.0.order).then_with(|| of_one(other).cmp(&of_one(one)))
        });
        let mut chosen: Vec<(Relation, Shingles, bool)> = Vec::new();
        for (standing, candidate) in ranked.iter().take(LOOKED_AT) {
            if chosen.len() >= self.controls.most {
                break;
            }
            let read = self.read(candidate.at, platform, |draft, _| Shingles::of(draft));
            let Some((draft, shingles)) = read else { continue };
            let is_copy = shingles.is_copy_of(&self.query.shingles)
                || chosen.iter().any(|it| shingles.is_copy_of(&it.1));
            if is_copy {
                continue;
            }
            let headline = draft.headline.as_deref().unwrap_or_default();
            let reason = standing.reason.clone();
            let reason =
                reason.unwrap_or_else(|| self::reason(&self.query, candidate.shared, headline));
            let is_sure = standing.reason.is_some();
            chosen.push((Relation { draft, reason, score: standing.score }, shingles, is_sure));
        }
        if chosen.len() < FEWEST.min(self.controls.most) {
            chosen.retain(|it| it.2);
        }
        chosen.into_iter().map(|it| it.0).collect()
    }

    fn standing(&self, candidate: &Candidate, scale: &Scale) -> Standing {
        let query = &self.query;
        let mut facets = 0.0;
        for (at, kind) in query.shared(candidate.shared) {
            facets += weight(kind) * query.facet_rarity(at);
        }
        let likeness = scale.likeness(&candidate.counts, candidate.length);
        // The third thing in common says less than the first.
        let likeness = likeness + FACETS * facets / (1.0 + facets);
        let score = likeness * (TIMELESS + (1.0 - TIMELESS) * self.freshness(candidate));
        let (rank, reason) = if candidate.is_pinned {
            (20.0, Some(Reason::Chosen))
        } else if query.shares_series(candidate.shared) {
            (10.0, Some(Reason::Series))
        } else {
            (0.0, None)
        };
        Standing { score, order: rank + score, reason }
    }

    /// How new a story is, to somebody who reads today or to the story that is read: beside an old
    /// one, what was written with it is as good as today's.
    fn freshness(&self, candidate: &Candidate) -> f32 {
        let Some(published) = candidate.published else { return 0.0 };
        let today = self.now.saturating_sub(published);
        let apart = self.query.subject.published.map_or(today, |it| it.saturating_sub(published));
        freshness(today.unsigned_abs().min(apart.unsigned_abs()) as f32, candidate.half_life)
    }
}

/// Where a story stands among the others.
struct Standing {
    score: f32,
    /// What they are ordered by: those that are sure come before those that are merely alike.
    order: f32,
    /// Why it is sure.
    reason: Option<Reason>,
}

/// What it says of two stories that both are about something.
fn weight(kind: Kind) -> f32 {
    match kind {
        Kind::Series => 0.0,
        Kind::Tag => 1.0,
        Kind::Place => 0.6,
        Kind::Name => 1.0,
    }
}
