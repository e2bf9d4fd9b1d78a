//! Characters made alike where writers differ: case, accents, the forms of Arabic letters.

/// Whether two names are the same, however they are written: `ＭＰＡ` is `mpa`.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name as it is compared.
pub(crate) fn folded(name: &str) -> String {
    let mut folded = String::new();
    for word in name.split_whitespace() {
        folded.push_str(if folded.is_empty() { "" } else { " " });
        for it in word.chars() {
            if !is_silent(it) {
                folded.push(fold(it));
            }
        }
    }
    folded
}

/// Whether a character is read over: marks that combine, the vowels of Arabic, its stretching, the
/// vowels of Hebrew, and what joins or turns letters.
pub(crate) fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{640}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'..='\u{5c2}'
            | '\u{200c}'..='\u{200f}'
    )
}

/// A character as it is compared. An umlaut is its vowel, so that a plural meets its singular
/// (Hafen, Häfen); the tables of Unicode would weigh five times as much.
pub(crate) fn fold(character: char) -> char {
    match character {
        'A'..='Z' => character.to_ascii_lowercase(),
        '\u{0}'..='\u{bf}' => character,
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        'ß' | 'Ś'..='š' => 's',
        'Ł' | 'ł' => 'l',
        'Đ' | 'đ' => 'd',
        'Ź'..='ž' => 'z',
        'Ğ' | 'ğ' => 'g',
        // Greek and Cyrillic, whose small letters stand in the same order.
        'Α'..='Ω' | 'А'..='Я' => later(character, 32),
        'Ѐ'..='Џ' => later(character, 80),
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        // Other Cyrillic letters and those of Romanian and Vietnamese, in pairs of which the
        // capital is even.
        '\u{48a}'..='\u{4bf}'
        | '\u{4d0}'..='\u{52f}'
        | '\u{200}'..='\u{21f}'
        | '\u{1e00}'..='\u{1eff}' => char::from_u32(u32::from(character) | 1).unwrap_or(character),
        // Arabic: the forms of alif, the two of ya and of ta, and how Persian writes ya and kaf.
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        // Latin letters as wide as a Han character.
        '\u{ff21}'..='\u{ff3a}' => earlier(character, 0xfee0 - 32),
        '\u{ff01}'..='\u{ff5e}' => earlier(character, 0xfee0),
        _ => character,
    }
}

fn later(character: char, places: u32) -> char {
    char::from_u32(u32::from(character) + places).unwrap_or(character)
}

fn earlier(character: char, places: u32) -> char {
    char::from_u32(u32::from(character).saturating_sub(places)).unwrap_or(character)
}
