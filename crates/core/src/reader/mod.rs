//! The parts of the tools that need no browser: settings, reading places, passages, sentences, voices.

pub mod passage;
pub mod place;
pub mod sentence;
pub mod settings;
pub mod theme;
pub mod voice;

/// Whether a character is part of a word: a letter or a digit. The tables of Unicode would take 5 KB.
/// This function treats every character as one, except spaces and common punctuation.
pub fn is_word_character(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => matches!(character, 'ª' | 'µ' | 'º'),
        '،' | '؛' | '؟' | '۔' | '।' | '॥' => false,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' => false,
        '：' | '；' | '？' => false,
        _ => true,
    }
}
