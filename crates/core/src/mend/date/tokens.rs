//! Splits a text into numbers, words and marks.

/// Characters that are a word of their own in Chinese, Japanese and Korean dates.
const UNITS: &str = "年月日時时點点分秒년월일시분초";

/// A number, a word, or another character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// The digits, and whether a space is before them.
    Number(&'a str, bool),
    Word(&'a str),
    Mark(char),
}

/// Returns the tokens of a text. Spaces are no tokens.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut is_after_space) = (text, false);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if first.is_ascii_digit() => run(rest, |it| it.is_ascii_digit()),
            _ if is_word(first) => run(rest, is_word),
            _ => first.len_utf8(),
        };
        let Some((token, after)) = rest.split_at_checked(length) else { break };
        if first.is_ascii_digit() {
            tokens.push(Token::Number(token, is_after_space));
        } else if is_word(first) || UNITS.contains(first) {
            tokens.push(Token::Word(token));
        } else if first != ' ' {
            tokens.push(Token::Mark(first));
        }
        is_after_space = first == ' ';
        rest = after;
    }
    tokens
}

fn is_word(character: char) -> bool {
    character.is_alphabetic() && !UNITS.contains(character)
}

/// Returns the length of the characters at the start of a text that pass a test, in bytes.
fn run(text: &str, test: impl Fn(char) -> bool) -> usize {
    text.find(|it: char| !test(it)).unwrap_or(text.len())
}
