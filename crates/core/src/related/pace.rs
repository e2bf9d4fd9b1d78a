//! How quickly stories lose interest with age.

use super::fold::fold;
use crate::article::Label;
use crate::draft::Draft;
use crate::search::contains_word;

const DAY: f32 = 86_400.0;

/// News is replaced by newer news. After three days, half of the interest is gone.
const NEWS: f32 = 3.0 * DAY;
/// Opinion and analysis are about the events of a few weeks.
const OPINION: f32 = 14.0 * DAY;
/// A feature is of interest for a season.
const FEATURE: f32 = 90.0 * DAY;

/// The genres of features, as newsrooms call them, folded and separated by spaces.
const FEATURES: &str = "feature features background backgrounder profile portrait reportage \
    interview review history essay guide hintergrund portrat ratgeber reisebericht rezension resena \
    reportaje perfil entrevista reportagem dossier enquete تحقيق تقرير حوار 特集 連載 解説 评论 专题";

/// Returns the time in seconds after which half of the interest in a story is gone. It depends on the
/// genre.
pub(super) fn half_life(draft: &Draft) -> f32 {
    let is_feature =
        |it: &String| contains_word(FEATURES, &it.trim().chars().map(fold).collect::<String>());
    if draft.genres.iter().any(is_feature) {
        FEATURE
    } else if Label::of_genres(&draft.genres).is_empty() {
        NEWS
    } else {
        OPINION
    }
}

/// Returns the interest at an age: 1 at first, and half of it after each half-life.
pub(super) fn freshness(age: f32, half_life: f32) -> f32 {
    (-(age.max(0.0) / half_life)).exp2()
}
