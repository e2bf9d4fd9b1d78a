//! Chooses the best stories of the list. It leaves out copies, and chooses few or no stories rather than
//! poor ones.

use super::pace::freshness;
use super::reason::reason;
use super::scale::nth_largest;
use super::shingles::Shingles;
use super::{Candidate, Ranking, Relation, Translate};
use crate::article::RelationReason;
use crate::formats::topics::Topic;

/// How much shared facets increase the score of shared words, and how much they score alone. Alone they
/// score little, because many stories share a place.
const FACET_BOOST: f32 = 2.3;
const FACET_SCORE: f32 = 0.19;

/// The share of the score that does not depend on age. An old story may explain a new one.
const TIMELESS_SHARE: f32 = 0.82;

/// The largest noise that is subtracted. Noise is the likeness that half of the list has, which comes from
/// the language. A list may really be about one subject, so the noise has a limit.
const MOST_NOISE: f32 = 0.046;

/// The lowest score. Below it, stories share words by chance. The limit rises with the noise of the list,
/// and with the score of the best story.
const LOWEST_SCORE: f32 = 0.04;
const LOWEST_SCORE_PER_NOISE: f32 = 0.45;
const LOWEST_SHARE_OF_BEST: f32 = 0.12;

/// In a list of fewer stories than `SMALL_LIST`, similar words may be chance. A story without an
/// explanation then needs a score of `UNEXPLAINED` divided by the number of stories.
const SMALL_LIST: f32 = 40.0;
const UNEXPLAINED: f32 = 3.0;

/// The smallest number of stories to show. Fewer stories look like an accident, unless they are certainly
/// related.
const FEWEST: usize = 3;

/// How many of the best stories are read again. Copies and poor stories are left out of them.
const MOST_EXAMINED: usize = 30;

/// The state of the choice, while the best stories are examined one by one.
pub(super) struct Selection {
    /// The ranks of the stories, each with the position of the candidate.
    ranked: Vec<(Rank, usize)>,
    /// The lowest score of a story without an explanation.
    lowest_unexplained: f32,
    examined: usize,
    chosen: Vec<(Relation, Shingles, IsSure)>,
}

/// Whether the story is certainly related: the editors pinned it, or it is of the same series.
type IsSure = bool;

impl Ranking {
    /// Ranks all stories that were read.
    pub(super) fn rank(&self) -> Selection {
        let scale = self.query.scale();
        let mut ranked = Vec::with_capacity(self.candidates.len());
        let likeness = |it: &Candidate| scale.likeness(&it.counts, it.length);
        let likenesses: Vec<f32> = self.candidates.iter().map(likeness).collect();
        // Half of the list has at least this likeness.
        let noise = nth_largest(&likenesses, likenesses.len().div_ceil(2)).min(MOST_NOISE);
        for ((at, it), likeness) in self.candidates.iter().enumerate().zip(likenesses) {
            ranked.push((self.rank_of(it, (likeness - noise).max(0.0)), at));
        }
        let best = ranked.iter().map(|it| it.0.score).fold(0.0, f32::max);
        let lowest =
            (LOWEST_SCORE + LOWEST_SCORE_PER_NOISE * noise).max(LOWEST_SHARE_OF_BEST * best);
        let shows_low_scores = self.controls.shows_low_scores;
        ranked.retain(|it| it.0.order >= lowest || shows_low_scores);
        let stories = self.candidates.len() as f32;
        let is_short = stories < SMALL_LIST && !shows_low_scores;
        let lowest_unexplained = if is_short { UNEXPLAINED / stories.max(1.0) } else { 0.0 };
        Selection { ranked, lowest_unexplained, examined: 0, chosen: Vec::new() }
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
        choice.chosen.extend(self.relation(choice, rank, candidate, translate));
        true
    }

    /// Returns the relation for a story, or `None` if the story is a copy or not related enough.
    fn relation(
        &self,
        choice: &Selection,
        rank: Rank,
        candidate: &Candidate,
        translate: Option<&mut Translate<'_>>,
    ) -> Option<(Relation, Shingles, IsSure)> {
        let read =
            self.read(candidate.at, translate, &mut |_, _| {}, |draft, _| Shingles::of(draft));
        let (draft, shingles) = read.ok()?;
        let is_copy = shingles.is_copy_of(&self.query.shingles)
            || choice.chosen.iter().any(|it| shingles.is_copy_of(&it.1));
        let is_sure = rank.reason.is_some();
        let reason = || reason(&self.query, candidate.shared, &draft);
        let reason = rank.reason.or_else(reason);
        let is_explained = is_sure || matches!(reason, Some(RelationReason::About(_)));
        if is_copy || (!is_explained && rank.score < choice.lowest_unexplained) {
            return None;
        }
        let document = self.document(candidate.at).unwrap_or_default();
        let relation = Relation { draft, document, reason, score: rank.score };
        Some((relation, shingles, is_sure))
    }

    /// Returns the related stories, the best first.
    pub fn relations(&mut self) -> Vec<Relation> {
        let mut chosen = self.choice.take().map(|it| it.chosen).unwrap_or_default();
        if chosen.len() < FEWEST.min(self.controls.limit) {
            chosen.retain(|it| it.2);
        }
        chosen.into_iter().map(|it| it.0).collect()
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

    fn rank_of(&self, candidate: &Candidate, likeness: f32) -> Rank {
        let query = &self.query;
        let mut facets = 0.0;
        for (at, kind) in query.shared(candidate.shared) {
            facets += weight(kind) * query.facet_rarity(at);
        }
        // Each further shared facet adds less than the one before.
        let facets = facets / (1.0 + facets);
        let likeness = likeness * (1.0 + FACET_BOOST * facets) + FACET_SCORE * facets;
        let score =
            likeness * (TIMELESS_SHARE + (1.0 - TIMELESS_SHARE) * self.freshness(candidate));
        let (base, reason) = if candidate.is_pinned {
            (20.0, Some(RelationReason::Chosen))
        } else if query.shares_series(candidate.shared) {
            (10.0, Some(RelationReason::Series))
        } else {
            (0.0, None)
        };
        Rank { score, order: base + score, reason }
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
