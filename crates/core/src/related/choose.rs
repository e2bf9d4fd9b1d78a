//! Chooses the best stories of the list. It leaves out copies, and chooses few or no stories rather than
//! poor ones.

use super::pace::freshness;
use super::reason::reason;
use super::scale::{Likeness, nth_largest};
use super::shingles::Shingles;
use super::{Candidate, Ranking, Relation, Translate};
use crate::article::RelationReason;
use crate::formats::topics::Topic;

/// How much shared facets score. Alone they are not enough, because many stories share a place.
const FACET_SCORE: f32 = 0.25;

/// The share of the score that does not depend on age. An old story may explain a new one.
const TIMELESS_SHARE: f32 = 0.9;

/// The noise is the likeness of the story at this place, or of the story in the middle of a short list. It
/// comes from the language and the trade, not from the subject. The longer a list, the more likeness is chance.
const PLACE_OF_NOISE: usize = 30;

/// The number of stories without any likeness that are added to a list before its noise is measured. The
/// stories of a very short list may all be related.
const QUIET_STORIES: f32 = 10.0;

/// The least evidence of a story, and the least of the best story. One good story shows that the list has
/// something that fits, so that others need less.
const LEAST_EVIDENCE: f32 = 0.04;
const LEAST_OF_BEST: f32 = 0.072;

/// The least evidence of a story, as a share of the evidence of the best one.
const LEAST_SHARE_OF_BEST: f32 = 0.35;

/// How many of the best stories are read again. Copies and poor stories are left out of them.
const MOST_EXAMINED: usize = 30;

/// The state of the choice, while the best stories are examined one by one.
pub(super) struct Selection {
    /// The ranks of the stories, each with the position of the candidate.
    ranked: Vec<(Rank, usize)>,
    examined: usize,
    /// The most evidence of a story so far that is not a copy.
    best: f32,
    chosen: Vec<(Relation, Shingles, IsSure)>,
}

/// Whether the story is certainly related: the editors pinned it, or it is of the same series.
type IsSure = bool;

impl Ranking {
    /// Ranks all stories that were read.
    pub(super) fn rank(&self) -> Selection {
        let mut scale = self.query.scale();
        let own = scale.own();
        let likeness = |it: &Candidate| scale.likeness(own, &it.counts, it.length);
        let likenesses: Vec<Likeness> = self.candidates.iter().map(likeness).collect();
        let others: Vec<f32> = likenesses.iter().map(|it| it.without_strongest).collect();
        let stories = others.len() as f32;
        let place = others.len().div_ceil(2).min(PLACE_OF_NOISE);
        let noise = nth_largest(&others, place) * stories / (stories + QUIET_STORIES);
        let mut ranked = Vec::with_capacity(self.candidates.len());
        for ((at, it), likeness) in self.candidates.iter().enumerate().zip(likenesses) {
            let rank = self.rank_of(it, likeness, noise);
            if self.controls.shows_low_scores || rank.evidence >= LEAST_EVIDENCE {
                ranked.push((rank, at));
            }
        }
        Selection { ranked, examined: 0, best: 0.0, chosen: Vec::new() }
    }

    /// Examines the next best story, and returns whether it found one to examine.
    pub(super) fn examine_next(
        &self,
        choice: &mut Selection,
        translate: Option<&mut Translate<'_>>,
    ) -> bool {
        choice.examined += 1;
        let wants_more =
            choice.chosen.len() < self.controls.limit && choice.examined <= MOST_EXAMINED;
        let best = self.take_best(&mut choice.ranked).filter(|_| wants_more);
        let Some((rank, candidate)) = best else { return false };
        let found = self.relation(choice, rank, candidate, translate);
        choice.chosen.extend(found);
        true
    }

    /// Returns the relation for a story, or `None` if the story is a copy or not related enough.
    fn relation(
        &self,
        choice: &mut Selection,
        rank: Rank,
        candidate: &Candidate,
        translate: Option<&mut Translate<'_>>,
    ) -> Option<(Relation, Shingles, IsSure)> {
        let read =
            self.read(candidate.at, translate, &mut |_, _| {}, |draft, _| Shingles::of(draft));
        let (draft, shingles) = read.ok()?;
        if shingles.is_copy_of(&self.query.shingles)
            || choice.chosen.iter().any(|it| shingles.is_copy_of(&it.1))
        {
            return None;
        }
        let is_sure = rank.reason.is_some();
        if !is_sure {
            choice.best = choice.best.max(rank.evidence);
        }
        let is_poor = rank.evidence < LEAST_SHARE_OF_BEST * choice.best;
        if is_poor && !self.controls.shows_low_scores {
            return None;
        }
        let reason = rank.reason.or_else(|| reason(&self.query, candidate.shared, &draft));
        let document = self.document(candidate.at).unwrap_or_default();
        let relation = Relation { draft, document, reason, score: rank.score };
        Some((relation, shingles, is_sure))
    }

    /// Returns the related stories, the best first.
    pub fn relations(&mut self) -> Vec<Relation> {
        let Some(mut choice) = self.choice.take() else { return Vec::new() };
        if choice.best < LEAST_OF_BEST && !self.controls.shows_low_scores {
            choice.chosen.retain(|it| it.2);
        }
        choice.chosen.into_iter().map(|it| it.0).collect()
    }

    /// Removes and returns the best of the remaining stories. They are not sorted, because only a few of
    /// many are needed.
    fn take_best(&self, ranked: &mut Vec<(Rank, usize)>) -> Option<(Rank, &Candidate)> {
        // If two stories have the same rank, their date and key decide, so that the order of the list does
        // not matter.
        let tie_break = |at: usize| {
            self.candidates.get(at).map(|it| (it.published.unwrap_or_default(), it.key))
        };
        let mut best: Option<(usize, &(Rank, usize))> = None;
        for (at, it) in ranked.iter().enumerate() {
            let is_better = best.is_none_or(|(_, best)| {
                let order = it.0.order.total_cmp(&best.0.order);
                order.then_with(|| tie_break(it.1).cmp(&tie_break(best.1))).is_gt()
            });
            if is_better {
                best = Some((at, it));
            }
        }
        let at = best?.0;
        let (rank, candidate) = ranked.swap_remove(at);
        Some((rank, self.candidates.get(candidate)?))
    }

    fn rank_of(&self, candidate: &Candidate, likeness: Likeness, noise: f32) -> Rank {
        let query = &self.query;
        let (mut facets, mut places) = (0.0, 0.0);
        for (at, kind) in query.shared(candidate.shared) {
            let worth = weight(kind) * query.facet_rarity(at);
            facets += worth;
            places += if kind == Topic::Place { worth } else { 0.0 };
        }
        let interest = TIMELESS_SHARE + (1.0 - TIMELESS_SHARE) * self.freshness(candidate);
        // Each further shared facet adds less than the one before.
        let sum = |likeness: f32, facets: f32| {
            interest * ((likeness - noise).max(0.0) + FACET_SCORE * facets / (1.0 + facets))
        };
        let score = sum(likeness.all, facets);
        // A place that both stories have, and its name in both texts, are one piece of evidence.
        let evidence = sum(likeness.without_strongest, facets - places);
        let (base, reason) = if candidate.is_pinned {
            (20.0, Some(RelationReason::Chosen))
        } else if query.shares_series(candidate.shared) {
            (10.0, Some(RelationReason::Series))
        } else {
            (0.0, None)
        };
        Rank { score, evidence: base + evidence, order: base + score, reason }
    }

    /// How new a story is, compared with today or with the story on the page. Beside an old story, a story
    /// of the same time counts as new.
    fn freshness(&self, candidate: &Candidate) -> f32 {
        let Some(published) = candidate.published else { return 0.0 };
        let today = self.now.saturating_sub(published);
        let distance =
            self.query.subject.published.map_or(today, |it| it.saturating_sub(published));
        freshness(today.unsigned_abs().min(distance.unsigned_abs()) as f32, candidate.half_life)
    }
}

/// The rank of a story among the others.
struct Rank {
    score: f32,
    /// The score without the word that gives most of it. Two pieces of evidence are needed: unrelated
    /// stories often share one rare word, such as the name of a town.
    evidence: f32,
    /// The value that the stories are ordered by. Certainly related stories come before stories that are
    /// only similar.
    order: f32,
    /// The reason why the story is certainly related.
    reason: Option<RelationReason>,
}

/// How much a shared facet of this kind counts.
fn weight(kind: Topic) -> f32 {
    match kind {
        Topic::Series => 0.0,
        Topic::Tag => 1.0,
        Topic::Place => 0.8,
        Topic::Name => 1.0,
    }
}
