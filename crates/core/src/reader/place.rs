//! The place of a visitor in a story: the reading time that is left, and the places to return to.

use crate::article::{Language, ReadingTime};
use crate::number;

/// The largest number of stories whose place is stored. The oldest place is dropped first.
const MOST: usize = 50;

/// The part of a story in which a place is stored, as fractions of its length.
const WORTH: std::ops::Range<f64> = 0.10..0.95;

/// The minutes to read the rest of a text after `fraction` of its characters; `None` if the rest is too
/// short for an estimate.
pub fn minutes_left(characters: u32, fraction: f64, language: Option<&Language>) -> Option<u32> {
    let left = f64::from(characters) * (1.0 - fraction.clamp(0.0, 1.0));
    ReadingTime::of(left as usize, language).map(|it| it.slow)
}

/// The stored places, with the newest first. Each is a line with the URL of the story and the number of
/// the block. Lines in another form have no effect, and are dropped when they are the oldest.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<String>);

impl Places {
    /// Reads the stored text.
    pub fn parse(stored: &str) -> Self {
        Self(stored.lines().take(MOST).map(str::to_owned).collect())
    }

    /// The text to store.
    pub fn to_stored(&self) -> String {
        self.0.join("\n")
    }

    /// The number of the block at which the visitor stopped reading a story.
    pub fn block(&self, story: &str) -> Option<usize> {
        let block = self.0.iter().find_map(|it| number::read(block_of(it, story)?));
        block.and_then(|it| usize::try_from(it).ok())
    }

    /// Records the visitor's place in a story: the fraction that is read, and the number of the block.
    /// A place near the beginning is ignored. A place near the end removes the story.
    pub fn note(&mut self, story: &str, fraction: f64, block: usize) {
        if fraction < WORTH.start {
            return;
        }
        self.0.retain(|it| block_of(it, story).is_none());
        if WORTH.contains(&fraction) {
            let block = i64::try_from(block).unwrap_or_default();
            self.0.insert(0, [story, " ", &number::text(block)].concat());
            self.0.truncate(MOST);
        }
    }
}

/// The number of the block in a line, if the line is for this story.
fn block_of<'a>(line: &'a str, story: &str) -> Option<&'a str> {
    line.strip_prefix(story)?.strip_prefix(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_left_depends_on_the_language_and_on_the_rest_of_the_text() {
        let left = |characters, fraction, tag| {
            minutes_left(characters, fraction, Language::parse(tag).as_ref())
        };
        assert_eq!(left(8_690, 0.0, "en"), Some(10));
        assert_eq!(left(8_690, 0.5, "en"), Some(5));
        assert_eq!(left(8_690, 0.96, "en"), None);
        assert_eq!(left(8_690, 7.0, "en"), None);
        assert_eq!(left(8_690, f64::NAN, "en"), None);
        assert_eq!(left(2_260, 0.5, "zh"), Some(5));
    }

    #[test]
    fn only_a_place_in_the_middle_of_a_story_is_recorded() {
        for (fraction, expected) in
            [(0.05, Some(1)), (0.1, Some(7)), (0.94, Some(7)), (0.95, None), (1.0, None)]
        {
            let mut places = Places::parse("https://a.example/1 1\nhttps://a.example/12 2");
            places.note("https://a.example/1", fraction, 7);
            assert_eq!(places.block("https://a.example/1"), expected, "{fraction}");
            assert_eq!(places.block("https://a.example/12"), Some(2), "{fraction}");
        }
    }

    #[test]
    fn the_oldest_place_is_dropped_and_damaged_lines_have_no_effect() {
        let mut places = Places::parse("nonsense\nhttps://a.example/x many\n");
        assert_eq!(places.block("https://a.example/x"), None);
        for story in 0..60 {
            places.note(&format!("https://a.example/{story}"), 0.5, story);
        }
        let stored = places.to_stored();
        assert_eq!(stored.lines().count(), MOST);
        assert!(stored.starts_with("https://a.example/59 59\n"));
        assert_eq!(Places::parse(&stored), places);
        assert_eq!(places.block("https://a.example/9"), None);
    }
}
