//! Names made alike where writers differ: case, accents, the forms of Arabic letters, the width.
//!
//! The ranking folds the words of whole stories, and has a quicker way (`related::fold`); this one
//! is smaller. The tables of Unicode would weigh ten times as much.

use crate::search::without_end;

/// Rows of capitals, and the small letter of the first, whose row is in the same order. The last are
/// Latin letters as wide as a Han character.
const SMALL: &str = "ÀÞàΑΩαАЯаЀЏѐ！～!";

/// Letters that count as one: the first and the last of a row, and what they count as.
const ALIKE: &str = "àåaĀąaççcĆčcèëeĒěeìïiĨıiññnŃňnòöoøøoŌőoùüuŨųuýýyŚšsŁłlŹžzĞğgĐđdΆΆαάάαΈΈεέέε\
    ΉΉηήήηΊΊιίίιΌΌοόόοΎΎυύύυΏΏωώώωςςσآأاإإاٱٱاىىيئئيییيؤؤوةةهککك";

/// Whether two names are the same, however they are written: `ＭＰＡ` is `mpa`.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name or an address as it is compared; an address may end with a slash or without.
pub(crate) fn folded(name: &str) -> String {
    let mut folded = String::new();
    for word in without_end(name, "/ ").split_whitespace() {
        folded.push_str(if folded.is_empty() { "" } else { " " });
        for it in word.chars() {
            if !is_silent(it) {
                folded.push(fold(it).to_ascii_lowercase());
            }
        }
    }
    folded
}

/// Whether a character is read over: marks that combine, the vowels and the stretching of Arabic, the
/// vowels of Hebrew, and what joins or turns letters.
fn is_silent(character: char) -> bool {
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

fn fold(character: char) -> char {
    let code = u32::from(character);
    let small = match (row(SMALL, character), character) {
        (Some((first, small)), _) => code - u32::from(first) + u32::from(small),
        // Other Cyrillic letters and those of Romanian and Vietnamese stand in pairs, of which the
        // capital is even.
        (_, '\u{200}'..='\u{21f}' | '\u{48a}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}') => code | 1,
        _ => code,
    };
    let small = char::from_u32(small).unwrap_or(character);
    row(ALIKE, small).map_or(small, |(_, alike)| alike)
}

/// The row of a table that a character is in: its first letter, and what that counts as.
fn row(table: &str, character: char) -> Option<(char, char)> {
    let mut letters = table.chars();
    while let (Some(first), Some(last), Some(as_what)) =
        (letters.next(), letters.next(), letters.next())
    {
        if (first..=last).contains(&character) {
            return Some((first, as_what));
        }
    }
    None
}
