//! What the tools know without a browser: settings, places, passages, sentences, voices.

pub mod passage;
pub mod place;
pub mod sentence;
pub mod settings;
pub mod theme;
pub mod voice;

/// Whether a character is of a word. Unicode's own tables weigh 5 KB; what matters here is that no
/// space and no mark is taken for a letter.
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
