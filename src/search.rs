//! Plain searches in texts.
//!
//! What is sought is short. The standard library's search for a text, made for the worst case,
//! weighs three kilobytes of WebAssembly.

/// What stands before and after a mark, where a text first holds it.
pub(crate) fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut windows = text.as_bytes().windows(mark.len().max(1));
    let at = windows.position(|it| it.starts_with(mark.as_bytes()))?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(mark.len()..)?))
}

/// Whether a text holds these words.
pub(crate) fn holds(text: &str, words: &str) -> bool {
    split_once(text, words).is_some()
}

/// A text with one mark put for another wherever it stands.
pub(crate) fn replace(text: &str, mark: &str, other: &str) -> String {
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
pub(crate) fn position(text: &str, words: &str) -> Option<usize> {
    let words = words.as_bytes();
    text.as_bytes().windows(words.len().max(1)).position(|it| it.eq_ignore_ascii_case(words))
}
