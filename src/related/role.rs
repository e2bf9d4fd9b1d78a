//! How the characters of a text make words of it.

use crate::fold::is_silent;

/// How a character takes part in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It belongs to a word that has spaces around it.
    Letter,
    /// It is of a script that puts no spaces between words.
    Sign,
    /// It is read over: a vowel mark, the stretching of a line.
    Silent,
    /// It ends a word.
    Break,
}

/// The role of a character that [`crate::fold::fold`] has made.
pub(super) fn role(character: char) -> Role {
    match character {
        'a'..='z' | '0'..='9' => Role::Letter,
        '\u{0}'..='\u{bf}' => Role::Break,
        _ if is_silent(character) => Role::Silent,
        '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => {
            Role::Break
        }
        // Thai, Lao, Burmese and Khmer; Kana, Han and Hangul, whose words carry their particles.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Role::Sign,
        '\u{3005}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' => Role::Sign,
        '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Role::Sign,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => Role::Break,
        '\u{fe00}'..='\u{ffff}' => Role::Break,
        _ => Role::Letter,
    }
}

/// Whether a sign is of Hiragana, in which Japanese writes endings and particles.
pub(super) fn is_ending(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{309f}')
}
