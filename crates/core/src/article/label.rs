//! Labels: kinds of text that a visitor must know before the first line.

use serde::Serialize;

use crate::search::{after_last, contains_word, parts, without_end};

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
        // As a section or a tag, these words mean the trade of advertising.
        Label::Sponsored,
        "werbung إعلان",
    ),
];

/// The terms for [`Label::Sponsored`] that have no other meaning, in any field. A plural `s` is left out.
/// `formats::paid` has more of them.
const PAID: &str = "sponsored promoted paidfor paidpartnership advertorial advertisement anzeige \
    gesponsert publireportage publirreportage publirédactionnel sponsorisé patrocinado \
    publirreportaje publireportaje publieditorial publirreportagem برعاية 広告 广告 赞助";

/// Such terms in two parts: each start may be followed by each end.
const PAID_PAIRS: [(&str, &str); 4] = [
    (
        "sponsored sponsor paid paidfor partner branded brand promoted promotional advertiser \
         advertisement advertising commercial ad",
        "content contentarticle post article story storie feature message section",
    ),
    (
        "contenu contenus contenido conteúdo article artículo artigo post",
        "sponsorisé payé partenaire demarque patrocinado pago demarca",
    ),
    ("bezahlter bezahlte gesponserter partner werbe", "inhalt beitrag artikel anzeige"),
    ("محتوى مقال مادة إعلان", "مدفوع ممول برعاية إعلاني إعلانية"),
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

    /// Whether a genre, a tag, a section or another label says that an advertiser has paid for the text. The
    /// whole label must say so: a text about advertising or a sponsor is not paid for.
    pub fn is_paid(label: &str) -> bool {
        let [whole, term] = [label, after_last(label, "/:#")].map(key);
        is_paid_key(&whole) || is_paid_key(&term)
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
        Self::is_paid(genre).then_some(Self::Sponsored)
    }
}

fn is_paid_key(key: &str) -> bool {
    let key = without_end(key, "s");
    let is_pair = |(starts, ends): (&str, &str)| {
        parts(starts, b' ')
            .any(|it| key.strip_prefix(it).is_some_and(|rest| contains_word(ends, rest)))
    };
    contains_word(PAID, key)
        || key.starts_with("sponsoredby")
        || key.starts_with("paidforby")
        || PAID_PAIRS.into_iter().any(is_pair)
}

/// A genre in the form of [`TERMS`]: in lower case, as far as the languages of the list need it, and
/// without spaces and punctuation.
fn key(genre: &str) -> String {
    let mut key = String::new();
    for character in genre.chars() {
        match character {
            // In Latin-1, the code of a small letter is 32 more than the code of its capital.
            'À'..='Þ' => key.extend(char::from_u32(u32::from(character) + 32)),
            '\u{2010}'..='\u{2027}' => {}
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
            ("Werbung", Some(Label::Sponsored)),
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
    fn is_paid_reads_whole_labels_in_every_language() {
        let paid = "Sponsored|sponsored-content|Sponsored Post|Sponsored posts|Paid content|paid-content\
                    |Paid for by Acme|Partner Content|PARTNER CONTENT|Advertisement feature|Brand story\
                    |tone/advertisement-features|Advertorials|Branded Content|Brand Stories|Promoted\
                    |Promoted content|Paid partnership|#sponsored|Sponsored by Acme Tar|Ad Feature\
                    |Advertiser content|Commercial feature|AdvertiserContentArticle|Anzeige\
                    |Bezahlter Inhalt|Bezahlte Anzeige|Gesponserter Beitrag|Werbebeitrag|Partner-Inhalt\
                    |Publireportage|Publi-reportage|PUBLI-RÉDACTIONNEL|Contenu partenaire\
                    |Contenu de marque|Contenu sponsorisé|Contenus sponsorisés|Article sponsorisé\
                    |Publirreportaje|Contenido patrocinado|Artículo patrocinado|Contenido de marca\
                    |Patrocinado|Conteúdo patrocinado|Conteúdo de marca|Publieditorial|Conteúdo pago\
                    |محتوى مدفوع|محتوى برعاية|محتوى ممول|مادة إعلانية|برعاية|広告|广告|赞助";
        for label in paid.split('|') {
            assert!(Label::is_paid(label), "{label}");
            assert_eq!(Label::of_genre(label), Some(Label::Sponsored), "{label}");
        }
        let others = "Partner|Partners|Partner zone Acme|Advertising|Advertising industry|Werbung|Werbebranche|Werbemarkt\
                      |Anzeigenmarkt|Sponsoring|Sponsorship|Sports sponsorship|Sponsor|Sponsors|Shirt sponsors\
                      |State-sponsored hacking|Brand|Brands|Content|Paid leave|Promotion|Publicité|Publicidad\
                      |Patrocinio|Patrocinadores|Sponsors du club|Parrainage|Trikotsponsor|إعلان|رعاية|شراكة|广告业|スポンサー\
                      |Commercial|Post|Article|Story|Features|Paid|Ad|Native advertising||/";
        for label in others.split('|') {
            assert!(!Label::is_paid(label), "{label}");
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
