//! Passages of a text: quotations, and links to a passage.

use super::is_word_character;

/// The longest passage that a link contains in full, in bytes. For a longer passage, the link contains
/// its first and last words.
const LONGEST: usize = 200;

/// The number of words for each end of a passage, and for the text before or after it.
const WORDS: usize = 5;

/// The largest number of characters that complete a word at an end of the selection. The limit is for
/// languages without spaces between words.
const LONGEST_WORD: usize = 24;

/// A selection, with the text around it.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The selected text, with one line per block.
    pub text: &'a str,
    /// The text before the selection, in its first block.
    pub before: &'a str,
    /// The text after the selection, in its last block.
    pub after: &'a str,
    /// The whole text of the story, in which the passage may occur more than once.
    pub whole: &'a str,
}

impl Passage<'_> {
    /// The text directive for the fragment of a URL that links to the passage: `:~:text=…`. A browser
    /// searches for whole words, so an incomplete word at either end is completed.
    pub fn directive(&self) -> String {
        let text = self.in_whole_words();
        let lines: Vec<_> = text.lines().map(squeezed).filter(|it| !it.is_empty()).collect();
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return String::new() };
        let is_short = lines.len() == 1 && first.len() <= LONGEST;
        let start = if is_short { first.clone() } else { first_words(first) };
        let mut directive = String::from(":~:text=");
        let is_unique = squeezed(self.whole).matches(start.as_str()).nth(1).is_none();
        let before = last_words(&squeezed(trimmed_end(self.before, self.text)));
        if !is_unique && !before.is_empty() {
            encode(&before, &mut directive);
            directive.push_str("-,");
        }
        encode(&start, &mut directive);
        if !is_short {
            directive.push(',');
            encode(&last_words(last), &mut directive);
        }
        let after = first_words(&squeezed(trimmed_start(self.after, self.text)));
        if !is_unique && !after.is_empty() {
            directive.push_str(",-");
            encode(&after, &mut directive);
        }
        directive
    }

    /// The selected text, with complete words at both ends.
    fn in_whole_words(&self) -> String {
        let text = self.text.trim();
        let is_cut = |it: Option<char>| it.is_some_and(is_word_character);
        let mut whole = String::new();
        if is_cut(self.text.chars().next()) {
            whole.push_str(last_letters(self.before));
        }
        whole.push_str(text);
        if is_cut(self.text.chars().next_back()) {
            whole.push_str(first_letters(self.after));
        }
        whole
    }
}

/// The text before a passage, without the start of the passage's first word.
fn trimmed_end<'a>(before: &'a str, text: &str) -> &'a str {
    match text.chars().next().is_some_and(is_word_character) {
        true => before.strip_suffix(last_letters(before)).unwrap_or(before),
        false => before,
    }
}

/// The text after a passage, without the end of the passage's last word.
fn trimmed_start<'a>(after: &'a str, text: &str) -> &'a str {
    match text.chars().next_back().is_some_and(is_word_character) {
        true => after.strip_prefix(first_letters(after)).unwrap_or(after),
        false => after,
    }
}

/// The letters at the end of a text; empty if there are more than [`LONGEST_WORD`].
fn last_letters(text: &str) -> &str {
    let rest = text.trim_end_matches(is_word_character);
    text.strip_prefix(rest).filter(|it| it.chars().count() <= LONGEST_WORD).unwrap_or_default()
}

/// The letters at the start of a text; empty if there are more than [`LONGEST_WORD`].
fn first_letters(text: &str) -> &str {
    let rest = text.trim_start_matches(is_word_character);
    text.strip_suffix(rest).filter(|it| it.chars().count() <= LONGEST_WORD).unwrap_or_default()
}

/// A text with single spaces between its words.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn first_words(text: &str) -> String {
    text.split(' ').take(WORDS).collect::<Vec<_>>().join(" ")
}

fn last_words(text: &str) -> String {
    let words: Vec<_> = text.split(' ').collect();
    words.get(words.len().saturating_sub(WORDS)..).unwrap_or_default().join(" ")
}

/// Appends a text to a directive, percent-encoded. In a directive, `-`, `,` and `&` have a meaning.
fn encode(text: &str, directive: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"._~!*'()".contains(&byte) {
            directive.push(char::from(byte));
        } else {
            directive.push('%');
            for digit in [byte / 16, byte % 16] {
                directive
                    .extend(char::from_digit(digit.into(), 16).map(|it| it.to_ascii_uppercase()));
            }
        }
    }
}

/// A passage in the quotation marks of its language.
pub fn quoted(text: &str, language: &str) -> String {
    let (open, close) = match language.split('-').next().unwrap_or_default() {
        "de" | "cs" | "sk" | "sl" | "bg" | "is" => ("„", "“"),
        "pl" | "ro" | "hu" => ("„", "”"),
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "es" | "pt" | "it" | "ar" | "fa" | "ru" | "uk" | "el" | "no" | "nb" => ("«", "»"),
        "sv" | "fi" => ("”", "”"),
        "ja" => ("「", "」"),
        _ => ("“", "”"),
    };
    [open, text.trim(), close].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directive(before: &str, text: &str, after: &str, whole: &str) -> String {
        let whole =
            if whole.is_empty() { [before, text, after].concat() } else { whole.to_owned() };
        Passage { text, before, after, whole: &whole }.directive()
    }

    #[test]
    fn the_directive_contains_a_short_passage_in_full() {
        let cases = [
            ("The ", "tide came in", ".", ":~:text=tide%20came%20in"),
            ("The t", "ide came i", "n.", ":~:text=tide%20came%20in"),
            ("The", " tide ", "came", ":~:text=tide"),
            ("", "well-known, R&D", "", ":~:text=well%2Dknown%2C%20R%26D"),
            ("« ", "L’été", " »", ":~:text=L%E2%80%99%C3%A9t%C3%A9"),
            ("", "  ", "", ""),
            (
                "在港口的工人们昨天晚上开始罢工因为谈判没有结果他们说今天还会",
                "继续罢工",
                "直到",
                ":~:text=%E7%BB%A7%E7%BB%AD%E7%BD%A2%E5%B7%A5%E7%9B%B4%E5%88%B0",
            ),
        ];
        for (before, text, after, expected) in cases {
            assert_eq!(directive(before, text, after, ""), expected, "{text}");
        }
    }

    #[test]
    fn the_directive_contains_the_ends_of_a_long_passage_or_of_several_blocks() {
        let long = "one two three four five six ".repeat(20);
        assert_eq!(
            directive("", &long, "", &long.replacen("one", "Once", 1)),
            ":~:text=one%20two%20three%20four%20five,two%20three%20four%20five%20six,-"
                .trim_end_matches(",-")
        );
        assert_eq!(
            directive(
                "",
                "The end of it.\n\nA beginning",
                " again",
                "The end of it.A beginning again"
            ),
            ":~:text=The%20end%20of%20it.,A%20beginning"
        );
    }

    #[test]
    fn the_directive_contains_the_words_around_a_passage_that_occurs_twice() {
        let whole = "He said no to the first. Then she said no again, twice.";
        assert_eq!(
            directive("He said no to the first. Then she said ", "no", " again, twice.", whole),
            ":~:text=the%20first.%20Then%20she%20said-,no,-again%2C%20twice."
        );
        assert_eq!(directive("", "He said n", "o to the first.", whole), ":~:text=He%20said%20no");
    }

    #[test]
    fn quoted_uses_the_quotation_marks_of_the_language() {
        let cases = [
            ("en-GB", "“Ja”"),
            ("de", "„Ja“"),
            ("fr-CA", "«\u{a0}Ja\u{a0}»"),
            ("ar", "«Ja»"),
            ("", "“Ja”"),
        ];
        for (language, expected) in cases {
            assert_eq!(quoted(" Ja\n", language), expected, "{language}");
        }
    }
}
