//! Folds characters that writers use interchangeably: letter case, accents, and the forms of Arabic
//! letters.

/// The role of a character in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharacterRole {
    /// A letter of a script with spaces between words.
    Letter,
    /// A character of a script without spaces between words.
    Unspaced,
    /// A character that is ignored: a vowel mark, or the mark that stretches a line.
    Ignored,
    /// A character that ends a word.
    Break,
}

/// Returns the role of a character that [`fold`] has returned.
pub(super) fn role(character: char) -> CharacterRole {
    match character {
        'a'..='z' | '0'..='9' => CharacterRole::Letter,
        '\u{0}'..='\u{bf}' => CharacterRole::Break,
        // Combining marks, Arabic vowels, the Arabic mark that stretches a line, and Hebrew vowels.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {
            CharacterRole::Ignored
        }
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{200c}'..='\u{200f}' => {
            CharacterRole::Ignored
        }
        '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => {
            CharacterRole::Break
        }
        // Thai, Lao, Burmese and Khmer. Kana and Han. Hangul too, because its words include their
        // particles.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => {
            CharacterRole::Unspaced
        }
        '\u{3005}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' => CharacterRole::Unspaced,
        '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            CharacterRole::Unspaced
        }
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => CharacterRole::Break,
        '\u{fe00}'..='\u{ffff}' => CharacterRole::Break,
        _ => CharacterRole::Letter,
    }
}

/// Whether a character is Hiragana, in which Japanese writes endings and particles.
pub(super) fn is_ending(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{309f}')
}

/// Returns a character as it is compared. An umlaut becomes its vowel, so that a plural equals its singular
/// (Hafen, Häfen). The tables of Unicode would take five times as many bytes.
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
        // Greek and Cyrillic, whose capital and small letters are in the same order.
        'Α'..='Ω' | 'А'..='Я' => add(character, 32),
        'Ѐ'..='Џ' => add(character, 80),
        // Arabic: the forms of alif, ya and ta, and the Persian forms of ya and kaf.
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        // Full-width Latin letters.
        '\u{ff21}'..='\u{ff3a}' => subtract(character, 0xfee0 - 32),
        '\u{ff01}'..='\u{ff5e}' => subtract(character, 0xfee0),
        _ => character,
    }
}

fn add(character: char, places: u32) -> char {
    char::from_u32(u32::from(character) + places).unwrap_or(character)
}

fn subtract(character: char, places: u32) -> char {
    char::from_u32(u32::from(character).saturating_sub(places)).unwrap_or(character)
}
