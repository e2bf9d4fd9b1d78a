//! Characters made alike where writers differ: case, accents, the forms of Arabic letters.

/// How a character takes part in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharacterRole {
    /// It belongs to a word that has spaces around it.
    Letter,
    /// It is of a script that puts no spaces between words.
    Sign,
    /// It is read over: a vowel mark, the stretching of a line.
    Silent,
    /// It ends a word.
    Break,
}

/// The role of a character that [`fold`] has made.
pub(super) fn role(character: char) -> CharacterRole {
    match character {
        'a'..='z' | '0'..='9' => CharacterRole::Letter,
        '\u{0}'..='\u{bf}' => CharacterRole::Break,
        // Marks that combine, the vowels of Arabic, its stretching, and the vowels of Hebrew.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {
            CharacterRole::Silent
        }
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{200c}'..='\u{200f}' => {
            CharacterRole::Silent
        }
        '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => {
            CharacterRole::Break
        }
        // Thai, Lao, Burmese and Khmer; Kana, Han and Hangul, whose words carry their particles.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
            CharacterRole::Sign
        }
        '\u{3005}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' => CharacterRole::Sign,
        '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            CharacterRole::Sign
        }
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => CharacterRole::Break,
        '\u{fe00}'..='\u{ffff}' => CharacterRole::Break,
        _ => CharacterRole::Letter,
    }
}

/// Whether a sign is of Hiragana, in which Japanese writes endings and particles.
pub(super) fn is_ending(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{309f}')
}

/// A character as it is compared. An umlaut is its vowel, so that a plural meets its singular
/// (Hafen, Häfen); the tables of Unicode would weigh five times as much.
pub(super) fn fold(character: char) -> char {
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
        'Ź'..='ž' => 'z',
        'Ğ' | 'ğ' => 'g',
        // Greek and Cyrillic, whose small letters stand in the same order.
        'Α'..='Ω' | 'А'..='Я' => later(character, 32),
        'Ѐ'..='Џ' => later(character, 80),
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
