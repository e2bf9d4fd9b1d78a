//! Sections: the names of departments, which some systems write as codes or slugs.

use super::unsorted::is_unsorted;
use super::wording::is_among;
use crate::article::Section;
use crate::search::{after_last, contains, split};

/// The fewest letters of each word of a slug with two words. `e-sport` is a name.
const FEWEST_LETTERS: usize = 3;

/// Short words of slugs, which are written in capitals.
const ACRONYMS: &str = "ai/eu/it/tv/uk/un/us/usa";

/// Whether a name is a code for machines: `v`, `15054000`, `medtop:20000763`, an address.
pub(super) fn is_code(name: &str) -> bool {
    let is_letter = |it: &u8| it.is_ascii_alphabetic() || !it.is_ascii();
    name.bytes().filter(is_letter).count() < 2 || (contains(name, ":") && !contains(name, " "))
}

/// Returns a section with this name, unless the name is a code, or says that the story has no section. A
/// slug becomes words: `harbour-news` gives "Harbour news".
pub(super) fn named(name: &str, url: Option<String>) -> Option<Section> {
    let name = name.trim();
    if is_code(name) || is_unsorted(name) {
        return None;
    }
    Some(Section { name: words(name), url })
}

/// Returns the words of a slug or of a path such as `/news/harbour-news`. Any other text stays as it is.
fn words(name: &str) -> String {
    let path = name.trim_matches('/');
    let slug = if name.starts_with('/') { after_last(path, "/") } else { name };
    let is_slug = slug
        .bytes()
        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'-' | b'_'));
    let parts = split(slug, "-_");
    let is_word = |it: &&str| it.len() >= FEWEST_LETTERS || is_among(it, ACRONYMS);
    let has_words = parts.len() > 2 || parts.iter().all(is_word);
    if !is_slug || (slug == name && (parts.len() < 2 || !has_words)) {
        return name.to_owned();
    }
    let mut words = String::new();
    for (at, part) in parts.into_iter().enumerate() {
        let capitals = if is_among(part, ACRONYMS) { part.len() } else { usize::from(at == 0) };
        let mut word = part.to_owned();
        if let Some(start) = word.get_mut(..capitals) {
            start.make_ascii_uppercase();
        }
        words.push_str(if at == 0 { "" } else { " " });
        words.push_str(&word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_a_name() {
        let cases = [
            ("Harbour", Some("Harbour")),
            (" Coast & Sea ", Some("Coast & Sea")),
            ("sport", Some("sport")),
            ("UK", Some("UK")),
            ("e-sport", Some("e-sport")),
            ("Rock-n-roll", Some("Rock-n-roll")),
            ("harbour-news", Some("Harbour news")),
            ("news_of_the_coast", Some("News of the coast")),
            ("/news/harbour-news", Some("Harbour news")),
            ("/harbour/", Some("Harbour")),
            ("us-news", Some("US news")),
            ("co-op", Some("co-op")),
            ("国", Some("国")),
            ("Live: the storm", Some("Live: the storm")),
            ("v", None),
            ("A", None),
            ("15054000", None),
            ("04/2", None),
            ("medtop:20000763", None),
            ("iptccat:a", None),
            ("https://gazette.example/harbour", None),
            ("Uncategorized", None),
            ("non-classe", None),
            ("", None),
        ];
        for (name, expected) in cases {
            let found = named(name, None).map(|it| it.name);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
