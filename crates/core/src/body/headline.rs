//! Headlines that a body repeats.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::article::language::is_alphabetic;

/// How many blocks at the start of a body may repeat the headline. Some bodies put a section or a
/// line over it.
const HEADLINE_REACH: usize = 3;

/// Drops the blocks that repeat the headline, among the first three. `dropped` gets each one and
/// its place.
///
/// Case, punctuation and white space do not count, because newsrooms write the two differently.
pub fn drop_repeated_headline(
    blocks: &mut Vec<Block>,
    headline: &str,
    mut dropped: impl FnMut(usize, &Block),
) {
    let headline = key(headline);
    for at in (0..HEADLINE_REACH).rev() {
        if let Some(block @ (Block::Paragraph(content) | Block::Heading { content, .. })) =
            blocks.get(at)
            && !headline.is_empty()
            && key(&plain_text(content)) == headline
        {
            dropped(at, block);
            blocks.remove(at);
        }
    }
}

/// The letters and digits of a headline, in lower case.
fn key(text: &str) -> String {
    let mut key = String::new();
    for character in text.chars() {
        if is_alphabetic(character) || character.is_ascii_digit() {
            key.push(character.to_ascii_lowercase());
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Inline;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(text.to_owned())])
    }

    fn heading(text: &str) -> Block {
        Block::Heading { level: 1, content: vec![Inline::Text(text.to_owned())] }
    }

    #[test]
    fn drops_the_headline_only_at_the_start() {
        let headline = "Harbour “to close”";
        let same = "HARBOUR TO CLOSE.";
        let cases: [(Vec<Block>, &[usize]); 6] = [
            (vec![heading(same), paragraph("One")], &[0]),
            (vec![paragraph(same), paragraph("One")], &[0]),
            (vec![heading(same), paragraph(same), paragraph("One")], &[1, 0]),
            (vec![paragraph("News"), paragraph(same)], &[1]),
            (vec![paragraph("News"), Block::Rule, heading(same), paragraph("One")], &[2]),
            (vec![Block::Rule, Block::Rule, Block::Rule, heading(same)], &[]),
        ];
        for (mut blocks, expected) in cases {
            let (count, mut places) = (blocks.len(), Vec::new());
            drop_repeated_headline(&mut blocks, headline, |at, _| places.push(at));
            assert_eq!(places, expected, "{blocks:?}");
            assert_eq!(blocks.len(), count - places.len());
        }
    }

    #[test]
    fn a_headline_without_letters_is_never_repeated() {
        let mut blocks = vec![paragraph("…")];
        drop_repeated_headline(&mut blocks, "—", |_, _| {});
        assert_eq!(blocks.len(), 1);
    }
}
