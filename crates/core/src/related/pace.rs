//! How quickly a story grows old.

use super::fold::fold;
use crate::article::Label;
use crate::draft::Draft;
use crate::search::contains_word;

const DAY: f32 = 86_400.0;

/// News are followed by news: after three days half of their interest is gone.
const NEWS: f32 = 3.0 * DAY;
/// Opinion and analysis are about something of these weeks.
const THOUGHT: f32 = 14.0 * DAY;
/// What is told for its own sake lasts a season.
const FEATURE: f32 = 90.0 * DAY;

/// What newsrooms call a text that is told for its own sake, folded.
const FEATURES: &str = "feature features background backgrounder profile portrait reportage \
    interview review history essay guide hintergrund portrat ratgeber reisebericht rezension resena \
    reportaje perfil entrevista reportagem dossier enquete تحقيق تقرير حوار 特集 連載 解説 评论 专题";

/// The seconds in which the interest of a story halves, by its genre.
pub(super) fn half_life(draft: &Draft) -> f32 {
    let is_feature =
        |it: &String| contains_word(FEATURES, &it.trim().chars().map(fold).collect::<String>());
    if draft.genres.iter().any(is_feature) {
        FEATURE
    } else if Label::of_genres(&draft.genres).is_empty() {
        NEWS
    } else {
        THOUGHT
    }
}

/// How new something still is: 1 at once, half of it after each half-life.
pub(super) fn freshness(age: f32, half_life: f32) -> f32 {
    (-(age.max(0.0) / half_life)).exp2()
}
