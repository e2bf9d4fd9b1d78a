//! Bylines: one line of text that names the authors, and often their agency.

use super::organisation::{ends_like_agency, is_agency};
use super::wording::{contains_ignore_case, is_among, says};
use crate::article::Author;
use crate::search::{parts, split, split_last, split_once};

/// The authors and the agency that one or more bylines name.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    /// The authors.
    pub(super) authors: Vec<Author>,
    /// The agency that the authors work for.
    pub(super) agency: Option<String>,
}

/// What the document says that helps to read its bylines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    /// The language of the document, as the document writes it.
    pub(super) language: Option<&'a str>,
    /// The names of the provider in the document.
    pub(super) providers: &'a [&'a str],
}

impl Byline {
    /// Adds the names of a byline such as `By Anna Lund and Ben Ash, Meridian Press`.
    ///
    /// A line that is not certainly a list stays one name. A name with extra words is still readable, but
    /// half a name is not.
    pub(super) fn add(&mut self, text: &str, context: Context<'_>) {
        let text = without_addresses(text);
        let text = without_preposition(&text, context.language);
        let is_agency = |it| is_agency(it, context.providers);
        let (names, tail) = split_tail(text);
        let tail_is_agency = is_agency(tail) || ends_like_agency(tail);
        // "dpa, AFP" names two agencies and no author.
        let (names, agency) = match tail_is_agency {
            _ if is_agency(text) || (tail_is_agency && is_agency(names)) => ("", text),
            true => (names, tail),
            false => (text, ""),
        };
        self.add_people(names);
        self.add_agency(agency);
    }

    /// Adds the authors of a list of names.
    ///
    /// A text is a list if it has a conjunction or a semicolon, and if every part is a full name. Commas
    /// then separate names too. "Ortega y Gasset" is one person, and "Anna Lund, Harbour City" may be a
    /// person and a place.
    fn add_people(&mut self, text: &str) {
        const CONJUNCTIONS: &str = "and/und/et/y/e/och/og/en/i/и/و/&";
        let mut list = String::new();
        let mut is_list = contains_ignore_case(text, ";");
        for word in parts(text, b' ') {
            let is_conjunction = is_among(word, CONJUNCTIONS);
            is_list |= is_conjunction;
            list.push_str(if is_conjunction { ";" } else { word });
            list.push(' ');
        }
        let known = self.authors.len();
        for name in split(&list, ",;") {
            let name = name.trim();
            is_list &= name.is_empty() || contains_ignore_case(name, " ");
            self.add_author(name);
        }
        if !is_list {
            self.authors.truncate(known);
            self.add_author(text);
        }
    }

    /// Adds an agency to the agencies that are already known.
    fn add_agency(&mut self, name: &str) {
        match &mut self.agency {
            _ if name.is_empty() => {}
            Some(known) if says(known, name) => {}
            Some(known) => {
                known.push_str(", ");
                known.push_str(name);
            }
            None => self.agency = Some(name.to_owned()),
        }
    }

    /// Adds an author who is known by name only.
    pub(super) fn add_author(&mut self, name: &str) {
        if !name.is_empty() {
            let name = name.to_owned();
            self.authors.push(Author {
                name,
                role: None,
                url: None,
                image: None,
                description: None,
                links: Vec::new(),
                id: None,
            });
        }
    }
}

/// Returns a byline without its first word, if that is a preposition of the document's language such as
/// "by".
pub(super) fn without_preposition<'a>(text: &'a str, language: Option<&str>) -> &'a str {
    /// Prepositions, each with the first two letters of its languages. Some language tags have three
    /// letters ("deu", "ger"). Only "by" never begins a surname. The other words count in their own
    /// language, or before a full name if the document names no language: "Di Stefano" is a surname, and
    /// "De Standaard" is a newspaper.
    const PREPOSITIONS: [(&str, &str); 8] = [
        ("von", "de ge"),
        ("par", "fr"),
        ("por", "es pt sp"),
        ("di", "it"),
        ("de", "es pt fr ca gl ro"),
        ("door", "nl"),
        ("av", "sv nb nn no"),
        ("af", "da"),
    ];
    let text = text.trim();
    let Some((first, rest)) = split_once(text, " ") else {
        return text;
    };
    let mut is_preposition = is_among(first, "by/by:");
    for (word, languages) in PREPOSITIONS {
        is_preposition |= word.eq_ignore_ascii_case(first)
            && match language {
                Some(language) => {
                    language.get(..2).is_some_and(|it| contains_ignore_case(languages, it))
                }
                None => contains_ignore_case(rest, " ") || is_agency(rest, &[]),
            };
    }
    if is_preposition { rest } else { text }
}

/// Returns a byline without e-mail addresses, which are not for readers.
pub(super) fn without_addresses(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !contains_ignore_case(word, "@") {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    while let Some(b',' | b';') = line.bytes().next_back() {
        line.pop();
    }
    line
}

/// Splits a byline at its last comma, slash or opening bracket, into the names and the words after them.
fn split_tail(text: &str) -> (&str, &str) {
    let parts = match text.strip_suffix(')') {
        Some(text) => split_last(text, "("),
        None => split_last(text, ",/"),
    };
    let (names, tail) = parts.unwrap_or((text, ""));
    (names.trim(), tail.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: &str, providers: &[&str]) -> (Vec<String>, Option<String>) {
        let language = Some(language).filter(|it| !it.is_empty());
        let mut byline = Byline::default();
        byline.add(text, Context { language, providers });
        let names = byline.authors.into_iter().map(|it| match it.role {
            Some(role) => format!("{} ({role})", it.name),
            None => it.name,
        });
        (names.collect(), byline.agency)
    }

    #[test]
    fn reads_people_and_agencies() {
        let cases: [(&str, &str, &[&str], Option<&str>); 30] = [
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
            ("Anna Lund, Harbour Editor", "", &["Anna Lund, Harbour Editor"], None),
            ("Anna Lund/MPA", "", &["Anna Lund"], Some("MPA")),
            ("Anna Lund (AFP)", "", &["Anna Lund"], Some("AFP")),
            ("Anna Lund, MD", "", &["Anna Lund, MD"], None),
            ("dpa, AFP", "", &[], Some("dpa, AFP")),
            ("Anna Lund anna@gazette.example", "", &["Anna Lund"], None),
            ("MPA", "", &[], Some("MPA")),
            ("Par Anne Lund, Agence Littorale", "fr", &["Anne Lund"], Some("Agence Littorale")),
            ("Anna Lund, Küstendienst Presse", "de", &["Anna Lund"], Some("Küstendienst Presse")),
            ("Анна Лунд и Бен Аш", "ru", &["Анна Лунд", "Бен Аш"], None),
            ("Josep Puig i Cadafalch", "ca", &["Josep Puig i Cadafalch"], None),
            ("آنا لوند و بن آش", "fa", &["آنا لوند", "بن آش"], None),
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
