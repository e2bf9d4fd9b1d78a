//! Texts in Markdown, as far as a draft can hold them: paragraphs, headings and lists. Links and
//! emphasis lose their marks and keep their words, since an adapter writes no HTML.

use crate::draft::Piece;

/// Adds the pieces of a text, and says whether any of it was left out.
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
        } else if let Some((is_numbered, _)) = item {
            let item = vec![Piece::Text(plain)];
            match body.get_mut(start..).and_then(<[Piece]>::last_mut) {
                Some(Piece::List(numbered, items)) if *numbered == is_numbered => items.push(item),
                _ => body.push(Piece::List(is_numbered, vec![item])),
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

/// The words of a list's item, and whether the list is numbered.
fn item(line: &str) -> Option<(bool, &str)> {
    let (mark, words) = line.split_once(' ')?;
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    (is_number || matches!(mark, "-" | "*" | "+")).then_some((is_number, words))
}

/// The words of a line without the marks of links, emphasis and code.
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
            // A star or a stroke between spaces is meant, and so is one inside of a word.
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

/// The words of a link whose opening bracket has just passed, and what follows its address.
///
/// Both searches end at the next bracket of any kind, lest a text of brackets take hours.
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
    fn marks_go_and_words_stay() {
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
    fn hostile_texts_take_no_longer() {
        for text in ["[", "](", "[a](", "\\", "*_"] {
            plain(&text.repeat(50_000));
        }
    }
}
