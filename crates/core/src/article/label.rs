//! Labels: kinds of text that a visitor must know before the first line.

use serde::Serialize;

use crate::search::after_last;

/// A kind of text that is not a plain report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// A press release: a company or an office wrote it, not a newsroom.
    PressRelease,
    /// A text that gives an opinion.
    Opinion,
    /// A text that explains and assesses events.
    Analysis,
    /// A text that an advertiser has paid for.
    Sponsored,
}

/// The terms that newsrooms use for each label, in the languages of the reader, with the terms of the
/// IPTC and of schema.org. They are in lower case, without spaces or punctuation inside a term. Each
/// list is one string, because an array of strings takes twice the bytes for addresses and lengths.
const TERMS: [(Label, &str); 4] = [
    (
        Label::PressRelease,
        "pressrelease newsrelease mediarelease communiqué communiquédepresse \
         pressemitteilung presseinformation presseaussendung comunicado \
         comunicadodeprensa notadeprensa comunicadodeimprensa notaàimprensa بيانصحفي \
         بيانصحافي",
    ),
    (
        Label::Opinion,
        "opinion opinions opinionnewsarticle oped editorial editorials commentary \
         comment column viewpoint tribune chronique éditorial édito pointdevue meinung \
         kommentar leitartikel kolumne glosse gastbeitrag opinión columna tribuna \
         opinião coluna artigodeopinião artículodeopinión رأي آراء مقالرأي افتتاحية",
    ),
    (
        Label::Analysis,
        "analysis newsanalysis analysisnewsarticle analyse décryptage análisis análise \
         تحليل",
    ),
    (
        Label::Sponsored,
        "sponsored sponsoredcontent paidcontent paidpost brandedcontent \
         advertisercontentarticle advertorial advertisement publireportage \
         publirédactionnel sponsorisé contenusponsorisé anzeige werbung patrocinado \
         contenidopatrocinado publirreportaje conteúdopatrocinado publieditorial \
         محتوىمدفوع محتوىممول إعلان",
    ),
];

impl Label {
    /// The labels of a story with these genres, each once.
    pub fn of_genres(genres: &[String]) -> Vec<Self> {
        let mut labels = Vec::new();
        for genre in genres {
            if let Some(label) = Self::of_genre(genre)
                && !labels.contains(&label)
            {
                labels.push(label);
            }
        }
        labels
    }

    /// The label of a genre, which may be words or a term of a vocabulary:
    /// `http://cv.iptc.org/newscodes/genre/Press_Release`, `tone/comment`, `OpinionNewsArticle`.
    pub fn of_genre(genre: &str) -> Option<Self> {
        let term = after_last(genre, "/:#");
        let (whole, term) = (key(genre), key(term));
        for (label, terms) in TERMS {
            for known in terms.split_ascii_whitespace() {
                if known == whole || known == term {
                    return Some(label);
                }
            }
        }
        None
    }
}

/// A genre in the form of [`TERMS`]: in lower case, as far as the languages of the list need it, and
/// without spaces and punctuation.
fn key(genre: &str) -> String {
    let mut key = String::new();
    for character in genre.chars() {
        match character {
            // In Latin-1, the code of a small letter is 32 more than the code of its capital.
            'À'..='Þ' => key.extend(char::from_u32(u32::from(character) + 32)),
            _ if character.is_ascii_punctuation() || character.is_whitespace() => {}
            _ => key.push(character.to_ascii_lowercase()),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_genre_reads_every_language_and_vocabulary() {
        let cases = [
            ("Press Release", Some(Label::PressRelease)),
            ("http://cv.iptc.org/newscodes/genre/Press_Release", Some(Label::PressRelease)),
            ("genre:Opinion", Some(Label::Opinion)),
            ("https://schema.org/OpinionNewsArticle", Some(Label::Opinion)),
            ("tone/comment", Some(Label::Opinion)),
            ("Op/Ed", Some(Label::Opinion)),
            (" OPINIÓN ", Some(Label::Opinion)),
            ("ÉDITORIAL", Some(Label::Opinion)),
            ("مقال رأي", Some(Label::Opinion)),
            ("News-Analysis", Some(Label::Analysis)),
            ("AdvertiserContentArticle", Some(Label::Sponsored)),
            ("Anzeige", Some(Label::Sponsored)),
            ("Opinion poll", None),
            ("NewsArticle", None),
            ("Background", None),
            ("Review", None),
            ("/", None),
            ("", None),
        ];
        for (genre, expected) in cases {
            assert_eq!(Label::of_genre(genre), expected, "{genre}");
        }
    }

    #[test]
    fn every_term_of_the_table_is_recognised() {
        for (label, terms) in TERMS {
            for term in terms.split_ascii_whitespace() {
                assert_eq!(Label::of_genre(term), Some(label), "{term}");
            }
        }
    }
}
