//! Holds that `data/intl.json` has the texts that `NativeFormatter` prints. `e2e/native-texts.spec.mjs` compares the
//! file with `Intl` in browsers.
//!
//! `BLESS=1 cargo test -p article-reader-print --test intl` writes the file.

#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "intl/grid.rs"]
mod grid;

use std::fs;
use std::path::Path;

use article_reader_core::article::date::Precision;
use article_reader_core::article::{Date, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_print::{NativeFormatter, Zone};
use serde_json::{Value, json};

use grid::{day, lists, moments, reading_times};

#[test]
fn the_file_has_the_texts_that_are_printed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/intl.json");
    let printed = printed();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &printed).unwrap();
    }
    let file = fs::read_to_string(&path).unwrap();
    for (old, new) in file.lines().zip(printed.lines()) {
        assert_eq!(old, new, "BLESS=1 writes the file; then run the test in browsers");
    }
    assert_eq!(file.len(), printed.len());
}

/// The file: three lists, with one row a line.
fn printed() -> String {
    let lists =
        [("dates", dates()), ("readingTimes", times()), ("lists", names())].map(|(key, rows)| {
            let rows: Vec<String> = rows.iter().map(Value::to_string).collect();
            format!("  \"{key}\": [\n    {}\n  ]", rows.join(",\n    "))
        });
    format!("{{\n{}\n}}\n", lists.join(",\n"))
}

/// Rows of a tag, a zone, seconds, the precision, and the text.
fn dates() -> Vec<Value> {
    let days = grid::days().into_iter().map(|(tag, date)| (tag, "UTC", day(&date)));
    let moments =
        moments().into_iter().map(|(tag, zone, seconds)| (tag, zone, Date::from_seconds(seconds)));
    let row = |(tag, zone, date): (String, &str, Date)| {
        let text = NativeFormatter::new(&tag, &Zone::named(zone).unwrap()).date(date);
        let precision = if date.precision() == Precision::Instant { "instant" } else { "day" };
        json!([tag, zone, date.seconds(), precision, text])
    };
    days.chain(moments).map(row).collect()
}

/// Rows of a tag, two numbers, and the text.
fn times() -> Vec<Value> {
    let row = |(tag, quick, slow): (String, u32, u32)| {
        let text =
            NativeFormatter::new(&tag, &Zone::utc()).reading_time(ReadingTime { quick, slow });
        json!([tag, quick, slow, text])
    };
    reading_times().into_iter().map(row).collect()
}

/// Rows of a tag, names, and the texts between them.
fn names() -> Vec<Value> {
    let formatter = NativeFormatter::new("", &Zone::utc());
    let row = |(tag, names): (String, Vec<&str>)| {
        let separators = formatter.separators(&names, &tag).unwrap();
        json!([tag, names, separators])
    };
    lists().into_iter().map(row).collect()
}
