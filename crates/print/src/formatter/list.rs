//! The words and commas between the names of a list.

use super::tag::find;

/// What stands between two names, between the names of a longer list, and before its last name.
struct Separators {
    pair: &'static str,
    middle: &'static str,
    last: &'static str,
}

/// A language that lists with commas and the same word before the last name of every list.
const fn commas(word: &'static str) -> Separators {
    Separators { pair: word, middle: ", ", last: word }
}

const fn other(pair: &'static str, middle: &'static str, last: &'static str) -> Separators {
    Separators { pair, middle, last }
}

const LISTS: [(&str, Separators); 42] = [
    ("ar", other(" و", " و", " و")),
    ("bg", commas(" и ")),
    ("ca", commas(" i ")),
    ("cs", commas(" a\u{a0}")),
    ("da", commas(" og ")),
    ("de", commas(" und ")),
    ("el", commas(" και ")),
    ("en", other(" and ", ", ", ", and ")),
    ("en-001 en-CA", commas(" and ")),
    ("es", commas(" y ")),
    ("et", commas(" ja ")),
    ("fa", other(" و ", "،\u{200f} ", "، و ")),
    ("fi", commas(" ja ")),
    ("fr", commas(" et ")),
    ("he iw", commas(" ו")),
    ("hi", other(" और ", ", ", ", और ")),
    ("hr", commas(" i ")),
    ("hu", commas(" és ")),
    ("id in", other(" dan ", ", ", ", dan ")),
    ("it", commas(" e ")),
    ("ja", other("、", "、", "、")),
    ("ko", commas(" 및 ")),
    ("lt", commas(" ir ")),
    ("lv", commas(" un ")),
    ("nb no", commas(" og ")),
    ("nl", commas(" en ")),
    ("pl", commas(" i ")),
    ("pt", commas(" e ")),
    ("ro", commas(" și ")),
    ("ru", commas(" и ")),
    ("sk", other(" a\u{a0}", ", ", " a ")),
    ("sl", commas(" in ")),
    ("sr", commas(" и ")),
    ("sr-Latn sr-ME", commas(" i ")),
    ("sv", commas(" och ")),
    ("th", other("และ", " ", " และ")),
    ("tr", commas(" ve ")),
    ("uk", commas(" і ")),
    ("ur", other(" اور ", "، ", "، اور ")),
    ("vi", commas(" và ")),
    ("zh", other("和", "、", "和")),
    ("zh-HK zh-MO zh-Hant-HK zh-Hant-MO", other("及", "、", "及")),
];

/// The texts between these names, one less than there are names; `None` if there is no table for the language.
pub(super) fn separators(tag: &str, names: &[&str]) -> Option<Vec<String>> {
    let list = find(&LISTS, tag)?;
    let last = if names.len() == 2 { list.pair } else { list.last };
    let mut texts = vec![list.middle.to_owned(); names.len().saturating_sub(2)];
    if let [_, .., name] = names {
        texts.push(before_name(last, name));
    }
    Some(texts)
}

/// The word before the last name, which the name can change: Spanish has "Ana e Inés", and Hebrew a hyphen before a
/// name in another script.
fn before_name(word: &str, name: &str) -> String {
    let mut letters = name.chars().map(|it| it.to_ascii_lowercase());
    match word {
        " y " if sounds_like_y(&mut letters) => " e ".to_owned(),
        " ו" if letters.next().is_some_and(|it| !is_hebrew(it)) => " ו-".to_owned(),
        _ => word.to_owned(),
    }
}

/// Whether a Spanish word begins with the vowel "i", and not with a diphthong as in "hielo". `Intl` looks at letters
/// without an accent alone.
fn sounds_like_y(letters: &mut impl Iterator<Item = char>) -> bool {
    match letters.next() {
        Some('i') => true,
        Some('h') => letters.next() == Some('i') && !matches!(letters.next(), Some('a' | 'e')),
        _ => false,
    }
}

fn is_hebrew(letter: char) -> bool {
    matches!(letter, '\u{591}'..='\u{5f4}' | '\u{fb1d}'..='\u{fb4f}')
}
