//! Bylines: a line of text that names authors, and often their agency.

use super::organisation::{ends_like_agency, is_agency};
use crate::article::Author;

/// What a byline says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    /// The people.
    pub(super) authors: Vec<Author>,
    /// The agency they work for.
    pub(super) agency: Option<String>,
}

/// What is known of the document around a byline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    /// The document's language, as written.
    pub(super) language: Option<&'a str>,
    /// Names that the document gives its provider.
    pub(super) providers: &'a [String],
}

impl Byline {
    /// Reads a byline such as `By Anna Lund and Ben Ash, Meridian Press`.
    ///
    /// Where a line is not surely a list, it stays one name: a name with too much in it still
    /// reads well, half a name does not.
    pub(super) fn parse(text: &str, context: Context<'_>) -> Self {
        let text = without_addresses(text);
        let text = without_preposition(&text, context.language);
        if text.is_empty() {
            return Self::default();
        }
        if is_agency(text, context.providers) {
            return Self { authors: Vec::new(), agency: Some(text.to_owned()) };
        }
        let Some((names, tail)) = split_tail(text) else {
            return Self { authors: people(text), agency: None };
        };
        if is_agency(tail, context.providers) || ends_like_agency(tail) {
            // "dpa, AFP" names two agencies and nobody.
            if is_agency(names, context.providers) {
                return Self { authors: Vec::new(), agency: Some(text.to_owned()) };
            }
            return Self { authors: people(names), agency: Some(tail.to_owned()) };
        }
        match is_role(tail).then(|| people(names)).as_deref() {
            Some([author]) => {
                let role = Some(tail.to_owned());
                Self { authors: vec![Author { role, ..author.clone() }], agency: None }
            }
            _ => Self { authors: people(text), agency: None },
        }
    }
}

/// A byline without the word that opens it in the document's language.
pub(super) fn without_preposition<'a>(text: &'a str, language: Option<&str>) -> &'a str {
    /// Only "by" begins no surname: the others want their own language or, where none is named,
    /// a full name behind them. There are people called Di Stefano, and a newspaper called De
    /// Standaard.
    const PREPOSITIONS: [(&str, &[&str]); 10] = [
        ("by", &[]),
        ("by:", &[]),
        ("von", &["de", "ger", "deu"]),
        ("par", &["fr"]),
        ("por", &["es", "pt", "spa"]),
        ("di", &["it"]),
        ("de", &["es", "pt", "fr", "ca", "gl", "ro"]),
        ("door", &["nl"]),
        ("av", &["sv", "nb", "nn", "no"]),
        ("af", &["da"]),
    ];
    let text = text.trim();
    let Some((first, rest)) = text.split_once(char::is_whitespace) else {
        return text;
    };
    let language = language.map(str::to_ascii_lowercase);
    let fits = |languages: &[&str]| match &language {
        _ if languages.is_empty() => true,
        Some(language) => languages.iter().any(|it| language.starts_with(it)),
        None => rest.contains(' ') || is_agency(rest, &[]),
    };
    let opens = PREPOSITIONS
        .iter()
        .any(|(word, languages)| first.eq_ignore_ascii_case(word) && fits(languages));
    if opens { rest.trim() } else { text }
}

/// A byline without e-mail addresses, which are no reader's business.
pub(super) fn without_addresses(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|it| !it.contains('@')).collect();
    words.join(" ").trim_matches([',', ';', ' ']).to_owned()
}

/// The names before and the words after the last comma, slash or opening bracket.
fn split_tail(text: &str) -> Option<(&str, &str)> {
    let parts = match text.strip_suffix(')') {
        Some(text) => text.rsplit_once('('),
        None => text.rsplit_once([',', '/']),
    };
    let (names, tail) = parts?;
    let (names, tail) = (names.trim(), tail.trim());
    (!names.is_empty() && !tail.is_empty()).then_some((names, tail))
}

/// The people of a list of names.
fn people(text: &str) -> Vec<Author> {
    names(text).into_iter().map(|it| Author { name: it.to_owned(), ..Author::default() }).collect()
}

/// Splits at a conjunction, and at commas beside one, where every part is a full name: "Ortega y
/// Gasset" is one man, and "Anna Lund, Harbour City" may be a woman in a place.
fn names(text: &str) -> Vec<&str> {
    const CONJUNCTIONS: [&str; 9] =
        [" and ", " AND ", " und ", " et ", " y ", " e ", " och ", " og ", " & "];
    let is_full_name = |it: &&str| it.split_whitespace().nth(1).is_some();
    let separators = std::iter::once(";").chain(CONJUNCTIONS);
    for separator in separators.filter(|it| text.contains(it)) {
        let parts: Vec<&str> = text
            .split(separator)
            .flat_map(|part| part.split(", "))
            .map(|part| part.trim_matches([',', ' ']))
            .filter(|part| !part.is_empty())
            .collect();
        if parts.iter().all(is_full_name) {
            return parts;
        }
    }
    vec![text]
}

/// Whether the end of a byline is what somebody does.
fn is_role(tail: &str) -> bool {
    const ROLES: [&str; 14] = [
        "columnist",
        "correspondent",
        "critic",
        "editor",
        "reporter",
        "writer",
        "korrespondent",
        "korrespondentin",
        "redakteur",
        "redakteurin",
        "correspondant",
        "correspondante",
        "corresponsal",
        "corrispondente",
    ];
    tail.split_whitespace().any(|word| ROLES.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: &str, providers: &[&str]) -> (Vec<String>, Option<String>) {
        let providers: Vec<String> = providers.iter().map(|&it| it.to_owned()).collect();
        let context =
            Context { language: Some(language).filter(|it| !it.is_empty()), providers: &providers };
        let byline = Byline::parse(text, context);
        let names = byline.authors.into_iter().map(|it| match it.role {
            Some(role) => format!("{} ({role})", it.name),
            None => it.name,
        });
        (names.collect(), byline.agency)
    }

    #[test]
    fn reads_people_and_agencies() {
        let cases: [(&str, &str, &[&str], Option<&str>); 25] = [
            ("By Anna Lund", "en", &["Anna Lund"], None),
            ("BY ANNA LUND AND BEN ASH", "en", &["ANNA LUND", "BEN ASH"], None),
            ("Von Anna Lund, dpa", "de", &["Anna Lund"], Some("dpa")),
            ("Von Anna Lund und Ben Ash, dpa", "de-AT", &["Anna Lund", "Ben Ash"], Some("dpa")),
            ("Von dpa", "", &[], Some("dpa")),
            ("Par Anne Lund", "fr", &["Anne Lund"], None),
            ("Por Ana Lund y Benito Ash", "es", &["Ana Lund", "Benito Ash"], None),
            ("José Ortega y Gasset", "es", &["José Ortega y Gasset"], None),
            ("Di Anna Lund e Ben Ash", "it", &["Anna Lund", "Ben Ash"], None),
            ("Di Stefano", "es", &["Di Stefano"], None),
            ("De Standaard", "", &["De Standaard"], None),
            ("Von Trapp, Maria", "en", &["Von Trapp, Maria"], None),
            ("Anna Lund, Ben Ash and Cy d'Holt", "", &["Anna Lund", "Ben Ash", "Cy d'Holt"], None),
            ("Anna Lund, Ben Ash, and Cy Holt", "", &["Anna Lund", "Ben Ash", "Cy Holt"], None),
            ("Anna Lund, Harbour City", "", &["Anna Lund, Harbour City"], None),
            ("Anna Lund; Ben Ash", "", &["Anna Lund", "Ben Ash"], None),
            ("Anna Lund, The Tide Database", "", &["Anna Lund"], Some("The Tide Database")),
            (
                "Anna Lund, Political Correspondent",
                "",
                &["Anna Lund (Political Correspondent)"],
                None,
            ),
            ("Anna Lund/MPA", "", &["Anna Lund"], Some("MPA")),
            ("Anna Lund (AFP)", "", &["Anna Lund"], Some("AFP")),
            ("Anna Lund, MD", "", &["Anna Lund, MD"], None),
            ("dpa, AFP", "", &[], Some("dpa, AFP")),
            ("Anna Lund anna@gazette.example", "", &["Anna Lund"], None),
            ("MPA", "", &[], Some("MPA")),
            ("", "", &[], None),
        ];
        for (text, language, names, agency) in cases {
            let providers = ["Meridian Press Agency"];
            let expected: Vec<String> = names.iter().map(|&it| it.to_owned()).collect();
            let expected = (expected, agency.map(ToOwned::to_owned));
            assert_eq!(read(text, language, &providers), expected, "{text}");
        }
    }
}
