//! The fields of a story that the ranking reads.

use super::pace::half_life;
use crate::article::{Date, Language};
use crate::draft::{Draft, Piece};

/// The number of words that are read of a text. The news is at the beginning.
const MOST_WORDS: usize = 300;

/// The field that a word is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextField {
    Headline,
    Standfirst,
    Text,
}

/// The facts of a story that the ranking needs, besides its words.
pub(super) struct Subject {
    /// Its identifier and its URL, as the document writes them. Either may be empty.
    pub(super) names: [String; 2],
    /// The primary subtag of its language, or an empty string.
    pub(super) language: String,
    /// The time of publication, in Unix seconds.
    pub(super) published: Option<i64>,
    /// The time in seconds after which half of the interest is gone.
    pub(super) half_life: f32,
}

impl Subject {
    pub(super) fn of(draft: &Draft) -> Self {
        let language = draft.language.as_deref().and_then(Language::parse);
        Self {
            names: [&draft.id, &draft.url].map(|it| it.clone().unwrap_or_default()),
            language: language.map(|it| it.primary().to_owned()).unwrap_or_default(),
            published: draft.published.as_deref().and_then(Date::parse).map(Date::seconds),
            half_life: half_life(draft),
        }
    }

    /// Whether it has this identifier or URL.
    pub(super) fn has_name(&self, name: &str) -> bool {
        !name.is_empty() && self.names.iter().any(|it| it == name)
    }

    /// Returns a hash of its names.
    pub(super) fn key(&self) -> u32 {
        let bytes = self.names.iter().flat_map(|it| it.bytes());
        bytes.fold(0, |key, it| (key.rotate_left(5) ^ u32::from(it)).wrapping_mul(0x0100_0193))
    }

    /// Whether both stories may be in the same language. A story without a language may be in any.
    pub(super) fn may_share_language(&self, other: &Self) -> bool {
        self.language == other.language || self.language.is_empty() || other.language.is_empty()
    }
}

/// Visits the texts of a story, each with the largest number of words to read. `visit` returns the number
/// of words that it read.
pub(super) fn texts(draft: &Draft, visit: &mut dyn FnMut(TextField, &str, usize) -> usize) {
    visit(TextField::Headline, draft.headline.as_deref().unwrap_or_default(), MOST_WORDS);
    visit(TextField::Standfirst, draft.standfirst.as_deref().unwrap_or_default(), MOST_WORDS);
    let mut left = MOST_WORDS;
    each_text(&draft.body, &mut |text| {
        if left > 0 {
            left = left.saturating_sub(visit(TextField::Text, text, left));
        }
    });
}

/// Visits the texts of pieces, also inside quotations, lists and boxes.
pub(super) fn each_text(pieces: &[Piece], visit: &mut dyn FnMut(&str)) {
    for piece in pieces {
        match piece {
            Piece::Text(text) | Piece::Heading(_, text) => visit(text),
            Piece::Quote(inner, _) | Piece::Box(_, inner, _) => each_text(inner, visit),
            Piece::List(_, items) => items.iter().for_each(|it| each_text(it, visit)),
            _ => {}
        }
    }
}
