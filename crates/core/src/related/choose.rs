//! The choice: the best of the list, each once, and none rather than a poor one.

use super::pace::freshness;
use super::reason::reason;
use super::scale::greatest;
use super::shingles::Shingles;
use super::{Candidate, Ranking, Relation, Translate};
use crate::article::RelationReason;
use crate::formats::topics::Topic;

/// How much more words say of two stories that both say they are about the same, and how much that
/// says by itself: one place has many stories.
const FACETS_WITH_WORDS: f32 = 2.3;
const FACETS: f32 = 0.19;

/// The part of a score that no age takes away: what happened last year may explain today.
const TIMELESS: f32 = 0.82;

/// What half of the list shares with a story is no likeness, but the language; up to this much, as
/// a list may be about one thing.
const MOST_NOISE: f32 = 0.046;

/// Below this, stories share words by chance: the more, the more all of the list do; and so they do
/// far below the best one.
const POOR: f32 = 0.04;
const POOR_FOR_NOISE: f32 = 0.45;
const SHARE_OF_BEST: f32 = 0.12;

/// In a list of fewer stories than these, likeness of words alone may be chance, the more so the fewer
/// there are: of what nobody can say why it is related, more is asked.
const FEW: f32 = 40.0;
const UNEXPLAINED: f32 = 3.0;

/// Fewer good ones than these look like an accident.
const FEWEST: usize = 3;

/// How many of the best are looked at; copies and poor ones fall out of them.
const LOOKED_AT: usize = 30;

/// The choice, while the best are looked at one after the other.
pub(super) struct Selection {
    /// How they stand, with their places among the candidates.
    ranked: Vec<(Rank, usize)>,
    /// What is asked of one of which nobody can say why it is related.
    unexplained: f32,
    looked_at: usize,
    chosen: Vec<(Relation, Shingles, IsSure)>,
}

/// Whether editors have chosen it.
type IsSure = bool;

impl Ranking {
    /// How all that were read stand.
    pub(super) fn rank(&self) -> Selection {
        let scale = self.query.scale();
        let mut ranked = Vec::with_capacity(self.candidates.len());
        let likeness = |it: &Candidate| scale.likeness(&it.counts, it.length);
        let alike: Vec<f32> = self.candidates.iter().map(likeness).collect();
        // The likeness that half of the list has.
        let noise = greatest(&alike, alike.len().div_ceil(2)).min(MOST_NOISE);
        for ((at, it), likeness) in self.candidates.iter().enumerate().zip(alike) {
            ranked.push((self.standing(it, (likeness - noise).max(0.0)), at));
        }
        let best = ranked.iter().map(|it| it.0.score).fold(0.0, f32::max);
        let floor = (POOR + POOR_FOR_NOISE * noise).max(SHARE_OF_BEST * best);
        let shows_poor = self.controls.shows_poor;
        ranked.retain(|it| it.0.order >= floor || shows_poor);
        let few = self.candidates.len() as f32;
        let is_short = few < FEW && !shows_poor;
        let unexplained = if is_short { UNEXPLAINED / few.max(1.0) } else { 0.0 };
        Selection { ranked, unexplained, looked_at: 0, chosen: Vec::new() }
    }

    /// Looks at the next best; answers whether there is another to look at.
    pub(super) fn look(
        &self,
        choice: &mut Selection,
        translate: Option<&mut Translate<'_>>,
    ) -> bool {
        choice.looked_at += 1;
        let wants_more = choice.chosen.len() < self.controls.most && choice.looked_at <= LOOKED_AT;
        let best = self.take_best(&mut choice.ranked).filter(|_| wants_more);
        let Some((standing, candidate)) = best else { return false };
        choice.chosen.extend(self.relation(choice, standing, candidate, translate));
        true
    }

    /// What is shown of a story; nothing where it is a copy, or too little related.
    fn relation(
        &self,
        choice: &Selection,
        standing: Rank,
        candidate: &Candidate,
        translate: Option<&mut Translate<'_>>,
    ) -> Option<(Relation, Shingles, IsSure)> {
        let read = self.read(candidate.at, translate, |draft, _| Shingles::of(draft));
        let (draft, shingles) = read.ok()?;
        let is_copy = shingles.is_copy_of(&self.query.shingles)
            || choice.chosen.iter().any(|it| shingles.is_copy_of(&it.1));
        let is_sure = standing.reason.is_some();
        let reason = || reason(&self.query, candidate.shared, &draft);
        let reason = standing.reason.or_else(reason);
        let is_told = is_sure || matches!(reason, Some(RelationReason::About(_)));
        if is_copy || (!is_told && standing.score < choice.unexplained) {
            return None;
        }
        let document = self.document(candidate.at).unwrap_or_default();
        let relation = Relation { draft, document, reason, score: standing.score };
        Some((relation, shingles, is_sure))
    }

    /// The related stories, the best first.
    pub fn relations(&mut self) -> Vec<Relation> {
        let mut chosen = self.choice.take().map(|it| it.chosen).unwrap_or_default();
        if chosen.len() < FEWEST.min(self.controls.most) {
            chosen.retain(|it| it.2);
        }
        chosen.into_iter().map(|it| it.0).collect()
    }

    /// Takes the best of those that are left. Few are wanted of many, so they are not sorted.
    fn take_best(&self, ranked: &mut Vec<(Rank, usize)>) -> Option<(Rank, &Candidate)> {
        // What is equal else, stands in an order of its own, not in that of the list.
        let of_one = |at: usize| {
            self.candidates.get(at).map(|it| (it.published.unwrap_or_default(), it.key))
        };
        let mut best: Option<(usize, &(Rank, usize))> = None;
        for (at, it) in ranked.iter().enumerate() {
            let is_better = best.is_none_or(|(_, best)| {
                let order = it.0.order.total_cmp(&best.0.order);
                order.then_with(|| of_one(it.1).cmp(&of_one(best.1))).is_gt()
            });
            if is_better {
                best = Some((at, it));
            }
        }
        let at = best?.0;
        let (standing, candidate) = ranked.swap_remove(at);
        Some((standing, self.candidates.get(candidate)?))
    }

    fn standing(&self, candidate: &Candidate, likeness: f32) -> Rank {
        let query = &self.query;
        let mut facets = 0.0;
        for (at, kind) in query.shared(candidate.shared) {
            facets += weight(kind) * query.facet_rarity(at);
        }
        // The third thing in common says less than the first.
        let facets = facets / (1.0 + facets);
        let likeness = likeness * (1.0 + FACETS_WITH_WORDS * facets) + FACETS * facets;
        let score = likeness * (TIMELESS + (1.0 - TIMELESS) * self.freshness(candidate));
        let (rank, reason) = if candidate.is_pinned {
            (20.0, Some(RelationReason::Chosen))
        } else if query.shares_series(candidate.shared) {
            (10.0, Some(RelationReason::Series))
        } else {
            (0.0, None)
        };
        Rank { score, order: rank + score, reason }
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
struct Rank {
    score: f32,
    /// What they are ordered by: those that are sure come before those that are merely alike.
    order: f32,
    /// Why it is sure.
    reason: Option<RelationReason>,
}

/// What it says of two stories that both are about something.
fn weight(kind: Topic) -> f32 {
    match kind {
        Topic::Series => 0.0,
        Topic::Tag => 1.0,
        Topic::Place => 0.8,
        Topic::Name => 1.0,
    }
}
