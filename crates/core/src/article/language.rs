//! Languages: BCP 47 tags, with the direction and the script of each language.

use serde::Serialize;

use crate::search::{contains_word, parts, split};

/// A language tag such as `en`, `fr-CA` or `zh-Hant`, in the usual letter case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Language(String);

/// The direction of a line of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction in which a letter runs.
    pub(crate) fn of_letter(letter: char) -> Self {
        match letter {
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Self::Rtl,
            '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => Self::Rtl,
            _ => Self::Ltr,
        }
    }
}

/// Whether a character is a letter, without the tables of Unicode, which take 5 KB. All characters
/// above U+00BF count as letters, except the punctuation of two blocks.
pub(crate) fn is_alphabetic(character: char) -> bool {
    match character {
        '\u{0}'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// The groups of scripts that need typography of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin, Cyrillic, Greek and all others.
    Latin,
    /// Arabic, Persian, Urdu and their relatives.
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Chinese, Japanese and Korean.
    Cjk,
}

impl Script {
    /// The name in the style sheet.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Arabic => "arabic",
            Self::Hebrew => "hebrew",
            Self::Cjk => "cjk",
        }
    }
}

/// Groups of words, separated by `/`. A group consists of a tag, and of the names and three-letter
/// codes that documents use in its place.
const ALIASES: &str = "en english eng/fr french fra fre/de german deu ger/es spanish spa/\
    pt portuguese por/ar arabic ara/it italian ita/nl dutch nld/sv swedish swe/ja japanese jpn/\
    zh chinese zho chi/he hebrew heb/fa persian fas per/ur urdu urd/ko korean kor";

impl Language {
    /// Reads a tag in any known form: `en`, `en_US`, `EN-us`, `eng`, `English`.
    /// `None` if the text is not a tag, so that the page never has a wrong `lang`.
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_ascii_lowercase();
        if let Some(names) = parts(ALIASES, b'/').find(|it| contains_word(it, &lower)) {
            return names.get(..2).map(|it| Self(it.to_owned()));
        }
        let mut parts = split(&lower, "-_").into_iter();
        let primary = parts.next()?;
        if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|it| it.is_ascii_lowercase()) {
            return None;
        }
        let mut tag = primary.to_owned();
        for part in parts {
            if !(1..=8).contains(&part.len()) || !part.bytes().all(|it| it.is_ascii_alphanumeric())
            {
                return None;
            }
            tag.push('-');
            tag.push_str(&in_usual_case(part));
        }
        Some(Self(tag))
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first part of the tag, such as `en` of `en-GB`.
    pub fn primary(&self) -> &str {
        parts(&self.0, b'-').next().unwrap_or(&self.0)
    }

    /// The direction of the language's usual script.
    pub fn direction(&self) -> Direction {
        match self.primary() {
            "ar" | "fa" | "he" | "iw" | "ur" | "ps" | "ckb" | "dv" | "yi" | "ug" | "sd" | "arz" => {
                Direction::Rtl
            }
            _ => Direction::Ltr,
        }
    }

    /// The separator of the items of a list in a sentence.
    pub fn comma(&self) -> &'static str {
        match self.primary() {
            "zh" | "ja" | "yue" => "、",
            _ if self.script() == Script::Arabic => "، ",
            _ => ", ",
        }
    }

    /// The group of scripts that the language is written in.
    pub fn script(&self) -> Script {
        match self.primary() {
            "ar" | "fa" | "ur" | "ps" | "ckb" | "ug" | "sd" | "arz" => Script::Arabic,
            "he" | "iw" | "yi" => Script::Hebrew,
            "zh" | "ja" | "ko" | "yue" => Script::Cjk,
            _ => Script::Latin,
        }
    }
}

/// A part of a tag in its usual letter case: regions in capitals, scripts with an initial capital, all
/// other parts in lower case (RFC 5646 section 2.1.1).
fn in_usual_case(part: &str) -> String {
    let capitals = match part.len() {
        _ if !part.bytes().all(|it| it.is_ascii_alphabetic()) => 0,
        2 => 2,
        4 => 1,
        _ => 0,
    };
    let mut part = part.to_owned();
    if let Some(start) = part.get_mut(..capitals) {
        start.make_ascii_uppercase();
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_reads_every_known_form() {
        let cases = [
            ("en", Some("en")),
            ("eng", Some("en")),
            ("English", Some("en")),
            ("urd", Some("ur")),
            ("per", Some("fa")),
            ("Hebrew", Some("he")),
            ("kor", Some("ko")),
            ("en_US", Some("en-US")),
            ("nb-NO", Some("nb-NO")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("x", None),
            ("", None),
            ("en us", None),
            ("klingonese", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Language::parse(text).as_ref().map(Language::as_str), expected, "{text}");
        }
    }

    #[test]
    fn comma_depends_on_the_script() {
        let cases = [("en", ", "), ("he", ", "), ("ko", ", "), ("ur", "، "), ("zh-Hant", "、")];
        for (tag, expected) in cases {
            assert_eq!(Language::parse(tag).as_ref().map(Language::comma), Some(expected), "{tag}");
        }
    }
}
