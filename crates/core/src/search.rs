//! Simple searches in texts, in few bytes.
//!
//! The patterns are short. The standard library's searches are made for long texts and for the worst
//! case, and take four kilobytes of WebAssembly. Even `contains('-')` links the search for strings.

/// The parts of a text before and after the first `mark`; `None` if the text has none.
pub fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut windows = text.as_bytes().windows(mark.len().max(1));
    let at = windows.position(|it| it.starts_with(mark.as_bytes()))?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(mark.len()..)?))
}

/// Whether a text contains `words`, in the same letter case.
pub fn contains(text: &str, words: &str) -> bool {
    split_once(text, words).is_some()
}

/// Whether a text contains any of many `words`, which are separated by spaces. The text is searched once.
pub fn contains_any(text: &str, words: &str) -> bool {
    // The words by their first byte.
    let mut starts = vec![Vec::new(); 1 << u8::BITS];
    for word in parts(words, b' ') {
        let start = word.bytes().next().and_then(|it| starts.get_mut(usize::from(it)));
        if let Some(found) = start {
            found.push(word.as_bytes());
        }
    }
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let words = starts.get(usize::from(*first)).map(Vec::as_slice).unwrap_or_default();
        if words.iter().any(|it| rest.starts_with(it)) {
            return true;
        }
        rest = after;
    }
    false
}

/// A text with every `mark` replaced by `other`.
pub fn replace(text: &str, mark: &str, other: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, mark) {
        result.push_str(before);
        result.push_str(other);
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The position of `words` in a text, in bytes. The case of ASCII letters does not count.
pub fn find_ignore_case(text: &str, words: &str) -> Option<usize> {
    let words = words.as_bytes();
    text.as_bytes().windows(words.len().max(1)).position(|it| it.eq_ignore_ascii_case(words))
}

/// The parts of a text between any of the given characters.
pub fn split<'a>(text: &'a str, characters: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        if characters.chars().any(|it| it == character) {
            parts.push(text.get(start..at).unwrap_or_default());
            start = at + character.len_utf8();
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

/// The part of a text before the first of the given characters, or the whole text.
pub fn before<'a>(text: &'a str, characters: &str) -> &'a str {
    split(text, characters).first().unwrap_or(&text)
}

/// The part of a text after the last of the given characters, or the whole text.
pub fn after_last<'a>(text: &'a str, characters: &str) -> &'a str {
    split(text, characters).last().unwrap_or(&text)
}

/// Texts, one after the other, with `separator` between them.
pub fn join(parts: &[&str], separator: &str) -> String {
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            text.push_str(separator);
        }
        text.push_str(part);
    }
    text
}

/// A text without the given characters at its end.
pub fn without_end<'a>(mut text: &'a str, characters: &str) -> &'a str {
    while let Some(last) = text.chars().next_back()
        && characters.chars().any(|it| it == last)
    {
        text = text.strip_suffix(last).unwrap_or_default();
    }
    text
}

/// The parts of a text between the occurrences of `separator`, which must be an ASCII character.
pub fn parts(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|it| it == separator);
        rest = end.and_then(|it| text.get(it + 1..));
        text.get(..end.unwrap_or(text.len()))
    })
}

/// The parts of a text before and after the last of the given characters, which must be ASCII;
/// `None` if the text has none.
pub fn split_last<'a>(text: &'a str, characters: &str) -> Option<(&'a str, &'a str)> {
    let at = text.bytes().rposition(|it| characters.bytes().any(|separator| separator == it))?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Whether `words`, a list with spaces between the words, contains `word`.
pub fn contains_word(words: &str, word: &str) -> bool {
    parts(words, b' ').any(|it| it == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contains_any_finds_what_contains_finds() {
        let words = "low -tide >t <em >ti tidal";
        for text in [
            "", "low", "allow", "<p>tide", "ti", "<e", "-tid", "a -tide", "tida", "tidal", "l", ">",
        ] {
            let expected = parts(words, b' ').any(|it| contains(text, it));
            assert_eq!(contains_any(text, words), expected, "{text}");
        }
        assert!(!contains_any("tide", ""));
        assert!(!contains_any("tide  table", "  "));
    }
}
