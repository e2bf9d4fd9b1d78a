//! The dateline that a body opens with.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::article::language::is_letter;

/// How many characters may stand before the dash; the longest are a place, a country, a date and
/// two agencies.
const LONGEST: usize = 72;

/// What stands between a dateline and the story.
const SEPARATORS: [&str; 6] = ["—", "–", "―", "--", " - ", ": "];

/// Closing brackets with a separator at them, which count as brackets with one after them.
const CLOSINGS: [&str; 3] = [").-", ") .-", ")-"];

/// Whether the first paragraph opens with a dateline of its own, so that the field `dateline`
/// need not be shown: `GROSSETO, Italy (AP) -- `, `Oslo (MPA) – `, `Madrid, 12 mar (EFE).- `.
///
/// An opening counts where it names an agency in brackets, or begins with the place of the
/// field.
pub fn opens_with_dateline(blocks: &[Block], dateline: &str) -> bool {
    let first = blocks.iter().find_map(|it| match it {
        Block::Paragraph(content) => Some(plain_text(content)),
        _ => None,
    });
    let opening: String = first.unwrap_or_default().chars().take(LONGEST).collect();
    let opening = CLOSINGS.iter().fold(opening, |text, it| text.replace(it, ") - "));
    let Some(opening) = before_separator(&opening) else { return false };
    names_agency(opening) || (!place(dateline).is_empty() && place(opening) == place(dateline))
}

/// The text before the separator that comes first.
fn before_separator(text: &str) -> Option<&str> {
    let at = SEPARATORS.iter().filter_map(|it| text.find(it)).min()?;
    text.get(..at)
}

/// Whether it has the form `Place (AGENCY)`.
fn names_agency(opening: &str) -> bool {
    let inside = opening.trim_end().strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let Some((place, agency)) = inside else { return false };
    let is_name = |it: char| is_letter(it) || matches!(it, '/' | ' ' | '.' | '-');
    let is_short = (2..=24).contains(&agency.chars().count());
    is_short && agency.chars().all(is_name) && place.chars().any(is_letter)
}

/// The place alone, without country, date and agency, in lower case.
fn place(dateline: &str) -> String {
    dateline.split([',', '(', '—', '–']).next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Inline;

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
            let blocks = [Block::Paragraph(vec![Inline::Text(text.to_owned())])];
            assert_eq!(opens_with_dateline(&blocks, dateline), expected, "{text}");
        }
        assert!(!opens_with_dateline(&[], "Oslo"));
    }
}
