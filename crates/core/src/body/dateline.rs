//! Datelines with which a body begins.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::search::{before, contains, split_once};

/// The most bytes of a dateline up to the end of the agency. The longest ones name a place, a
/// country, a date and two agencies.
const LONGEST_DATELINE: usize = 72;

/// Whether the first paragraph begins with a dateline, such as `GROSSETO, Italy (AP) -- `, `Oslo
/// (MPA) – ` or `Madrid, 12 mar (EFE).- `. The field `dateline` is then not shown.
///
/// The start of a paragraph is a dateline if a dash follows an agency in brackets. It is also one
/// if it is the place of the field, and a dash, a colon or a comma follows.
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
