//! Tells the names of agencies from the names of people in a byline.

use super::wording::{after, is_among, is_same};
use crate::search::{after_last, before, split};

/// The longest name of an organisation, in bytes. A longer text is not a name. Without this limit, a
/// hostile document could take hours, because the name is compared with every author.
const LONGEST: usize = 300;

/// Whether a name stands for this organisation: `AP` and `ASSOCIATED PRESS` stand for `The Associated
/// Press`.
///
/// The name may be the initials of the organisation, but the organisation is never the initials of the
/// name: "Tore Tang" is a person, even one who works for TT.
pub(super) fn is_name_of(name: &str, organisation: &str) -> bool {
    let (name, organisation) = (without_article(name), without_article(organisation));
    if name.len() > LONGEST || organisation.len() > LONGEST {
        return false;
    }
    is_same(name, organisation) || is_acronym_of(name, organisation)
}

/// Whether a text is the name of an agency, at any place in a byline.
pub(super) fn is_agency(text: &str, providers: &[&str]) -> bool {
    const AGENCIES: &str = "aap/afp/anp/ansa/ap/apa/ats/belga/cp/dpa/dpa-afx/efe/epd/kna/kyodo/\
        lusa/mti/ntb/pa/pap/pti/reuters/ritzau/sda/sid/stt/tass/tt/upi/xinhua/\
        agence france-presse/agencies/associated press/australian associated press/\
        canadian press/deutsche presse-agentur/europa press/pa media/press association/\
        press trust of india";
    is_among(text, AGENCIES)
        || without_article(text).len() < text.len()
        || providers.iter().any(|it| is_name_of(text, it))
}

/// Whether the end of a byline looks like an agency by its first or last word. Alone, the same text might be the name of a person.
pub(super) fn ends_like_agency(tail: &str) -> bool {
    const ENDINGS: &str = "agency/agentur/media/network/news/photos/press/presse/service";
    const BEGINNINGS: &str = "agence/agencia/agência/agenzia/agentur/nachrichtenagentur/وكالة";
    /// Titles after a name, which look like the initials of an agency.
    const TITLES: &str = "CBE/ESQ/JR/KC/MBE/MD/MP/OBE/QC/SR";
    let is_acronym = (2..=6).contains(&tail.len())
        && tail.bytes().all(|it| it.is_ascii_uppercase())
        && !is_among(tail, TITLES);
    is_acronym
        || is_among(after_last(tail, " "), ENDINGS)
        || is_among(before(tail, " "), BEGINNINGS)
}

/// Returns a name without "The".
fn without_article(text: &str) -> &str {
    after(text, "the ").unwrap_or(text).trim()
}

/// Whether `short` consists of the initials of `long`.
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
    fn initials_stand_for_an_organisation() {
        assert!(is_name_of("AP", "The Associated Press"));
        assert!(is_name_of("ASSOCIATED PRESS", "Associated Press"));
        assert!(is_name_of("AFP", "Agence France-Presse"));
        assert!(!is_name_of("AP", "Agence France-Presse"));
        assert!(!is_name_of("Tore Tang", "TT"));
        assert!(!is_name_of("A", "Anna"));
    }
}
