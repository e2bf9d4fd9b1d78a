//! White space, and the rules that tell HTML from plain text.

use crate::search::{contains, parts};

use super::role::Role;

/// Whether the text contains a tag that HTML knows, any closing tag, or a comment.
pub(crate) fn is_markup(text: &str) -> bool {
    parts(text, b'<').skip(1).any(starts_tag)
}

/// Whether this text after a `<` makes it the start of a tag or comment.
///
/// `</ br>` is a tag, because captions of IPTC's own examples contain it. `</3` and `a < b` are
/// text.
fn starts_tag(rest: &str) -> bool {
    if let Some(name) = rest.strip_prefix('/') {
        return name.trim().starts_with(|it: char| it.is_ascii_alphabetic());
    }
    let ends = |it: char| is_space(it) || it == '/' || it == '>';
    let name = rest.split(ends).next().unwrap_or_default().to_ascii_lowercase();
    contains(rest, ">") && (rest.starts_with("!--") || !matches!(Role::of(&name), Role::Unknown))
}

/// Changes what the parser would misread. In a text without tags every `<` is a character. `</ br>`
/// is a comment to parsers, and would join two words, but it means a line break.
pub(crate) fn mend(text: &str) -> String {
    let is_markup = is_markup(text);
    let mut mended = String::with_capacity(text.len());
    for (at, piece) in parts(text, b'<').enumerate() {
        let after_break = piece.strip_prefix("/ br>");
        mended.push_str(match after_break {
            _ if at == 0 => "",
            _ if !is_markup => "&lt;",
            Some(_) => "<br>",
            None => "<",
        });
        mended.push_str(after_break.unwrap_or(piece));
    }
    mended
}

/// Whether a decoded text still has entities, because it was escaped twice.
pub(super) fn is_still_escaped(text: &str) -> bool {
    let is_entity =
        |it: &str| it.starts_with('#') || it.starts_with("lt;") || it.starts_with("amp;");
    !contains(text, "<") && parts(text, b'&').skip(1).any(is_entity)
}

/// The text with each run of white space collapsed to a space, and without white space around it.
pub(super) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.trim().split_ascii_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// Whether the text shows nothing on a page.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || matches!(it, '\u{ad}' | '\u{200b}' | '\u{feff}'))
}

/// Whether a character is white space in HTML.
pub(super) fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_markup_from_text() {
        let cases = [
            ("<p>Low tide</p>", true),
            ("Low tide<br/>", true),
            ("Low tide</ br>", true),
            ("<!-- editor's note --> Low tide", true),
            ("<PRE\nclass=x>Low tide", true),
            ("<figcatpion>Low tide</figcatpion>", true),
            ("I </3 the tide", false),
            ("3 <4 and 5> 4", false),
            ("<Low tide> is a play", false),
            ("a <b", false),
            ("Q&amp;A", false),
            ("", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_markup(text), expected, "{text}");
        }
    }
}
