//! The reading time of an article.

use serde::Serialize;

use super::Language;

/// A reading time in whole minutes, as a range from quick to slow readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingTime {
    /// The minutes that a quick reader takes.
    pub quick: u32,
    /// The minutes that a slow reader takes.
    pub slow: u32,
}

/// For each language, the characters that people read in a minute, and the standard deviation.
///
/// The figures are from Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
/// Performance" (Investigative Ophthalmology & Visual Science, 2012). Firefox's Reader View uses
/// them too. Korean is not in the study, and has the figures of Japanese.
const PACE: [(&str, u32, u32); 18] = [
    ("en", 987, 118),
    ("ar", 612, 88),
    ("de", 920, 86),
    ("es", 1025, 127),
    ("fi", 1078, 121),
    ("fr", 998, 126),
    ("he", 833, 130),
    ("it", 950, 140),
    ("ja", 357, 56),
    ("ko", 357, 56),
    ("nl", 978, 143),
    ("pl", 916, 126),
    ("pt", 913, 145),
    ("ru", 986, 175),
    ("sl", 885, 145),
    ("sv", 917, 156),
    ("tr", 1054, 156),
    ("zh", 255, 29),
];

/// A shorter text, in characters, has no reading time, because the estimate would mean nothing.
const FEWEST_CHARACTERS: u32 = 500;

impl ReadingTime {
    /// The reading time of a text with this many characters; `None` if the text is too short. A
    /// language that is not in the study has the figures of English.
    pub fn of(characters: usize, language: Option<&Language>) -> Option<Self> {
        let characters = u32::try_from(characters).ok()?;
        if characters < FEWEST_CHARACTERS {
            return None;
        }
        let primary = language.map_or("en", Language::primary);
        let (pace, spread) = PACE
            .iter()
            .find(|(name, ..)| *name == primary)
            .map_or((987, 118), |(_, pace, spread)| (*pace, *spread));
        Some(Self {
            quick: characters.div_ceil(pace + spread),
            slow: characters.div_ceil(pace - spread),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reading_time_depends_on_the_language() {
        let time = |characters, tag| ReadingTime::of(characters, Language::parse(tag).as_ref());
        assert_eq!(time(3_000, "en"), Some(ReadingTime { quick: 3, slow: 4 }));
        assert_eq!(time(3_000, "zh-TW"), Some(ReadingTime { quick: 11, slow: 14 }));
        assert_eq!(time(3_000, "tlh"), time(3_000, "en"));
        assert_eq!(time(80, "en"), None);
    }
}
