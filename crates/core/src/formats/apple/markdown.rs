//! Reads texts in Markdown, as far as a draft can represent them: paragraphs, headings and lists. Links and
//! emphasis are reduced to their words, because adapters write no HTML.

use crate::article::Numbering;
use crate::draft::Piece;
use crate::number;

/// Appends the pieces of a text, and returns whether formatting was left out.
pub(super) fn add(body: &mut Vec<Piece>, text: &str) -> bool {
    let start = body.len();
    let mut is_lossy = false;
    let mut paragraph = String::new();
    for line in text.lines() {
        let words = line.trim().trim_start_matches('#');
        let level = line.trim().len() - words.len();
        let is_heading = level > 0 && words.starts_with(' ');
        let item = item(line.trim());
        if line.trim().is_empty() || is_heading || item.is_some() {
            end(&mut paragraph, body);
        }
        let plain = plain(item.map_or(if is_heading { words } else { line }, |(_, it)| it));
        is_lossy |= line.contains(['*', '_', '[', '`']);
        if is_heading {
            let level = u8::try_from(level).unwrap_or(u8::MAX).clamp(2, 6);
            body.push(Piece::Heading(level, plain.trim().to_owned()));
        } else if let Some((number, _)) = item {
            let item = vec![Piece::Text(plain)];
            match body.get_mut(start..).and_then(<[Piece]>::last_mut) {
                Some(Piece::List(list, items)) if list.ordered == number.is_some() => {
                    items.push(item);
                }
                _ => {
                    let start = number.filter(|it| *it != 1);
                    let ordered = number.is_some();
                    let numbering = Numbering { start, ..Numbering::new(ordered) };
                    body.push(Piece::List(numbering, vec![item]));
                }
            }
        } else {
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(plain.trim());
        }
    }
    end(&mut paragraph, body);
    is_lossy
}

fn end(paragraph: &mut String, body: &mut Vec<Piece>) {
    if !paragraph.is_empty() {
        body.push(Piece::Text(std::mem::take(paragraph)));
    }
}

/// Returns the number of a line that is an item of a list, if it has one, and the words of the item. Other lines
/// give `None`.
fn item(line: &str) -> Option<(Option<i32>, &str)> {
    let (marker, words) = line.split_once(' ')?;
    let number = marker.strip_suffix(['.', ')']).unwrap_or_default();
    let number = number::read(number).and_then(|it| i32::try_from(it).ok());
    (number.is_some() || matches!(marker, "-" | "*" | "+")).then_some((number, words))
}

/// Returns the words of a line without the characters for links, emphasis and code.
pub(super) fn plain(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    let mut previous = ' ';
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next().unwrap_or(' ');
        let is_between = |it: fn(char) -> bool| it(previous) && it(next);
        match character {
            '\\' if next.is_ascii_punctuation() => {
                words.push(next);
                rest = rest.get(1..).unwrap_or_default();
            }
            // An asterisk or underscore between spaces is part of the text. So is an underscore within a
            // word.
            '*' | '`' if !is_between(char::is_whitespace) => {}
            '_' if !is_between(char::is_whitespace) && !is_between(is_plain_character) => {}
            '!' if next == '[' => {}
            '[' => match link(rest) {
                Some((label, after)) => {
                    words.push_str(&plain(label));
                    rest = after;
                }
                None => words.push(character),
            },
            _ => words.push(character),
        }
        previous = character;
    }
    words
}

fn is_plain_character(character: char) -> bool {
    !character.is_whitespace() && !character.is_ascii_punctuation()
}

/// Returns the words of a link whose opening bracket is already read, and the rest of the text.
///
/// Both searches end at the next bracket of any kind. Otherwise a text of many brackets would take hours.
fn link(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_at_checked(text.find(['[', ']'])?)?;
    let address = rest.strip_prefix("](")?;
    let (_, rest) = address.split_at_checked(address.find(['(', ')', '['])?)?;
    Some((label, rest.strip_prefix(')')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_removes_formatting_and_keeps_words() {
        let cases = [
            ("The **night** _ferry_ sails", "The night ferry sails"),
            ("See [the *map*](https://a.example/m) now", "See the map now"),
            ("A ![picture](a.jpg) of it", "A picture of it"),
            ("3 * 4, snake_case, [sic] and a \\*star\\*", "3 * 4, snake_case, [sic] and a *star*"),
            ("[a [b](c)", "[a b"),
            ("Wow! `code`", "Wow! code"),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for text in ["[", "](", "[a](", "\\", "*_"] {
            plain(&text.repeat(50_000));
        }
    }
}
