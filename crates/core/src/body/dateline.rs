//! How a body opens: with what the header says already.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::article::language::is_alphabetic;
use crate::search::{before, contains, split_once};

/// How far down a body its own headline can stand; some put a section or a vignette first.
const HEADLINE_REACH: usize = 3;

/// How many characters may stand before the end of the agency; the longest are a place, a
/// country, a date and two agencies.
const LONGEST_DATELINE: usize = 72;

/// Drops the headline where one of the first three blocks repeats it.
///
/// Case, punctuation and white space do not count, since newsrooms set the two differently.
pub fn drop_repeated_headline(blocks: &mut Vec<Block>, headline: &str) {
    let headline = key(headline);
    for at in (0..HEADLINE_REACH).rev() {
        if let Some(Block::Paragraph(content) | Block::Heading { content, .. }) = blocks.get(at)
            && !headline.is_empty()
            && key(&plain_text(content)) == headline
        {
            blocks.remove(at);
        }
    }
}

/// What two settings of the same headline have in common.
fn key(text: &str) -> String {
    let mut key = String::new();
    for character in text.chars() {
        if is_alphabetic(character) || character.is_ascii_digit() {
            key.push(character.to_ascii_lowercase());
        }
    }
    key
}

/// Whether the first paragraph opens with a dateline of its own, so that the field `dateline`
/// need not be shown: `GROSSETO, Italy (AP) -- `, `Oslo (MPA) – `, `Madrid, 12 mar (EFE).- `.
///
/// An opening counts where a dash follows an agency in brackets, or where it begins with the
/// place of the field and goes on as no sentence does.
pub fn opens_with_dateline(blocks: &[Block], dateline: &str) -> bool {
    let is_paragraph = |it: &&Block| matches!(it, Block::Paragraph(_));
    let Some(Block::Paragraph(content)) = blocks.iter().find(is_paragraph) else { return false };
    let text = plain_text(content);
    let names_agency = split_once(&text, ")").is_some_and(|(before, after)| {
        let goes_on = after.chars().find(|it| !matches!(it, '.' | ' '));
        contains(before, "(") && before.len() < LONGEST_DATELINE && goes_on.is_some_and(is_dash)
    });
    let place = before(dateline, ",(—–").trim();
    let (start, rest) = text.split_at_checked(place.len()).unwrap_or_default();
    let goes_on = rest.trim().chars().next();
    let goes_on = goes_on.is_some_and(|it| is_dash(it) || matches!(it, ':' | ','));
    names_agency || (goes_on && !place.is_empty() && start.eq_ignore_ascii_case(place))
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '―')
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
            (vec![paragraph("News"), paragraph(same)], 1),
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

    #[test]
    fn tells_a_dateline_from_a_sentence() {
        let cases = [
            ("GROSSETO, Italy (AP) -- The captain said", "Grosseto", true),
            ("Oslo (MPA) – The ferry", "Bergen", true),
            ("Madrid, 12 mar (EFE).- El puerto", "", true),
            ("Berlin (dpa/bb) - Der Hafen", "Berlin", true),
            ("NEW DELHI: The port", "New Delhi", true),
            ("WASHINGTON — The port", "Washington, D.C.", true),
            ("Oslo is a port", "Oslo", false),
            ("BREAKING — The port", "Oslo", false),
            ("The Port Authority (PA) said on Monday that it would close", "Oslo", false),
            ("A ferry at the quay (see MPA - Harbour)", "Oslo", false),
            ("A well-known captain", "", false),
            ("– The ferry", "", false),
            ("", "Oslo", false),
        ];
        for (text, dateline, expected) in cases {
            let blocks = [paragraph(text)];
            assert_eq!(opens_with_dateline(&blocks, dateline), expected, "{text}");
        }
        assert!(!opens_with_dateline(&[], "Oslo"));
    }
}
