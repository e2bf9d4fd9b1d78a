//! What the body repeats of the header.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::article::language::is_letter;

/// How far down a body its own headline can stand; some put a section or a vignette first.
const HEADLINE_REACH: usize = 3;

/// Drops the headline where the body opens with it too: as a heading among the first three
/// blocks, or as the first paragraph among them.
///
/// Case, punctuation and white space do not count, since newsrooms set the two differently.
pub fn drop_repeated_headline(blocks: &mut Vec<Block>, headline: &str) {
    let headline = key(headline);
    if headline.is_empty() {
        return;
    }
    let mut reach = HEADLINE_REACH;
    let mut paragraphs = 0;
    blocks.retain(|block| {
        if reach == 0 {
            return true;
        }
        reach -= 1;
        let words = match block {
            Block::Heading { content, .. } => content,
            Block::Paragraph(content) => {
                paragraphs += 1;
                if paragraphs > 1 {
                    return true;
                }
                content
            }
            _ => return true,
        };
        key(&plain_text(words)) != headline
    });
}

/// What two settings of the same headline have in common.
fn key(text: &str) -> String {
    let words = text.chars().filter(|it| is_letter(*it) || it.is_ascii_digit());
    words.map(|it| it.to_ascii_lowercase()).collect()
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
    fn drops_only_what_opens_the_body() {
        let headline = "Harbour “to close”";
        let same = "HARBOUR TO CLOSE.";
        let cases: [(Vec<Block>, usize); 6] = [
            (vec![heading(same), paragraph("One")], 1),
            (vec![paragraph(same), paragraph("One")], 1),
            (vec![heading(same), paragraph(same), paragraph("One")], 1),
            (vec![paragraph("News"), paragraph(same)], 2),
            (vec![paragraph("News"), Block::Rule, heading(same), paragraph("One")], 3),
            (vec![Block::Rule, Block::Rule, Block::Rule, heading(same)], 4),
        ];
        for (mut blocks, left) in cases {
            drop_repeated_headline(&mut blocks, headline);
            assert_eq!(blocks.len(), left, "{blocks:?}");
        }
    }

    #[test]
    fn keeps_everything_where_there_is_no_headline() {
        let mut blocks = vec![paragraph("…")];
        drop_repeated_headline(&mut blocks, "—");
        assert_eq!(blocks.len(), 1);
    }
}
