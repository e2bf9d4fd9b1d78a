//! What kind of text a story is, where a reader must know it before the first line.

use serde::Serialize;

use crate::search::after_last;

/// A kind of text that is no plain report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// A company or office wrote it, no newsroom.
    PressRelease,
    /// It says what somebody thinks.
    Opinion,
    /// It explains and weighs.
    Analysis,
    /// Somebody paid for it.
    Sponsored,
}

/// What newsrooms call the four in the languages of the reader, with the terms of the IPTC and of
/// schema.org, in small letters and without anything inside a term. One string each, since a list of
/// strings takes as much again for their places and lengths.
const WORDS: [(Label, &str); 4] = [
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
    /// The labels among the genres of a story, each once.
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

    /// Reads a genre, in words or as a term of a vocabulary:
    /// `http://cv.iptc.org/newscodes/genre/Press_Release`, `tone/comment`, `OpinionNewsArticle`.
    pub fn of_genre(genre: &str) -> Option<Self> {
        let term = after_last(genre, "/:#");
        let (whole, term) = (key(genre), key(term));
        for (label, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                if word == whole || word == term {
                    return Some(label);
                }
            }
        }
        None
    }
}

/// The letters of a genre, made small as far as the languages of the list need it.
fn key(genre: &str) -> String {
    let mut key = String::new();
    for character in genre.chars() {
        match character {
            // In Latin-1 a small letter stands 32 places after its capital.
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
    fn reads_genres_in_every_language_and_vocabulary() {
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
    fn the_words_are_written_as_they_are_compared() {
        for (label, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                assert_eq!(Label::of_genre(word), Some(label), "{word}");
            }
        }
    }
}
