//! The settings of the editors for related stories, in the publisher profile and in the story.

use crate::article::Kind;
use crate::draft::Draft;
use crate::formats::fields::{list_of, most_related, text};
use crate::json::Value;
use crate::parser;

/// The number of related stories if the editors give none. It includes the stories that the story itself
/// names.
const USUAL_LIMIT: usize = 6;

/// The settings of the editors.
#[derive(Clone, Debug)]
pub struct Controls {
    /// The largest number of stories to choose.
    pub limit: usize,
    /// The identifiers or URLs of stories that come first.
    pub pin: Vec<String>,
    /// The identifiers or URLs of stories that are never shown.
    pub exclude: Vec<String>,
    /// Whether stories with low scores are shown too. Only measurements set it, to compare the order with
    /// rankings that have no lowest score.
    pub shows_low_scores: bool,
}

impl Default for Controls {
    fn default() -> Self {
        Self { limit: USUAL_LIMIT, pin: Vec::new(), exclude: Vec::new(), shows_low_scores: false }
    }
}

impl Controls {
    /// Returns the settings of a publisher profile, by its text. Without a profile, or if it cannot be read, they are the
    /// default settings.
    pub fn of_profile(profile: &str) -> Self {
        let mut controls = Self::default();
        controls.apply(parser::parse(profile).unwrap_or_default().get("related"));
        controls
    }

    /// Adds the settings in the field `related` of the profile or the story. The last number wins, so the
    /// story must come after the profile. Pinned and excluded stories add up.
    pub fn apply(&mut self, related: Option<&Value>) {
        let Some(related) = related else { return };
        self.limit = most_related(related).unwrap_or(self.limit);
        for (field, names) in [("pin", &mut self.pin), ("exclude", &mut self.exclude)] {
            for it in list_of(related, field) {
                names.extend(text(it).map(ToOwned::to_owned));
            }
        }
    }

    /// Excludes the stories that the story itself names, because they are shown before all others.
    pub(super) fn exclude_associated(&mut self, draft: &Draft) {
        for it in &draft.associations {
            if matches!(it.item.kind, Kind::Text | Kind::Other) {
                self.limit = self.limit.saturating_sub(1);
                self.exclude.extend([&it.item.id, &it.item.url].into_iter().flatten().cloned());
            }
        }
    }
}
