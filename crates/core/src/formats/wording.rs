//! What a text says, whatever its markup and punctuation.

/// How far into a text its own beginning can be pushed by a headline, a byline and a place.
const PREAMBLE: usize = 200;

/// The wording of a text without words.
const NOTHING: &str = " ";

use crate::search::{find_ignore_case, parts, split_once, without_end};

/// Whether a text contains_ignore_case these words, written in large letters or small.
pub(crate) fn contains_ignore_case(text: &str, words: &str) -> bool {
    find_ignore_case(text, words).is_some()
}

/// What follows the words that a text begins with.
pub(super) fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// What stands before, between and after two marks.
pub(super) fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<[&'a str; 3]> {
    let (before, rest) = text.split_at_checked(find_ignore_case(text, open)?)?;
    let inside = rest.get(open.len()..)?;
    let (inside, rest) = inside.split_at_checked(find_ignore_case(inside, close)?)?;
    Some([before, inside, rest.get(close.len()..)?])
}

/// The place of a dateline, without the agency and the dash: `Oslo (MPA) - ` means Oslo. One that
/// begins with a number is a date.
pub(super) fn place_of(dateline: &str) -> Option<&str> {
    let (place, _) = split_once(dateline, "(").unwrap_or((dateline, ""));
    let place = without_end(place.trim(), "-–—, ");
    (!place.is_empty() && !place.starts_with(|it: char| it.is_ascii_digit())).then_some(place)
}

/// Whether a text is in a list of words, with strokes between them.
pub(super) fn is_among(text: &str, words: &str) -> bool {
    parts(words, b'/').any(|it| it.eq_ignore_ascii_case(text))
}

/// Whether two texts say the same.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    wording(one) == wording(other)
}

/// Whether a text says nothing, whatever its markup.
pub(super) fn is_blank(text: &str) -> bool {
    wording(text) == NOTHING
}

/// Whether a text says these words somewhere, in this order.
pub(super) fn says(text: &str, words: &str) -> bool {
    let words = wording(words);
    words != NOTHING && contains_ignore_case(&wording(text), &words)
}

/// Whether a text says one of several things, each written in small letters and without punctuation,
/// with a stroke between them: a list of strings would take as much again.
pub(crate) fn says_any(text: &str, phrases: &str) -> bool {
    let wording = wording(text);
    parts(phrases, b'/').any(|it| contains_ignore_case(&wording, &[" ", it, " "].concat()))
}

/// Whether `text` stands at or near the beginning of `longer`; its last word may be cut off.
pub(super) fn begins_with(longer: &str, text: &str) -> bool {
    let (mut longer, text) = (wording(longer), wording(text));
    let end = longer.floor_char_boundary(PREAMBLE + text.len());
    longer.truncate(end);
    text != NOTHING && contains_ignore_case(&longer, without_end(&text, " "))
}

/// Whether a text looks like HTML or XML: it contains_ignore_case a tag, a comment or a declaration.
pub(super) fn is_markup(text: &str) -> bool {
    let pairs = up_to_last_tag(text).as_bytes().windows(2);
    pairs.into_iter().any(|it| matches!(it, [b'<', next] if begins_tag(*next)))
}

/// The words of a text in small letters, each between spaces; one space where there are none.
///
/// Tags, entities and punctuation become spaces, so that a paragraph of HTML and the same words
/// in plain text come out equal. Only ASCII is made small: a table of all scripts would weigh
/// more than the differences it finds.
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
}

/// A text as far as a tag can end. Beyond, a search for that end would run through all the rest
/// for every `<`, which takes hours where somebody writes a million of them.
fn up_to_last_tag(text: &str) -> &str {
    let end = text.bytes().rposition(|it| it == b'>');
    end.and_then(|it| text.get(..=it)).unwrap_or_default()
}

/// What follows the tag that a text begins with. A bare `<`, as in `5 < 6`, is no tag.
fn after_tag(text: &str) -> Option<&str> {
    match text.as_bytes() {
        [b'<', next, ..] if begins_tag(*next) => Some(split_once(text, ">")?.1),
        _ => None,
    }
}

fn begins_tag(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?')
}

/// What follows the entity that a text begins with. A bare `&`, as in `AT&T`, is none.
fn after_entity(text: &str) -> Option<&str> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(10).position(|it| !it.is_ascii_alphanumeric() && it != b'#')?;
    (length > 1).then(|| name.get(length..)?.strip_prefix(';')).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_punctuation_do_not_count() {
        assert_eq!(wording("<p>The “Harbour”\u{a0}&mdash; shut.</p>"), " the harbour shut ");
        assert_eq!(wording("5 < 6 & AT&T"), " 5 6 at t ");
        assert_eq!(wording("海港，關閉"), " 海港，關閉 ");
        assert_eq!(wording("a < b <"), " a b ");
        assert_eq!(wording("<p>…</p>"), NOTHING);
    }

    #[test]
    fn hostile_texts_take_no_longer() {
        for text in ["<a", "&", "> <a", "&a"] {
            let text = text.repeat(500_000);
            assert!(!says(&text, "ferry"));
            is_markup(&text);
        }
    }

    #[test]
    fn knows_the_place_of_a_dateline() {
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
    fn finds_whole_words_only() {
        assert!(says("The ferry at dawn. (AP)", "AP"));
        assert!(!says("The captain at dawn.", "AP"));
        assert!(!says("The captain at dawn.", "…"));
    }

    #[test]
    fn knows_what_holds_nothing() {
        for text in ["", " \n", "<p> </p>", "<p>&nbsp;</p><!-- x -->", "[ ... ]", "<p>.</p>"] {
            assert!(is_blank(text), "{text}");
        }
        for text in ["a", "<p>1</p>", "海"] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn knows_markup_by_its_look() {
        assert!(is_markup("5 < 6 <br> 7"));
        assert!(is_markup("<?xml version=\"1.0\"?>"));
        assert!(!is_markup("5 < 6 and 7 > 6"));
    }

    #[test]
    fn finds_a_summary_at_the_beginning() {
        let body = "<h1>Ferry sails</h1><p>The ferry <b>sailed</b> at dawn, and returned.</p>";
        assert!(begins_with(body, "The ferry sailed at dawn, and ret…"));
        assert!(!begins_with(body, "The ferry sank."));
        assert!(!begins_with(body, "…"));
        assert!(!begins_with(&format!("{} the end", "x".repeat(300)), "The end"));
    }
}
