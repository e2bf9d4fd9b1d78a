//! White space, and the question whether a text is HTML.

use crate::article::Block;
use crate::platform::Platform;
use crate::search::{contains, parts};

use super::inert::inert;
use super::role::Role;
use super::walk::Walk;
use super::words::RunKind;
use super::{BodyContext, MOST_BLOCKS};

/// Whether the text holds a tag that HTML knows, any closing tag, or a comment.
pub(super) fn is_markup(text: &str) -> bool {
    parts(text, b'<').skip(1).any(starts_tag)
}

/// Whether a tag or comment goes on like this after its `<`.
///
/// `</ br>` is one (it stands in captions of IPTC's own examples), `</3` and `a < b` are none.
fn starts_tag(rest: &str) -> bool {
    if let Some(name) = rest.strip_prefix('/') {
        return name.trim().starts_with(|it: char| it.is_ascii_alphabetic());
    }
    let ends = |it: char| is_space(it) || it == '/' || it == '>';
    let name = rest.split(ends).next().unwrap_or_default().to_ascii_lowercase();
    contains(rest, ">") && (rest.starts_with("!--") || !matches!(Role::of(&name), Role::Unknown))
}

/// The characters of a text, its markup and one layer of entities gone.
pub(super) fn decode<P: Platform>(text: &str, platform: &P) -> String {
    let root = text
        .bytes()
        .any(|it| matches!(it, b'<' | b'&'))
        .then(|| platform.parse_html(&inert(&mend(text))));
    let Some(root) = root.flatten() else { return text.to_owned() };
    let around = BodyContext { platform, base: None, pictures: &[], room: MOST_BLOCKS };
    let mut notices = Vec::new();
    // A walk that keeps no structure, only words with all their white space.
    let blocks = Walk::new(&around, &mut notices, 0, RunKind::Code).document(root);
    let mut text = String::new();
    for block in blocks {
        if let Block::Code(words) = block {
            text.push_str(&words);
            text.push('\n');
        }
    }
    text
}

/// What the parser would misread: in a text without tags every `<` is meant as itself, and
/// `</ br>`, to parsers a comment that joins words, was meant as a break.
pub(super) fn mend(text: &str) -> String {
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

/// Whether a decoded text was escaped twice.
pub(super) fn is_still_escaped(text: &str) -> bool {
    let is_entity =
        |it: &str| it.starts_with('#') || it.starts_with("lt;") || it.starts_with("amp;");
    !contains(text, "<") && parts(text, b'&').skip(1).any(is_entity)
}

/// The text with white space collapsed, and none around it.
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

/// Whether a reader sees nothing of the text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || matches!(it, '\u{ad}' | '\u{200b}' | '\u{feff}'))
}

/// White space as HTML has it.
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
