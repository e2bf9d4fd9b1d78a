//! Compares texts by their words, without regard to markup, punctuation and letter case.

use crate::search::{find_ignore_case, parts, split_once, without_end};

/// How many bytes a headline, a byline and a place may take before the beginning of a text.
pub(crate) const PREAMBLE: usize = 200;

/// A shorter text, in bytes, must be at the very beginning of another, because a few words may occur near
/// the beginning by chance.
const LONG: usize = 24;

/// The result of [`wording`] for a text without words.
const NO_WORDS: &str = " ";

/// Whether a text contains these words. The letter case of ASCII letters is ignored.
pub(crate) fn contains_ignore_case(text: &str, words: &str) -> bool {
    find_ignore_case(text, words).is_some()
}

/// Returns the rest of a text that begins with `start`. The letter case of ASCII letters is ignored.
pub(super) fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// Returns the parts of a text before, between and after two delimiters.
pub(super) fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<[&'a str; 3]> {
    let (before, rest) = text.split_at_checked(find_ignore_case(text, open)?)?;
    let inside = rest.get(open.len()..)?;
    let (inside, rest) = inside.split_at_checked(find_ignore_case(inside, close)?)?;
    Some([before, inside, rest.get(close.len()..)?])
}

/// Returns the place of a dateline, without the agency and the dash: `Oslo (MPA) - ` gives Oslo. A dateline
/// that begins with a number is a date, and gives `None`.
pub(super) fn place_of(dateline: &str) -> Option<&str> {
    let (place, _) = split_once(dateline, "(").unwrap_or((dateline, ""));
    let place = without_end(place.trim(), "-–—, ");
    (!place.is_empty() && !place.starts_with(|it: char| it.is_ascii_digit())).then_some(place)
}

/// Whether a list of words, separated by slashes, contains a text. The letter case of ASCII letters is
/// ignored.
pub(super) fn is_among(text: &str, words: &str) -> bool {
    parts(words, b'/').any(|it| it.eq_ignore_ascii_case(text))
}

/// Whether two texts have the same words.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    wording(one) == wording(other)
}

/// Whether a text is one of several phrases. `phrases` is in small letters, without punctuation, and
/// separated by slashes.
pub(super) fn is_any(text: &str, phrases: &str) -> bool {
    let wording = wording(text);
    parts(phrases, b'/').any(|it| it == wording.trim())
}

/// Whether a text has no words.
pub(super) fn is_blank(text: &str) -> bool {
    wording(text) == NO_WORDS
}

/// Whether a text contains these words, in this order.
pub(super) fn says(text: &str, words: &str) -> bool {
    let words = wording(words);
    words != NO_WORDS && contains_ignore_case(&wording(text), &words)
}

/// Whether a text contains one of several phrases. `phrases` is in small letters, without punctuation, and
/// separated by slashes: a list of strings would be twice as large.
pub(crate) fn says_any(text: &str, phrases: &str) -> bool {
    let wording = wording(text);
    parts(phrases, b'/').any(|it| contains_ignore_case(&wording, &[" ", it, " "].concat()))
}

/// Whether `text` is at or near the beginning of `longer`. The last word of `text` may be cut off.
pub(crate) fn begins_with(longer: &str, text: &str) -> bool {
    let (mut longer, text) = (wording(longer), wording(text));
    let preamble = if text.len() > LONG { PREAMBLE } else { 0 };
    let end = longer.floor_char_boundary(preamble + text.len());
    longer.truncate(end);
    text != NO_WORDS && contains_ignore_case(&longer, without_end(&text, " "))
}

/// Whether a text looks like HTML or XML: it contains a tag, a comment or a declaration.
pub(super) fn is_markup(text: &str) -> bool {
    let pairs = up_to_last_tag(text).as_bytes().windows(2);
    pairs.into_iter().any(|it| matches!(it, [b'<', next] if begins_tag(*next)))
}

/// Returns the words of a text in small letters, with a space before and after each word. A text without
/// words gives one space.
///
/// Tags, entities and punctuation become spaces, so that a paragraph of HTML equals the same words in plain
/// text. Only ASCII letters are converted to small letters: a table of all scripts would take more bytes
/// than it is worth.
fn wording(text: &str) -> String {
    let mut words = " ".to_owned();
    let plain_length = text.len() - up_to_last_tag(text).len();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let tag = if rest.len() > plain_length { after_tag(rest) } else { None };
        let markup = tag.or_else(|| after_entity(rest));
        rest = markup.or_else(|| rest.get(character.len_utf8()..)).unwrap_or_default();
        if markup.is_none() && belongs_to_word(character) {
            words.push(character.to_ascii_lowercase());
        } else {
            end_word(&mut words);
        }
    }
    end_word(&mut words);
    words
}

fn end_word(words: &mut String) {
    if !words.ends_with(' ') {
        words.push(' ');
    }
}

fn belongs_to_word(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_ascii_punctuation()
        && !matches!(character, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{feff}')
        && !matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}' | '？')
}

/// Returns a text up to its last `>`, where the last tag can end. After that, a search for the end of a tag
/// would read all the rest for every `<`. A hostile text with a million of them would take hours.
fn up_to_last_tag(text: &str) -> &str {
    let end = text.bytes().rposition(|it| it == b'>');
    end.and_then(|it| text.get(..=it)).unwrap_or_default()
}

/// Returns the rest of a text that begins with a tag. A single `<`, as in `5 < 6`, is not a tag.
fn after_tag(text: &str) -> Option<&str> {
    match text.as_bytes() {
        [b'<', next, ..] if begins_tag(*next) => Some(split_once(text, ">")?.1),
        _ => None,
    }
}

fn begins_tag(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?')
}

/// Returns the rest of a text that begins with an entity. A single `&`, as in `AT&T`, is not an entity.
fn after_entity(text: &str) -> Option<&str> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(10).position(|it| !it.is_ascii_alphanumeric() && it != b'#')?;
    (length > 1).then(|| name.get(length..)?.strip_prefix(';')).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_ignores_markup_and_punctuation() {
        assert_eq!(wording("<p>The “Harbour”\u{a0}&mdash; shut.</p>"), " the harbour shut ");
        assert_eq!(wording("5 < 6 & AT&T"), " 5 6 at t ");
        assert_eq!(wording("海港，關閉。"), " 海港 關閉 ");
        assert_eq!(wording("a < b <"), " a b ");
        assert_eq!(wording("<p>…</p>"), NO_WORDS);
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for text in ["<a", "&", "> <a", "&a"] {
            let text = text.repeat(500_000);
            assert!(!says(&text, "ferry"));
            is_markup(&text);
        }
    }

    #[test]
    fn place_of_returns_the_place_of_a_dateline() {
        let cases = [
            ("Waghafen (dpa) - ", Some("Waghafen")),
            ("Oslo/Bergen — ", Some("Oslo/Bergen")),
            ("ALBARIZA, 21 Nov. 2026 (MPA) -", Some("ALBARIZA, 21 Nov. 2026")),
            ("Washington, D.C.", Some("Washington, D.C.")),
            ("2026", None),
            (" - ", None),
            ("(MPA)", None),
        ];
        for (dateline, place) in cases {
            assert_eq!(place_of(dateline), place, "{dateline}");
        }
    }

    #[test]
    fn says_matches_whole_words_only() {
        assert!(says("The ferry at dawn. (AP)", "AP"));
        assert!(!says("The captain at dawn.", "AP"));
        assert!(!says("The captain at dawn.", "…"));
    }

    #[test]
    fn is_blank_finds_texts_without_words() {
        for text in ["", " \n", "<p> </p>", "<p>&nbsp;</p><!-- x -->", "[ ... ]", "<p>.</p>"] {
            assert!(is_blank(text), "{text}");
        }
        for text in ["a", "<p>1</p>", "海"] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn is_markup_finds_tags_and_declarations() {
        assert!(is_markup("5 < 6 <br> 7"));
        assert!(is_markup("<?xml version=\"1.0\"?>"));
        assert!(!is_markup("5 < 6 and 7 > 6"));
    }

    #[test]
    fn begins_with_finds_a_summary_at_the_beginning() {
        let body = "<h1>Ferry sails</h1><p>The ferry <b>sailed</b> at dawn, and returned.</p>";
        assert!(begins_with(body, "The ferry sailed at dawn, and ret…"));
        assert!(!begins_with(body, "The ferry sank."));
        assert!(!begins_with(body, "…"));
        assert!(!begins_with(&format!("{} the end", "x".repeat(300)), "The end"));
    }
}
