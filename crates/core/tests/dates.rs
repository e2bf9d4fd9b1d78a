//! Tests `Date`: the forms of dates that it reads, with one line for each form.

use article_reader_core::article::Date;

fn attribute(text: &str) -> Option<String> {
    Date::parse(text).map(Date::to_attribute)
}

#[test]
fn parse_reads_every_known_form() {
    let moments = [
        ("2026-11-23T10:05:00Z", "2026-11-23T10:05:00Z"),
        ("2026-11-23T10:05:00+01:00", "2026-11-23T09:05:00Z"),
        ("2017-08-24T04:38:34+0000", "2017-08-24T04:38:34Z"),
        ("2026-11-23T10:05:00.5Z", "2026-11-23T10:05:00Z"),
        ("2026-11-23T10:05:00.123456789-05:30", "2026-11-23T15:35:00Z"),
        ("2026-11-23 10:05:00 +02:00", "2026-11-23T08:05:00Z"),
        ("2026-11-23 10:05:00 Z", "2026-11-23T10:05:00Z"),
        ("2026-11-23T10:05Z", "2026-11-23T10:05:00Z"),
        ("20261123T100500+0000", "2026-11-23T10:05:00Z"),
        ("Mon, 23 Nov 2026 10:05:00 +0000", "2026-11-23T10:05:00Z"),
        ("Mon Nov 23 10:05:00 UTC 2026", "2026-11-23T10:05:00Z"),
        ("Fri Apr 28 10:05:00 CEST 2023", "2023-04-28T08:05:00Z"),
        ("2026-11-23T10:05 CET", "2026-11-23T09:05:00Z"),
        ("1795428300", "2026-11-23T10:05:00Z"),
        ("1795428300000", "2026-11-23T10:05:00Z"),
        ("1968-12-31T23:59:59Z", "1968-12-31T23:59:59Z"),
        ("2026-11-23T11:05:00+01:00[Europe/Oslo]", "2026-11-23T10:05:00Z"),
        ("2026-11-23T10:05:00Z [UTC]", "2026-11-23T10:05:00Z"),
        ("Mon, 23 Nov 26 10:05:00 +0000", "2026-11-23T10:05:00Z"),
    ];
    for (text, expected) in moments {
        assert_eq!(attribute(text).as_deref(), Some(expected), "{text}");
    }
    let days = "2026-11-23|20261123|2026-11-23T10:05|2026-11-23 10:05:00| 2026-11-23 \
                |2026-11-23 10:05 Uhr|Mon Nov 23 10:05:00 CST 2026|20261123100500\
                |202611231005|23 Nov 2026|2026-11-23T10:05:00[Europe/Oslo]";
    for text in days.split('|') {
        assert_eq!(attribute(text).as_deref(), Some("2026-11-23"), "{text}");
    }
}

#[test]
fn parse_refuses_a_text_without_a_valid_date() {
    let texts = "|Next Monday|2026-13-01|2026-02-29|2026-11-23T25:00Z|12|2026-11-23T\
                 |2026-11-23T10:00 +CET|é026-11-23|2026-11-23 10:05 PM|23 Nov 2026 10:05 am|20261399100500\
                 |2026-11-23x|946684800000";
    for text in texts.split('|') {
        assert_eq!(attribute(text), None, "{text}");
    }
}

#[test]
fn zeros_and_words_say_that_no_date_was_set() {
    let zeros = "0001-01-01T00:00:00Z|0001-01-01T00:00:00|0001-01-01|1970-01-01T00:00:00Z|1970-01-01|0|000000000\
                 |1970-01-01T01:00:00+01:00|1970-01-01 01:00:00|1969-12-31T19:00:00-05:00|1969-12-31T16:00\
                 |0000-00-00 00:00:00|0000-00-00|00000000000000|-0001-11-30T00:00:00+00:00|-62135596800|-1\
                 |Thu, 01 Jan 1970 00:00:00 GMT|Thu Jan 01 00:00:00 UTC 1970|Mon Jan 01 00:00:00 UTC 0001\
                 |0002-11-30 00:00:00|1970-01-01T00:00:00Z[UTC]|false|None|null| |no|N/A|-";
    for text in zeros.split('|') {
        assert_eq!(attribute(text), None, "{text}");
        assert!(Date::is_unset(text), "{text}");
    }
    let others = "2026-11-23|1970-01-03|1869-05-10|1795428300|Next Monday|soon|never|2026-13-40|9999-12-31|{}|yes\
                  |true|Nov 10, 2020|Invalid Date";
    for text in others.split('|') {
        assert!(!Date::is_unset(text), "{text}");
    }
}

#[test]
fn an_update_is_visible_if_its_minute_or_its_day_differs() {
    let cases = [
        ("2026-11-23T10:05:00Z", "2026-11-23T10:05:59Z", false),
        ("2026-11-23T10:05:59Z", "2026-11-23T10:06:00Z", true),
        ("2026-11-23T10:05:00Z", "2026-11-23T11:05:30+01:00", false),
        ("2026-11-23T10:05:00Z", "2026-11-23T10:04:00Z", false),
        ("2026-11-23T10:05", "2026-11-23T15:30", false),
        ("2026-11-23", "2026-11-23T15:30", false),
        ("2026-11-23T10:05", "2026-11-24T09:00", true),
        ("2026-11-23", "2026-11-23T15:30:00Z", true),
    ];
    for (published, updated, expected) in cases {
        let [published, updated] = [published, updated].map(|it| Date::parse(it).unwrap());
        assert_eq!(updated.is_visibly_after(published), expected, "{updated:?}");
    }
}

#[test]
fn a_day_lasts_until_it_ends_in_the_last_zone() {
    let day = Date::parse("2026-11-23").map(Date::latest_instant);
    assert_eq!(day, Date::parse("2026-11-24T12:00:00Z").map(Date::seconds));
}
