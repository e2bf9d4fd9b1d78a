//! Where somebody is in a story: how much is left, and which places to come back to.

use crate::article::{Language, ReadingTime};
use crate::number;

/// How many stories are remembered; the one read longest ago gives way.
const MOST: usize = 50;

/// From where on, and up to where, a place is worth coming back to, as shares of the story.
const WORTH: std::ops::Range<f64> = 0.10..0.95;

/// Minutes that a share of a text leaves to read; `None` where it is hardly one.
pub fn minutes_left(characters: u32, fraction: f64, language: Option<&Language>) -> Option<u32> {
    let left = f64::from(characters) * (1.0 - fraction.clamp(0.0, 1.0));
    ReadingTime::of(left as usize, language).map(|it| it.slow)
}

/// The places kept, the newest first: a line for each story, with its address and the number of the
/// block. Foreign lines are kept as long as there is room, and lead nowhere.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<String>);

impl Places {
    /// Reads what was kept.
    pub fn parse(kept: &str) -> Self {
        Self(kept.lines().take(MOST).map(str::to_owned).collect())
    }

    /// What to keep.
    pub fn to_stored(&self) -> String {
        self.0.join("\n")
    }

    /// The block at which somebody left a story.
    pub fn block(&self, story: &str) -> Option<usize> {
        let block = self.0.iter().find_map(|it| number::read(rest(it, story)?));
        block.and_then(|it| usize::try_from(it).ok())
    }

    /// Takes note of where somebody is in a story: at a share of it, in a block. The beginning is no
    /// place, and whoever has come to the end need not come back.
    pub fn note(&mut self, story: &str, fraction: f64, block: usize) {
        if fraction < WORTH.start {
            return;
        }
        self.0.retain(|it| rest(it, story).is_none());
        if WORTH.contains(&fraction) {
            let block = i64::try_from(block).unwrap_or_default();
            self.0.insert(0, [story, " ", &number::text(block)].concat());
            self.0.truncate(MOST);
        }
    }
}

/// What a line says of a story.
fn rest<'a>(line: &'a str, story: &str) -> Option<&'a str> {
    line.strip_prefix(story)?.strip_prefix(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_follow_the_language_and_end_with_the_text() {
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
    fn only_the_middle_of_a_story_is_a_place() {
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
    fn the_oldest_place_gives_way_and_foreign_lines_lead_nowhere() {
        let mut places = Places::parse("nonsense\nhttps://a.example/x many\n");
        assert_eq!(places.block("https://a.example/x"), None);
        for story in 0..60 {
            places.note(&format!("https://a.example/{story}"), 0.5, story);
        }
        let kept = places.to_stored();
        assert_eq!(kept.lines().count(), MOST);
        assert!(kept.starts_with("https://a.example/59 59\n"));
        assert_eq!(Places::parse(&kept), places);
        assert_eq!(places.block("https://a.example/9"), None);
    }
}
