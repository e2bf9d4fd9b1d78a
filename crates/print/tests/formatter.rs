//! Tests `NativeFormatter` with texts that were written by hand. `intl.rs` has many more, which browsers check.

#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::article::{Date, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_print::{NativeFormatter, Zone};

fn date(tag: &str, zone: &Zone, text: &str) -> String {
    NativeFormatter::new(tag, zone).date(Date::parse(text).unwrap())
}

#[test]
fn a_day_is_written_as_in_its_language() {
    let cases = [
        ("November 3, 2026", "en"),
        ("3 November 2026", "en-GB"),
        ("3 November 2026", "en-AU"),
        ("November 3, 2026", "en-CA"),
        ("03 November 2026", "en-ZA"),
        ("3. November 2026", "de"),
        ("3 novembre 2026", "fr"),
        ("3 de noviembre de 2026", "es"),
        ("3 de novembro de 2026", "pt-PT"),
        ("3 نوفمبر 2026", "ar"),
        ("٣ نوفمبر ٢٠٢٦", "ar-EG"),
        ("٣ تشرين الثاني ٢٠٢٦", "ar-SY"),
        ("3 نونبر 2026", "ar-MA"),
        ("2026-11-03", "nl"),
        ("2026-11-03", "no language"),
    ];
    // A day is the same day in every zone, and so is a time without a zone.
    for zone in [Zone::utc(), Zone::from_periods(vec![(0, -36_000)])] {
        for (expected, tag) in cases {
            assert_eq!(date(tag, &zone, "2026-11-03"), expected, "{tag}");
            assert_eq!(date(tag, &zone, "2026-11-03T00:30"), expected, "{tag}");
        }
    }
    assert_eq!(date("de-AT", &Zone::utc(), "2026-01-31"), "31. Jänner 2026");
    assert_eq!(date("es-PE", &Zone::utc(), "2026-09-01"), "1 de setiembre de 2026");
}

#[test]
fn a_moment_has_its_time_and_its_zone() {
    let berlin = Zone::from_periods(vec![(0, 3_600)]);
    let cases = [
        ("November 23, 2026 at 2:05 PM GMT+1", "en"),
        ("23 November 2026 at 14:05 GMT+1", "en-GB"),
        ("23 November 2026 at 2:05 pm GMT+1", "en-IN"),
        ("November 23, 2026 at 2:05 p.m. GMT+1", "en-CA"),
        ("23. November 2026 um 14:05 GMT+1", "de"),
        ("23 novembre 2026 à 14:05 UTC+1", "fr"),
        ("23 novembre 2026 à 14 h 05 UTC+1", "fr-CA"),
        ("23 de noviembre de 2026 a las 14:05 GMT+1", "es"),
        ("23 de noviembre de 2026 a las 2:05 p.m. GMT+1", "es-MX"),
        ("23 de noviembre de 2026 a las 2:05 p. m. GMT+1", "es-CO"),
        ("23 de novembro de 2026 às 14:05 GMT+1", "pt"),
        ("23 نوفمبر 2026 في 2:05 م غرينتش+1", "ar"),
        ("٢٣ نوفمبر ٢٠٢٦ في ٢:٠٥ م غرينتش+١", "ar-SA"),
        ("2026-11-23 14:05 UTC+1", "ja"),
    ];
    for (expected, tag) in cases {
        assert_eq!(date(tag, &berlin, "2026-11-23T13:05:59Z"), expected, "{tag}");
    }
}

#[test]
fn the_zone_is_named_by_its_distance_from_utc() {
    let cases = [
        ("1 janvier 2026 à 00:00 UTC+0", "fr", 0),
        ("January 1, 2026 at 12:00 AM GMT+0", "en", 0),
        ("January 1, 2026 at 5:30 AM GMT+5:30", "en", 19_800),
        ("31 décembre 2025 à 20:30 UTC−3:30", "fr", -12_600),
        ("January 1, 2026 at 12:53 AM GMT+0:53:28", "en", 3_208),
        ("٣١ ديسمبر ٢٠٢٥ في ١١:٥٩ م غرينتش-٠:٠٠:٣٦", "ar-EG", -36),
        ("2026-01-01 00:00 UTC+0", "nl", 0),
    ];
    for (expected, tag, offset) in cases {
        let zone = Zone::from_periods(vec![(0, offset)]);
        assert_eq!(date(tag, &zone, "2026-01-01T00:00:00Z"), expected);
    }
}

#[test]
fn every_moment_has_a_text() {
    let formatter =
        NativeFormatter::new("en", &Zone::from_periods(vec![(0, i32::MIN), (5, i32::MAX)]));
    for seconds in [i64::MIN, -8_640_000_000_001, -62_200_000_000, 0, 8_640_000_000_000, i64::MAX] {
        assert!(!formatter.date(Date::from_seconds(seconds)).is_empty(), "{seconds}");
    }
    let at = |tag: &str, seconds| {
        NativeFormatter::new(tag, &Zone::utc()).date(Date::from_seconds(seconds))
    };
    // The year before the year 1, and the last day of `Intl`. After that there is the form of `<time datetime>`.
    assert_eq!(at("en", -62_135_596_801), "December 31, 1 at 11:59 PM GMT+0");
    assert_eq!(at("nl", -62_135_596_801), "0000-12-31 23:59 UTC+0");
    assert_eq!(at("de", 8_640_000_000_000), "13. September 275760 um 00:00 GMT+0");
    assert_eq!(at("de", 8_640_000_000_001), "275760-09-13T00:00:01Z");
}

#[test]
fn a_reading_time_has_the_plural_of_its_language() {
    let cases = [
        ("3–4 minutes", "en", 3, 4),
        ("1 minute", "en", 1, 1),
        ("1–2 minutes", "en", 1, 2),
        ("1,234–12,345 minutes", "en-GB", 1_234, 12_345),
        ("12,34,567 minutes", "en-IN", 1_234_567, 1_234_567),
        ("0 Minuten", "de", 0, 0),
        ("0–1 Minute", "de", 0, 1),
        ("1.234 Minuten", "de", 1_234, 1_234),
        ("1'234 Minuten", "de-CH", 1_234, 1_234),
        ("0 minute", "fr", 0, 0),
        ("1\u{202f}234 minutes", "fr", 1_234, 1_234),
        ("3–4\u{a0}minutes", "fr-CA", 3, 4),
        ("3-4 minutos", "es", 3, 4),
        ("1234 minutos", "es", 1_234, 1_234),
        ("12.345 minutos", "es", 12_345, 12_345),
        ("1,234 minutos", "es-MX", 1_234, 1_234),
        ("0 minuto", "pt", 0, 0),
        ("0 minutos", "pt-PT", 0, 0),
        ("3 - 4 minutos", "pt-PT", 3, 4),
        ("دقيقة", "ar", 1, 1),
        ("دقيقتان", "ar", 2, 2),
        ("3 دقائق", "ar", 3, 3),
        ("11 دقيقة", "ar", 11, 11),
        ("1–2 دقيقة", "ar", 1, 2),
        ("٣–٤ دقائق", "ar-EG", 3, 4),
        ("١٬٢٣٤ دقيقة", "ar-EG", 1_234, 1_234),
        ("3–4 min", "nl", 3, 4),
        ("4 min", "nl", 4, 4),
    ];
    for (expected, tag, quick, slow) in cases {
        let formatter = NativeFormatter::new(tag, &Zone::utc());
        assert_eq!(formatter.reading_time(ReadingTime { quick, slow }), expected, "{tag}");
    }
}

#[test]
fn a_list_has_the_words_of_its_language() {
    let cases: [(&str, &str, &[&str]); 22] = [
        ("", "en", &[]),
        ("Mara", "en", &["Mara"]),
        ("Mara and Tom", "en", &["Mara", "Tom"]),
        ("Mara, Tom, and Jo", "en-US", &["Mara", "Tom", "Jo"]),
        ("Mara, Tom and Jo", "en-GB", &["Mara", "Tom", "Jo"]),
        ("Mara, Tom, Jo und Ina", "de", &["Mara", "Tom", "Jo", "Ina"]),
        ("Mara, Tom et Jo", "fr-CA", &["Mara", "Tom", "Jo"]),
        ("Mara y Tom", "es", &["Mara", "Tom"]),
        ("Mara e Inés", "es", &["Mara", "Inés"]),
        ("Mara, Tom e Hilda", "es-MX", &["Mara", "Tom", "Hilda"]),
        ("Mara y Hiela", "es", &["Mara", "Hiela"]),
        ("Mara y Yves", "es", &["Mara", "Yves"]),
        ("Inés y Tom", "es", &["Inés", "Tom"]),
        ("Mara, Tom e Jo", "pt", &["Mara", "Tom", "Jo"]),
        ("نور وسالم وTom", "ar", &["نور", "سالم", "Tom"]),
        ("森、谷、林", "ja", &["森", "谷", "林"]),
        ("林、王和李", "zh", &["林", "王", "李"]),
        ("林、王及李", "zh-HK", &["林", "王", "李"]),
        ("נועה ודן", "he", &["נועה", "דן"]),
        ("נועה ו-Tom", "he", &["נועה", "Tom"]),
        ("Mara og Tom", "no", &["Mara", "Tom"]),
        ("A،\u{200f} B، و C", "fa", &["A", "B", "C"]),
    ];
    let formatter = NativeFormatter::new("en", &Zone::utc());
    for (expected, language, names) in cases {
        let separators = formatter.separators(names, language).unwrap();
        assert_eq!(separators.len(), names.len().saturating_sub(1), "{expected}");
        let mut text = String::new();
        for (index, name) in names.iter().enumerate() {
            text.push_str(name);
            text.push_str(separators.get(index).map_or("", String::as_str));
        }
        assert_eq!(text, expected);
    }
    assert_eq!(formatter.separators(&["Mara", "Tom"], "tlh"), None);
    assert_eq!(formatter.separators(&["Mara", "Tom"], ""), None);
}
