//! What the editors say about related stories, in the publisher profile and in the story.

use crate::article::Kind;
use crate::draft::Draft;
use crate::formats::fields::{list_of, most_related, text};
use crate::json::Value;

/// How many stories are shown where nobody says, those among them that the story itself relates.
const USUAL_NUMBER: usize = 6;

/// What the editors say.
#[derive(Clone, Debug)]
pub struct Controls {
    /// How many stories are chosen at most.
    pub most: usize,
    /// Identifiers or URLs of stories that come first.
    pub pin: Vec<String>,
    /// Those of stories that are never shown.
    pub exclude: Vec<String>,
    /// Whether what is poor is shown too. No editor wants that; a measurement does, to compare the order
    /// with that of rankings which show whatever stands first.
    pub shows_poor: bool,
}

impl Default for Controls {
    fn default() -> Self {
        Self { most: USUAL_NUMBER, pin: Vec::new(), exclude: Vec::new(), shows_poor: false }
    }
}

impl Controls {
    /// Takes in what `related` of a profile or a story says. The last word on a number is the
    /// story's; what either pins is pinned, and what either excludes is excluded.
    pub fn take(&mut self, related: Option<&Value>) {
        let Some(related) = related else { return };
        self.most = most_related(related).unwrap_or(self.most);
        for (field, names) in [("pin", &mut self.pin), ("exclude", &mut self.exclude)] {
            for it in list_of(related, field) {
                names.extend(text(it).map(ToOwned::to_owned));
            }
        }
    }

    /// Leaves out what the story relates itself, which stands before all others.
    pub(super) fn leave_out(&mut self, draft: &Draft) {
        for it in &draft.associations {
            if matches!(it.item.kind, Kind::Text | Kind::Other) {
                self.most = self.most.saturating_sub(1);
                self.exclude.extend([&it.item.id, &it.item.url].into_iter().flatten().cloned());
            }
        }
    }
}
