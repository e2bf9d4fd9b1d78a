//! Plain searches in texts.
//!
//! What is sought is short. The standard library's searches, made for long texts and the worst case, weigh
//! four kilobytes of WebAssembly; that for a text comes in with `contains('-')` already.

/// What stands before and after a mark, where a text first holds it.
pub fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut windows = text.as_bytes().windows(mark.len().max(1));
    let at = windows.position(|it| it.starts_with(mark.as_bytes()))?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(mark.len()..)?))
}

/// Whether a text holds these words.
pub fn contains(text: &str, words: &str) -> bool {
    split_once(text, words).is_some()
}

/// A text with one mark put for another wherever it stands.
pub fn replace(text: &str, mark: &str, other: &str) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, mark) {
        made.push_str(before);
        made.push_str(other);
        rest = after;
    }
    made.push_str(rest);
    made
}

/// Where a text holds these words, written in large letters or small.
pub fn find_ignore_case(text: &str, words: &str) -> Option<usize> {
    let words = words.as_bytes();
    text.as_bytes().windows(words.len().max(1)).position(|it| it.eq_ignore_ascii_case(words))
}

/// The parts of a text between any of these signs.
pub fn split<'a>(text: &'a str, signs: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if signs.chars().any(|it| it == character) {
            parts.push(text.get(start..at).unwrap_or_default());
            start = at + character.len_utf8();
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

/// What stands before the first of these signs.
pub fn before<'a>(text: &'a str, signs: &str) -> &'a str {
    split(text, signs).first().unwrap_or(&text)
}

/// What stands after the last of these signs.
pub fn after_last<'a>(text: &'a str, signs: &str) -> &'a str {
    split(text, signs).last().unwrap_or(&text)
}

/// A text without these signs at its end.
pub fn without_end<'a>(mut text: &'a str, signs: &str) -> &'a str {
    while let Some(last) = text.chars().next_back()
        && signs.chars().any(|it| it == last)
    {
        text = text.strip_suffix(last).unwrap_or_default();
    }
    text
}

/// The parts of a text between the places where it holds a sign of ASCII.
pub fn parts(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|it| it == sign);
        rest = end.and_then(|it| text.get(it + 1..));
        text.get(..end.unwrap_or(text.len()))
    })
}

/// What stands before and after the last of these signs of ASCII.
pub fn split_last<'a>(text: &'a str, signs: &str) -> Option<(&'a str, &'a str)> {
    let at = text.bytes().rposition(|it| signs.bytes().any(|sign| sign == it))?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Whether a list of words, with spaces between them, has this one.
pub fn contains_word(words: &str, word: &str) -> bool {
    parts(words, b' ').any(|it| it == word)
}
