//! The names of agencies, by which a byline's end is told from a person.

use super::wording::is_same;

/// Whether a name means this organisation: `AP` and `ASSOCIATED PRESS` mean `The Associated Press`.
///
/// The name may be the letters of the organisation, but not the other way round: "Tore Tang" is
/// a man, even where he works for TT.
pub(super) fn means(name: &str, organisation: &str) -> bool {
    let (name, organisation) = (without_article(name), without_article(organisation));
    is_same(name, organisation) || is_acronym_of(name, organisation)
}

/// Whether a text names an agency wherever it stands.
pub(super) fn is_agency(text: &str, providers: &[String]) -> bool {
    const AGENCIES: &str = "aap afp anp ansa ap apa ats belga bloomberg cp dpa dpa-afx efe epd kna \
        kyodo lusa mti ntb pa pap pti reuters ritzau sda sid stt tass tt upi xinhua";
    providers.iter().any(|it| means(text, it))
        || AGENCIES.split(' ').any(|it| it.eq_ignore_ascii_case(text))
        || without_article(text).len() < text.len()
}

/// Whether the end of a byline looks like an agency; alone it might be a person's name.
pub(super) fn ends_like_agency(tail: &str) -> bool {
    const ENDINGS: [&str; 8] =
        ["agency", "agentur", "media", "network", "news", "photos", "press", "service"];
    /// Titles behind a name, in the shape of an agency's letters.
    const TITLES: [&str; 10] = ["CBE", "ESQ", "JR", "KC", "MBE", "MD", "MP", "OBE", "QC", "SR"];
    let is_acronym = (2..=6).contains(&tail.len())
        && tail.bytes().all(|it| it.is_ascii_uppercase())
        && !TITLES.contains(&tail);
    let last = tail.rsplit(char::is_whitespace).next().unwrap_or(tail);
    is_acronym || ENDINGS.iter().any(|it| it.eq_ignore_ascii_case(last))
}

/// A name without "The".
fn without_article(text: &str) -> &str {
    match text.split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case("the") => rest.trim(),
        _ => text.trim(),
    }
}

/// Whether `short` is the first letters of the words of `long`.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let initials: Vec<char> =
        long.split([' ', '-']).filter_map(|word| word.chars().next()).collect();
    initials.len() > 1
        && initials.len() == short.chars().count()
        && initials.iter().zip(short.chars()).all(|(one, other)| one.eq_ignore_ascii_case(&other))
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
