//! Tests `mend::date`: dates that are written for people or by programs, with one line for each form.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod seeds;

use article_reader_core::article::Date;
use article_reader_core::draft::{Association, Draft, DraftCorrection, Gate, Piece};
use article_reader_core::mend::date::{draft_dates, is_needed, iso};
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};

/// A row has texts, separated by `|`, and the date that all of them mean.
const ROWS: [(&str, &str); 31] = [
    // The month first.
    (
        "Nov 22, 2026|Nov. 22, 2026|November 22, 2026|NOVEMBER 22 2026|Sunday, November 22, 2026|Nov 22nd, 2026|November 22, '26\
         |Sun, Nov 22 2026|Published Nov. 22, 2026",
        "2026-11-22",
    ),
    (
        "Nov. 22, 2026 10:05 a.m. EST|Nov 22, 2026 10:05 AM EST|November 22, 2026 at 10:05 am EST|Nov 22, 2026, 10:05 a.m. (EST) -0500",
        "2026-11-22T10:05:00-05:00",
    ),
    ("Nov 22, 2026 12:05 AM|Nov 22, 2026 0:05", "2026-11-22T00:05:00"),
    ("Nov 22, 2026 12:05 p.m.|November 22, 2026 - 12:05", "2026-11-22T12:05:00"),
    (
        "Nov 22, 2026 3 PM|22 Nov 2026 3:00 p. m.|22 Nov 2026 15h|Nov 22, 2026 03:00:00 PM",
        "2026-11-22T15:00:00",
    ),
    // The day first, in many languages.
    (
        "22. November 2026|22 Nov 2026|22 novembre 2026|22 de noviembre de 2026|22 de novembro de 2026|22 نوفمبر 2026|٢٢ نوفمبر ٢٠٢٦\
         |22 تشرين الثاني 2026|الأحد 22 نوفمبر/تشرين الثاني 2026|22 november 2026|22 novembre 2026|22 ноября 2026 г.|22 listopada 2026\
         |22 Kasım 2026|So., 22. Nov. 2026|dimanche 22 novembre 2026|domingo, 22 de noviembre de 2026|22-Nov-2026|22-NOV-26|22 Nov 26\
         |Sonntag, den 22. November 2026|22 نونبر 2026|2026 Nov 22",
        "2026-11-22",
    ),
    (
        "22. November 2026, 10:05 Uhr|22. November 2026 um 10.05 Uhr|22 novembre 2026 à 10h05|22 novembre 2026 10 h 05|22/11/2026 10:05\
         |22 de noviembre de 2026 a las 10:05|22 de novembro de 2026 às 10h05|22.11.2026 10:05|22.11.2026, 10.05 Uhr|22.11.26 10:05\
         |22 نوفمبر 2026، 10:05 صباحًا|22. november 2026 kl. 10.05|22 Nov 2026 10:05 AM|10:05, 22 November 2026|10:05 - 22.11.2026\
         |22.11.2026 10:05 h|2026年11月22日 10時05分|2026年11月22日午前10時05分|2026년 11월 22일 오전 10시 5분|2026年11月22日上午10:05\
         |22-NOV-26 10.05.00.000000 AM|Sun Nov 22 10:05:00 2026",
        "2026-11-22T10:05:00",
    ),
    (
        "22. November 2026, 10:05 Uhr MEZ|22 novembre 2026 10:05 CET|22.11.2026 10:05 (MEZ) +01:00",
        "2026-11-22T10:05:00+01:00",
    ),
    // Every month of the six languages.
    (
        "5 January 2026|5. Januar 2026|5. Jänner 2026|5 janvier 2026|5 janv. 2026|5 de enero de 2026|5 ene. 2026|5 de janeiro de 2026|5 يناير 2026|5 كانون الثاني 2026|5 جانفي 2026",
        "2026-01-05",
    ),
    (
        "5 February 2026|5. Februar 2026|5 février 2026|5 févr. 2026|5 fevr 2026|5 de febrero de 2026|5 de fevereiro de 2026|5 فبراير 2026|5 شباط 2026",
        "2026-02-05",
    ),
    (
        "5 March 2026|5. März 2026|5. Maerz 2026|5 mars 2026|5 de marzo de 2026|5 de março de 2026|5 مارس 2026|5 آذار 2026|jeu. 5 mars 2026",
        "2026-03-05",
    ),
    (
        "5 April 2026|5. Apr. 2026|5 avril 2026|5 avr. 2026|5 de abril de 2026|5 أبريل 2026|5 إبريل 2026|5 نيسان 2026",
        "2026-04-05",
    ),
    (
        "5 May 2026|5. Mai 2026|5 mai 2026|5 de mayo de 2026|5 de maio de 2026|5 مايو 2026|5 أيار 2026",
        "2026-05-05",
    ),
    (
        "5 June 2026|5. Juni 2026|5 juin 2026|5 de junio de 2026|5 de junho de 2026|5 يونيو 2026|5 حزيران 2026",
        "2026-06-05",
    ),
    (
        "5 July 2026|5. Juli 2026|5 juillet 2026|5 juil. 2026|5 de julio de 2026|5 de julho de 2026|5 يوليو 2026|5 تموز 2026",
        "2026-07-05",
    ),
    (
        "5 August 2026|5. Aug. 2026|5 août 2026|5 aout 2026|5 de agosto de 2026|5 ago. 2026|5 أغسطس 2026|5 آب 2026",
        "2026-08-05",
    ),
    (
        "5 September 2026|5 Sept. 2026|5 septembre 2026|5 de septiembre de 2026|5 de setembro de 2026|5 set. 2026|5 سبتمبر 2026|5 أيلول 2026",
        "2026-09-05",
    ),
    (
        "5 October 2026|5. Oktober 2026|5. Okt. 2026|5 octobre 2026|5 d'octobre 2026|5 de octubre de 2026|5 de outubro de 2026|5 out. 2026|5 أكتوبر 2026|5 تشرين الأول 2026",
        "2026-10-05",
    ),
    (
        "5 December 2026|5. Dezember 2026|5 décembre 2026|5 déc. 2026|5 de diciembre de 2026|5 dic 2026|5 de dezembro de 2026|5 ديسمبر 2026|5 كانون الأول 2026|1er décembre 2026",
        "2026-12-05",
    ),
    // A day of the week may look like a month.
    ("mar. 24 nov. 2026|martes, 24 de noviembre de 2026|mar 24 nov 2026", "2026-11-24"),
    // Numbers.
    (
        "22.11.2026|22. 11. 2026|22/11/2026|11/22/2026|2026/11/22|2026.11.22|22-11-2026|22.11.26|11/22/26|2026-11-22 г.|2026年11月22日|2026年11月22日(日)",
        "2026-11-22",
    ),
    ("5.6.2026|2026-6-5|2026/6/5", "2026-06-05"),
    // JavaScript, Java, Go, Ruby, C.
    (
        "Sun Nov 22 2026 11:05:00 GMT+0100 (Central European Standard Time)|Sun Nov 22 11:05:00 GMT+01:00 2026|22 Nov 2026 11:05:00 +01:00\
         |2026-11-22 11:05:00 +0100 CET|2026-11-22 11:05:00 +0100 CET m=+0.012345678|2026-11-22 11:05:00 +0100 +0100|2026-11-22T11:05:00 GMT+01:00\
         |2026-11-22 11:05:00.123456789 +0100 CET m=-3.5|2026-11-22T11:05:00+1|Sun Nov 22 11:05:00 CET 2026|22 Nov 26 11:05:00 +0100",
        "2026-11-22T11:05:00+01:00",
    ),
    (
        "2026-11-22 10:05:00 +0000 UTC|Sun, 22 Nov 2026 10:05:00 UTC +0000|Sun Nov 22 2026 10:05:00 GMT|Sun Nov 22 2026 10:05:00 GMT+0000",
        "2026-11-22T10:05:00+00:00",
    ),
    (
        "2026-11-22 05:05:00 -0500 EST|2026-11-22 05:05:00 -05:00 America/New_York",
        "2026-11-22T05:05:00-05:00",
    ),
    ("2026-11-22 10:05:00 PM|Sun, 11/22/2026 - 22:05", "2026-11-22T22:05:00"),
    ("2026-11-22 9:05|22.11.2026 9.05 Uhr", "2026-11-22T09:05:00"),
    // Numbers since 1970, and .NET.
    (
        "/Date(1795341900000)/|/Date(1795341900000+0100)/|\\/Date(1795341900000)\\/|1795341900.5|1795341900.123456|1795341900000000\
         |1795341900000000000|1.7953419e9",
        "2026-11-22T10:05:00Z",
    ),
    ("946684800000", "2000-01-01T00:00:00Z"),
    ("/Date(-62135596800000)/", "0001-01-01T00:00:00Z"),
    ("0001-01-01 00:00:00 +0000 UTC", "0001-01-01T00:00:00+00:00"),
];

#[test]
fn iso_reads_what_people_and_programs_write() {
    let mut wrong = Vec::new();
    for (texts, expected) in ROWS {
        for text in texts.split('|') {
            let expected = if text.starts_with("1er") { "2026-12-01" } else { expected };
            let found = iso(text);
            if found.as_deref() != Some(expected) {
                wrong.push(format!("{text}: {found:?}, expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn iso_refuses_what_is_no_date_or_may_be_two() {
    let texts = "|Next Monday|soon|22 November|November 2026|5/6/2026|05-06-2026|22-11-26|31 February 2026|2026-13-40|2026-22-11\
                 |22 Nov 2026 to 25 Nov 2026|2 hours ago|10:05|v2.11.2026.4|Issue 5 of volume 3|20261399100500|2026|22112026|12 Brumaire 235\
                 |The embargo that was set on 22 November 2026 holds until the editor lifts it|22 Nov 2026 25:00|22 Nov 2026 10:99";
    for text in texts.split('|') {
        assert_eq!(iso(text), None, "{text}");
    }
    assert_eq!(iso(&"22 Nov 2026 ".repeat(40)), None);
}

#[test]
fn every_date_of_a_draft_is_mended() {
    let written = || Some("22. November 2026, 10:05 Uhr MEZ".to_owned());
    let expected = Some("2026-11-22T10:05:00+01:00");
    let gate = Gate { embargo: written(), expires: written(), ..Gate::default() };
    let inner = Draft { published: written(), gate: gate.clone(), ..Draft::default() };
    let mut draft = Draft {
        published: written(),
        updated: written(),
        gate,
        corrections: vec![DraftCorrection { date: written(), ..DraftCorrection::default() }],
        body: vec![
            Piece::Time(written().unwrap()),
            Piece::Box(None, vec![Piece::Item(Box::new(inner.clone()))], None),
            Piece::Gallery(vec![inner.clone()]),
        ],
        associations: vec![Association { name: "main".to_owned(), item: inner }],
        ..Draft::default()
    };
    assert!(is_needed(&draft));
    draft_dates(&mut draft);
    assert!(!is_needed(&draft));
    let text = format!("{draft:?}");
    assert!(!text.contains("Uhr"), "{text}");
    assert_eq!(draft.gate.embargo.as_deref(), expected);
    assert_eq!(draft.updated.as_deref(), expected);
}

#[test]
fn the_language_says_whether_the_day_is_first() {
    let cases = [
        ("5/6/2026", "fr", "2026-06-05"),
        ("05/06/2026 10:05", "pt_BR", "2026-06-05T10:05:00"),
        ("٥/٦/٢٠٢٦", "ar", "2026-06-05"),
        ("5/6/26", "es", "2026-06-05"),
        ("5/6/2026", "en-GB", "2026-06-05"),
        ("5/6/2026", "en-US", "2026-05-06"),
        ("5/6/2026", "en", "5/6/2026"),
        ("5/6/2026", "", "5/6/2026"),
        ("11/22/2026", "fr", "2026-11-22"),
    ];
    for (text, language, expected) in cases {
        let date = || Some(text.to_owned());
        let item = Draft { published: date(), ..Draft::default() };
        let associations = vec![Association { name: "main".to_owned(), item }];
        let language = Some(language.to_owned());
        let mut draft = Draft { language, published: date(), associations, ..Draft::default() };
        draft_dates(&mut draft);
        assert_eq!(draft.published.as_deref(), Some(expected), "{text}");
        let inner = draft.associations.first().unwrap().item.published.clone();
        assert_eq!(inner.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_draft_needs_mending_only_for_a_date_that_may_be_read() {
    let cases = [
        ("2026-11-22", false),
        ("0001-01-01T00:00:00Z", false),
        ("Next Monday", false),
        ("false", false),
        ("22. November 2026", true),
        ("٢٢ نوفمبر ٢٠٢٦", true),
        ("2026-11-22 10:05:00 +0100 CET", true),
    ];
    for (text, expected) in cases {
        let gate = Gate { embargo: Some(text.to_owned()), ..Gate::default() };
        let item = Draft { gate: gate.clone(), ..Draft::default() };
        let associations = vec![Association { name: "main".to_owned(), item }];
        assert_eq!(is_needed(&Draft { gate, ..Draft::default() }), expected, "{text}");
        assert_eq!(is_needed(&Draft { associations, ..Draft::default() }), expected, "{text}");
    }
}

fn outcome(document: &Value) -> (&'static str, Value) {
    // 2026-11-23T12:00:00Z.
    let request = Request { now: 1_795_435_200, ..Request::default() };
    let outcome = read(&document.to_string(), &request, &Native).unwrap();
    let article = serde_json::to_value(outcome.article.as_deref()).unwrap();
    (if outcome.article.is_some() { "show" } else { "closed" }, article)
}

/// The documents of several formats with this text as a date of publication.
fn documents(date: &str) -> Vec<Value> {
    let html = json!({ "rendered": "<p>It sailed.</p>" });
    vec![
        json!({"format": "article-reader/1", "headline": "A", "body": "B.", "published": date}),
        json!({"uri": "urn:x:1", "headline": "A", "body_text": "B.", "versioncreated": date}),
        json!({"@type": "NewsArticle", "headline": "A", "articleBody": "B.", "datePublished": date}),
        json!({"id": 1, "title": html, "content": html, "date": date}),
        json!({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "A", "content_text": "B.",
            "date_published": date}]}),
        json!({"posts": [{"id": "1", "title": "A", "html": "<p>B.</p>", "published_at": date}]}),
        json!({"type": "story", "version": "0.10.9", "headlines": {"basic": "A"}, "first_publish_date": date,
            "content_elements": [{"type": "text", "content": "B."}]}),
        json!({"urn": "urn:x:1", "entry_id": "1", "headline": "A", "article_html": "<p>B.</p>", "version_created": date}),
        json!({"uno": "1", "class": "text", "headline": "A", "news": ["B."], "published": date}),
        json!({"apiUrl": "https://paper.example/a", "webTitle": "A", "webPublicationDate": date, "fields": {"body": "<p>B.</p>"}}),
        json!({"identifier": "1", "layout": {"columns": 7}, "components": [{"role": "body", "text": "B."}], "title": "A",
            "metadata": {"datePublished": date}}),
    ]
}

#[test]
fn rare_dates_are_read_in_every_format() {
    let cases = [
        ("Nov 22, 2026", json!("2026-11-22")),
        ("2026-11-22 11:05:00 +0100 CET", json!("2026-11-22T10:05:00Z")),
        ("2026-11-22T11:05:00+01:00[Europe/Berlin]", json!("2026-11-22T10:05:00Z")),
        ("/Date(1795341900000)/", json!("2026-11-22T10:05:00Z")),
        ("0001-01-01T00:00:00Z", Value::Null),
        ("0001-01-01 00:00:00 +0000 UTC", Value::Null),
        ("/Date(-62135596800000)/", Value::Null),
        ("0000-00-00 00:00:00", Value::Null),
        ("1970-01-01T00:00:00.000Z", Value::Null),
    ];
    for (date, expected) in cases {
        for document in documents(date) {
            let (verdict, article) = outcome(&document);
            assert_eq!(verdict, "show", "{document}");
            assert_eq!(article["published"], expected, "{document}");
        }
    }
}

#[test]
fn an_embargo_in_any_form_ends() {
    let cases = [
        ("2026-11-22 10:05:00 +0100 CET", "show"),
        ("2026-11-22 10:05:00 +0100 CET m=+0.01", "show"),
        ("2026-11-22T10:05:00+01:00[Europe/Berlin]", "show"),
        ("Sun Nov 22 2026 11:05:00 GMT+0100 (CET)", "show"),
        ("22. November 2026, 10:05 Uhr", "show"),
        ("Nov. 22, 2026 10:05 a.m. EST", "show"),
        ("/Date(1795341900000)/", "show"),
        ("0001-01-01 00:00:00 +0000 UTC", "show"),
        ("2026-11-24 10:05:00 +0100 CET", "closed"),
        ("2026-11-24T10:05:00+01:00[Europe/Berlin]", "closed"),
        ("Nov. 24, 2026 10:05 a.m. EST", "closed"),
        ("5/6/2026", "closed"),
        ("Next Monday", "closed"),
    ];
    for (embargo, expected) in cases {
        for document in [
            json!({"format": "article-reader/1", "headline": "A", "body": "B.", "embargo": embargo}),
            json!({"uri": "urn:x:1", "headline": "A", "body_text": "B.", "embargoed": embargo}),
            json!({"uno": "1", "class": "text", "headline": "A", "news": ["B."], "embargoed": embargo}),
        ] {
            assert_eq!(outcome(&document).0, expected, "{document}");
        }
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn iso_gives_a_date_that_is_read() {
        let word = prop_oneof![
            "[0-9]{1,4}",
            "[0-9]{6,20}",
            "[ .,:/+()\\[\\]'-]{1,2}",
            "[a-zé]{1,9}",
            "\\PC{1,3}",
            Just("Nov".to_owned()),
            Just("مايو".to_owned()),
            Just("a.m.".to_owned()),
            Just("年".to_owned()),
            Just("/Date(".to_owned()),
            Just("GMT+".to_owned()),
            Just("10:05".to_owned()),
            Just(" m=".to_owned()),
        ];
        let texts = prop::collection::vec(word, 0..9).prop_map(|it| it.concat());
        seeds::check(&["22 Nov 2026", "/Date("], &texts, |text| {
            if let Some(iso) = iso(text) {
                prop_assert!(
                    Date::parse(&iso).is_some() || Date::is_unset(&iso),
                    "{} {}",
                    text,
                    iso
                );
            }
            Ok(())
        });
    }
}
