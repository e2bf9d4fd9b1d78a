//! Sign-offs after a body, which a desk writes for itself.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::search::{contains, split};

/// The most words of a sign-off, in any of its shapes.
const MOST_WORDS: usize = 8;

/// Drops the paragraphs at the end that hold only a sign-off or the address of a writer. `dropped`
/// gets each one and its place.
///
/// A sentence that is dropped by mistake does more harm than a line that stays by mistake.
/// Therefore only whole paragraphs of a known shape count.
pub fn drop_sign_off(blocks: &mut Vec<Block>, mut dropped: impl FnMut(usize, &Block)) {
    while let Some((block @ Block::Paragraph(content), before)) = blocks.split_last()
        && is_sign_off(&plain_text(content))
    {
        dropped(before.len(), block);
        blocks.pop();
    }
}

fn is_sign_off(text: &str) -> bool {
    let (mut count, mut marks, mut names, mut addresses) = (0, 0, 0, 0);
    let mut first = "";
    for word in text.split_ascii_whitespace() {
        let is_address = contains(word, "@");
        count += 1;
        marks += usize::from(is_mark(word));
        names += usize::from(is_address || is_name(word));
        addresses += usize::from(is_address);
        first = if count == 1 { word } else { first };
    }
    let is_agency = matches!(first, "afp" | "apa" | "dpa" | "dts" | "epd" | "kna" | "sda");
    match count {
        1 if is_initials(first) => true,
        2..=MOST_WORDS if is_agency && marks == count => true,
        _ => count <= MOST_WORDS && addresses > 0 && names == count,
    }
}

/// Whether a word is the initials of writers and editors: `ab/cd/ef`, `burs-ab/cd`, `/abc/DP/ef`.
/// Some words look the same ("and/or"), but no story ends with such a word as its last paragraph.
fn is_initials(word: &str) -> bool {
    let bare = word.strip_prefix("burs-").or_else(|| word.strip_prefix("bur-")).unwrap_or(word);
    let bare = bare.strip_prefix('/').unwrap_or(bare);
    for initials in split(bare, "/-") {
        let is_small = initials.bytes().all(|it| it.is_ascii_lowercase());
        if !(2..=3).contains(&initials.len()) || !(is_small || initials == "DP") {
            return false;
        }
    }
    contains(word, "/")
}

/// Whether a word is a mark of a desk or of a person, as in "dpa so yyon z2 a3 vni/dmo".
fn is_mark(word: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'/';
    word.len() <= 11 && word.bytes().all(is_part)
}

/// Whether a word can be part of a name, or introduce one: "Von Anna Lund", "E-Mail:". Upper-case
/// letters of all scripts would need a table, so every word counts that does not begin with a
/// lower-case letter or a digit.
fn is_name(word: &str) -> bool {
    matches!(word, "by" | "par" | "por" | "von")
        || !word.starts_with(|it: char| it.is_ascii_lowercase() || it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Inline;

    #[test]
    fn only_sign_offs_are_sign_offs() {
        for text in [
            "dpa so yyon z2 a3 vni/dmo",
            "ab/cd/ef",
            "ab/cd",
            "burs-abc/cd/ef",
            "ab-cd/ef",
            "/abc/DP/ef",
            "anna.lund@agency.example",
            "Anna Lund, anna.lund@agency.example",
            "Von Anna Lund (anna.lund@agency.example), @annalund",
            "E-Mail: <anna.lund@agency.example>",
        ] {
            assert!(is_sign_off(text), "{text}");
        }
        for text in [
            "",
            "dpa",
            "dpa reported it first.",
            "dpa will report on it again in the course of the day",
            "Yes/no",
            "km/h",
            "24/7",
            "AC/DC",
            "He said yes.",
            "The end",
            "Send tips to tips@agency.example",
            "Write to Anna Lund at anna.lund@agency.example.",
            "Applications go to Harbour Office, Stenvoe, or office@stenvoe.example",
        ] {
            assert!(!is_sign_off(text), "{text}");
        }
    }

    #[test]
    fn only_the_end_is_cut() {
        let paragraph = |it: &str| Block::Paragraph(vec![Inline::Text(it.to_owned())]);
        let mut blocks: Vec<Block> =
            ["ab/cd", "It sailed.", "a.lund@agency.example", "ab/cd"].map(paragraph).into();
        let mut places = Vec::new();
        drop_sign_off(&mut blocks, |at, _| places.push(at));
        assert_eq!(places, [3, 2]);
        assert_eq!(blocks, ["ab/cd", "It sailed."].map(paragraph));
        let mut blocks = vec![paragraph("ab/cd"), Block::Rule];
        drop_sign_off(&mut blocks, |_, _| {});
        assert_eq!(blocks.len(), 2);
    }
}
