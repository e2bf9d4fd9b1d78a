//! The letters of a text, counted by script. They give the direction of the text, and show that a
//! document names a wrong language.

use super::language::is_alphabetic;
use super::{Direction, Language, Script};
use crate::search::contains_word;

/// Scripts that one look tells from Latin. Each row has the first letter, the last letter and the most
/// frequent language of the script, and before them the same of the letters that a second language has.
/// In a row without a second language, the two are equal.
const SCRIPTS: [[(char, char, &str); 2]; 7] = [
    [('і', 'ї', "uk"), ('\u{400}', '\u{52f}', "ru")],
    [('ی', 'ی', "fa"), ('\u{600}', '\u{6ff}', "ar")],
    [('ぁ', 'ヿ', "ja"), ('\u{4e00}', '\u{9fff}', "zh")],
    [('\u{591}', '\u{5f4}', "he"); 2],
    [('\u{370}', '\u{3ff}', "el"); 2],
    [('\u{900}', '\u{97f}', "hi"); 2],
    [('\u{ac00}', '\u{d7a3}', "ko"); 2],
];

/// Languages that are written in Latin letters only, and that content systems name by default.
const LATIN: &str = "en fr de es pt it nl sv da no nb pl tr id";

/// The fewest letters that contradict a language.
const FEWEST: u32 = 12;

/// The letters of a text.
#[derive(Debug, Default)]
pub struct Letters {
    /// For each row of [`SCRIPTS`], the letters of the second language and all other letters.
    scripts: [[u32; 2]; SCRIPTS.len()],
    /// The letters of scripts that run from right to left.
    rtl: u32,
    /// All letters.
    all: u32,
}

impl Letters {
    /// Counts the letters of a text, and returns the number of its characters.
    pub fn add(&mut self, text: &str) -> usize {
        let mut characters = 0;
        for character in text.chars() {
            characters += 1;
            if !is_alphabetic(character) {
                continue;
            }
            self.all += 1;
            self.rtl += u32::from(Direction::of_letter(character) == Direction::Rtl);
            for (counts, row) in self.scripts.iter_mut().zip(&SCRIPTS) {
                for (count, (first, last, _)) in counts.iter_mut().zip(row) {
                    if (*first..=*last).contains(&character) {
                        *count += 1;
                        break;
                    }
                }
            }
        }
        characters
    }

    /// The direction in which most letters run; `None` if there are no letters.
    pub fn direction(&self) -> Option<Direction> {
        let direction = if self.rtl > self.all / 2 { Direction::Rtl } else { Direction::Ltr };
        (self.all > 0).then_some(direction)
    }

    /// Whether the letters contradict a language, because most of them belong to a script in which it is
    /// not written. The result is a language of that script, or `None` if the script is Latin.
    pub fn contradict(&self, language: &Language) -> Option<Option<Language>> {
        let is_most = |count: u32| self.all >= FEWEST && count > self.all / 4 * 3;
        let mut others = 0;
        for ([second, rest], row) in self.scripts.iter().zip(&SCRIPTS) {
            let count = second + rest;
            others += count;
            if is_most(count) && contains_word(LATIN, language.primary()) {
                // One letter in forty is enough, because few letters are particular to a language.
                let [(.., second_tag), (.., tag)] = row;
                return Some(Language::parse(if *second > count / 40 { second_tag } else { tag }));
            }
        }
        // A Latin word has more letters than a Chinese or Japanese one.
        let is_latin = self.all >= FEWEST && others.max(self.rtl) < self.all / 10;
        (is_latin && language.script() != Script::Latin).then_some(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contradicted(language: &str, text: &str) -> Option<String> {
        let mut letters = Letters::default();
        letters.add(text);
        let found = letters.contradict(&Language::parse(language).unwrap());
        found.map(|it| it.map_or("-".to_owned(), |it| it.as_str().to_owned()))
    }

    #[test]
    fn letters_contradict_a_language_of_another_script() {
        let cases = [
            ("en", "The night ferry sails again", None),
            ("en-GB", "أبحرت العبارة عند الفجر من الميناء", Some("ar")),
            ("fr", "کشتی شب دوباره به راه افتاد و بازگشت", Some("fa")),
            ("en", "Ночной паром снова вышел в море", Some("ru")),
            ("en", "Нічний пором знову вийшов у море", Some("uk")),
            ("de", "夜間フェリーが再び出航した。", Some("ja")),
            ("en-US", "夜间渡轮再次启航，载着九十名乘客", Some("zh")),
            ("es", "야간 여객선이 다시 출항했다고 밝혔다", Some("ko")),
            ("en", "Το νυχτερινό πλοίο σαλπάρει ξανά", Some("el")),
            ("en", "מעבורת הלילה יוצאת שוב לדרך", Some("he")),
            ("en", "रात की नौका फिर से रवाना हुई है", Some("hi")),
            ("ar", "The night ferry sails again", Some("-")),
            ("ja", "The night ferry sails again", Some("-")),
            ("ar", "أبحرت العبارة عند الفجر من الميناء", None),
            ("ru", "Ночной паром снова вышел в море", None),
            ("sr", "Ноћни трајект поново плови", None),
            ("sr", "Noćni trajekt ponovo plovi", None),
            ("kk", "Түнгі паром қайтадан жолға шықты", None),
            ("he", "The word שלום in a long English sentence", None),
            ("ja", "OpenFerry v2 is 夜間フェリー released", None),
            ("en", "The word שלום in an English sentence", None),
            ("en", "iPhone جديد في أسواق ستنفو بعد أربعين عاما", Some("ar")),
            ("th", "เรือเฟอร์รี่กลางคืนออกเดินทางอีกครั้ง", None),
            ("en", "夜行", None),
            ("en", "", None),
        ];
        for (language, text, expected) in cases {
            assert_eq!(contradicted(language, text).as_deref(), expected, "{language} {text}");
        }
    }

    #[test]
    fn most_letters_give_the_direction() {
        let direction = |text: &str| {
            let mut letters = Letters::default();
            letters.add(text);
            letters.direction()
        };
        assert_eq!(direction("12 — سوق المرفأ"), Some(Direction::Rtl));
        assert_eq!(direction("iPhone جديد في أسواق ستنفو"), Some(Direction::Rtl));
        assert_eq!(direction("سوق is a market in a harbour"), Some(Direction::Ltr));
        assert_eq!(direction("«Élan»"), Some(Direction::Ltr));
        assert_eq!(direction("12"), None);
    }
}
