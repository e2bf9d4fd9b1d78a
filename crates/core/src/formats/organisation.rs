//! The names of agencies, by which a byline's end is told from a person.

use super::wording::{after, is_among, is_same};
use crate::search::{after_last, split};

/// The longest name of an organisation, in bytes. Longer texts are no names, and to compare them
/// with every author would take hours where somebody means harm.
const LONGEST: usize = 300;

/// Whether a name means this organisation: `AP` and `ASSOCIATED PRESS` mean `The Associated Press`.
///
/// The name may be the letters of the organisation, but not the other way round: "Tore Tang" is
/// a man, even where he works for TT.
pub(super) fn means(name: &str, organisation: &str) -> bool {
    let (name, organisation) = (without_article(name), without_article(organisation));
    if name.len() > LONGEST || organisation.len() > LONGEST {
        return false;
    }
    is_same(name, organisation) || is_acronym_of(name, organisation)
}

/// Whether a text names an agency wherever it stands.
pub(super) fn is_agency(text: &str, providers: &[&str]) -> bool {
    const AGENCIES: &str = "aap/afp/anp/ansa/ap/apa/ats/belga/cp/dpa/dpa-afx/efe/epd/kna/kyodo/\
        lusa/mti/ntb/pa/pap/pti/reuters/ritzau/sda/sid/stt/tass/tt/upi/xinhua/\
        agence france-presse/agencies/associated press/australian associated press/\
        canadian press/deutsche presse-agentur/europa press/pa media/press association/\
        press trust of india";
    is_among(text, AGENCIES)
        || without_article(text).len() < text.len()
        || providers.iter().any(|it| means(text, it))
}

/// Whether the end of a byline looks like an agency; alone it might be a person's name.
pub(super) fn ends_like_agency(tail: &str) -> bool {
    const ENDINGS: &str = "agency/agentur/media/network/news/photos/press/service";
    /// Titles behind a name, in the shape of an agency's letters.
    const TITLES: &str = "CBE/ESQ/JR/KC/MBE/MD/MP/OBE/QC/SR";
    let is_acronym = (2..=6).contains(&tail.len())
        && tail.bytes().all(|it| it.is_ascii_uppercase())
        && !is_among(tail, TITLES);
    is_acronym || is_among(after_last(tail, " "), ENDINGS)
}

/// A name without "The".
fn without_article(text: &str) -> &str {
    after(text, "the ").unwrap_or(text).trim()
}

/// Whether `short` is the first letters of the words of `long`.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let words = split(long, " -");
    let mut initials = words.iter().filter_map(|it| it.chars().next());
    let is_initial =
        |letter: char| initials.next().is_some_and(|it| it.eq_ignore_ascii_case(&letter));
    short.len() > 1 && short.chars().all(is_initial) && initials.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_an_organisation_by_its_letters() {
        assert!(means("AP", "The Associated Press"));
        assert!(means("ASSOCIATED PRESS", "Associated Press"));
        assert!(means("AFP", "Agence France-Presse"));
        assert!(!means("AP", "Agence France-Presse"));
        assert!(!means("Tore Tang", "TT"));
        assert!(!means("A", "Anna"));
    }
}
