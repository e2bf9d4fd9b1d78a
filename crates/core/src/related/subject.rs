//! What the ranking reads of a story.

use super::pace::half_life;
use crate::article::{Date, Language};
use crate::draft::{Draft, Piece};

/// Words of a text that are read: what is news stands at the beginning.
const MOST_WORDS: usize = 300;

/// Where in a story a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextField {
    Headline,
    Standfirst,
    Text,
}

/// A story as the ranking reads it.
pub(super) struct Subject {
    /// Its identifier and its URL as written; what is empty names nothing.
    pub(super) names: [String; 2],
    /// The primary part of its language, empty where it does not say.
    pub(super) language: String,
    /// When it was published, in Unix seconds.
    pub(super) published: Option<i64>,
    /// The seconds in which its news grow half as new.
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

    /// Whether it bears this identifier or URL.
    pub(super) fn is_called(&self, name: &str) -> bool {
        !name.is_empty() && self.names.iter().any(|it| it == name)
    }

    /// A number that is its own.
    pub(super) fn key(&self) -> u32 {
        let bytes = self.names.iter().flat_map(|it| it.bytes());
        bytes.fold(0, |key, it| (key.rotate_left(5) ^ u32::from(it)).wrapping_mul(0x0100_0193))
    }

    /// Whether two stories may be read by the same person: they are in the same language, as far as
    /// they say.
    pub(super) fn speaks_like(&self, other: &Self) -> bool {
        self.language == other.language || self.language.is_empty() || other.language.is_empty()
    }
}

/// Visits the texts of a story that are read, each with how many of its words.
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

/// Visits the texts of pieces, those of quotations, lists and boxes among them.
pub(super) fn each_text(pieces: &[Piece], visit: &mut dyn FnMut(&str)) {
    for piece in pieces {
        match piece {
            Piece::Text(text) | Piece::Heading(_, text) => visit(text),
            Piece::Quote(inner, _) | Piece::Box(_, inner) => each_text(inner, visit),
            Piece::List(_, items) => items.iter().for_each(|it| each_text(it, visit)),
            _ => {}
        }
    }
}
