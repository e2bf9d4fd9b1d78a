//! Folds names, so that spellings of the same name are equal: letter case, accents, the forms of
//! Arabic letters, and full-width letters do not count.
//!
//! `related::fold` is a different function. It folds the words of whole stories, so it must be fast,
//! and it treats some letters differently (`ß` becomes `s`, and Greek accents stay). This one runs for
//! a few names only, and takes fewer bytes. The tables of Unicode would take ten times as many.

use crate::search::without_end;

/// Ranges of capitals, three characters each: the first capital, the last capital, and the small
/// letter of the first. The small letters are in the same order as the capitals. The last range is the
/// full-width forms of ASCII.
const SMALL: &str = "ÀÞàΑΩαАЯаЀЏѐ！～!";

/// Ranges of letters that count as the same letter, three characters each: the first letter, the last
/// letter, and the letter that they become.
const ALIKE: &str = "àåaĀąaççcĆčcèëeĒěeìïiĨıiññnŃňnòöoøøoŌőoùüuŨųuýýyŚšsŁłlŹžzĞğgĐđdΆΆαάάαΈΈεέέε\
    ΉΉηήήηΊΊιίίιΌΌοόόοΎΎυύύυΏΏωώώωςςσآأاإإاٱٱاىىيئئيییيؤؤوةةهککك";

/// Whether two names are equal after folding: `ＭＰＡ` is `mpa`.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name or a URL in the form that is compared. A slash at the end of a URL does not count.
pub(crate) fn folded(name: &str) -> String {
    let mut folded = String::new();
    for word in without_end(name, "/ ").split_whitespace() {
        folded.push_str(if folded.is_empty() { "" } else { " " });
        for it in word.chars() {
            if !is_ignored(it) {
                folded.push(fold(it).to_ascii_lowercase());
            }
        }
    }
    folded
}

/// Whether a character is a capital letter. All Latin letters with accents beyond Latin-1 count.
pub(crate) fn is_capital(character: char) -> bool {
    character.is_ascii_uppercase()
        || ('\u{100}'..'\u{180}').contains(&character)
        || !character.is_ascii() && character < '！' && range(SMALL, character).is_some()
}

/// Whether a character does not count: combining marks, the vowel signs and the tatweel of Arabic, the
/// points of Hebrew, and the characters that join letters or set their direction.
fn is_ignored(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{200c}'..='\u{200f}'
    )
}

/// The small letter without accent of a character. Letters of ASCII keep their case.
fn fold(character: char) -> char {
    let code = u32::from(character);
    let small = match (range(SMALL, character), character) {
        (Some((first, small)), _) => code - u32::from(first) + u32::from(small),
        // The other Cyrillic letters, and those of Romanian and Vietnamese, come in pairs. The code
        // of the capital is even, and the small letter follows it.
        (_, '\u{200}'..='\u{21f}' | '\u{48a}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}') => code | 1,
        _ => code,
    };
    let small = char::from_u32(small).unwrap_or(character);
    range(ALIKE, small).map_or(small, |(_, alike)| alike)
}

/// The range of a table that has a character: its first letter, and the letter that this becomes.
fn range(table: &str, character: char) -> Option<(char, char)> {
    let mut letters = table.chars();
    while let (Some(first), Some(last), Some(target)) =
        (letters.next(), letters.next(), letters.next())
    {
        if (first..=last).contains(&character) {
            return Some((first, target));
        }
    }
    None
}
