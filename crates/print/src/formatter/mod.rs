//! Formats dates, numbers and lists natively, as `Intl` does in a browser.
//!
//! There are tables for the languages of `locale/`, with the regions that differ, and for the lists of more languages.
//! `e2e/native-texts.spec.mjs` compares the texts with those of browsers. The tables follow CLDR 48.2.

mod date_pattern;
mod digits;
mod list;
mod minutes;
mod moment;
mod months;
mod offset;
mod plural;
mod tag;
mod zone;

use article_reader_core::article::date::Precision;
use article_reader_core::article::{Date, Language, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::number;

pub use zone::{UnknownZone, Zone};

use date_pattern::{day, day_with_time};
use digits::localised;
use minutes::minutes;
use moment::Moment;
use offset::offset_name;

/// The last second that `Intl` formats. The first is as far from 1970.
const LAST_SECOND: u64 = 8_640_000_000_000;

/// A formatter for one language and one time zone.
#[derive(Clone, Debug)]
pub struct NativeFormatter {
    tag: String,
    zone: Zone,
}

impl NativeFormatter {
    /// Creates a formatter for a BCP 47 tag. Extensions of the tag have no effect.
    ///
    /// If there is no table for the language, dates are as in ISO 8601, because a date in English would be read
    /// wrong: `2026-11-23 14:05 UTC+1`.
    pub fn new(tag: &str, zone: &Zone) -> Self {
        Self { tag: canonical(tag), zone: zone.clone() }
    }

    /// A moment in the zone, which is named: as with `dateStyle: "long"` and `timeStyle: "short"`, and the
    /// `timeZoneName` of `shortOffset` after a space.
    fn instant(&self, seconds: i64) -> String {
        let offset = self.zone.offset(seconds);
        let moment = Moment::at(seconds.saturating_add(offset));
        let text = day_with_time(&self.tag, moment).unwrap_or_else(|| {
            let time = [(" ", moment.hour), (":", moment.minute)];
            iso_day(moment) + &digits_after(&time)
        });
        [&text, " ", &offset_name(&self.tag, offset)].concat()
    }
}

impl Formatter for NativeFormatter {
    fn date(&self, date: Date) -> String {
        let seconds = date.seconds();
        if seconds.unsigned_abs() > LAST_SECOND {
            return date.to_attribute();
        }
        let text = match date.precision() {
            Precision::Instant => self.instant(seconds),
            Precision::Day | Precision::Local => {
                let moment = Moment::at(seconds);
                day(&self.tag, moment).unwrap_or_else(|| iso_day(moment))
            }
        };
        localised(&self.tag, &text)
    }

    fn reading_time(&self, time: ReadingTime) -> String {
        let text = minutes(&self.tag, time).unwrap_or_else(|| {
            let slow = number::text(time.slow);
            if time.quick < time.slow {
                [&number::text(time.quick), "–", &slow, " min"].concat()
            } else {
                [&slow, " min"].concat()
            }
        });
        localised(&self.tag, &text)
    }

    fn separators(&self, names: &[&str], language: &str) -> Option<Vec<String>> {
        list::separators(&canonical(language), names)
    }
}

/// The tag in the usual letter case; empty if the text is no tag.
fn canonical(tag: &str) -> String {
    Language::parse(tag).map(|it| it.as_str().to_owned()).unwrap_or_default()
}

/// A day as in ISO 8601.
fn iso_day(moment: Moment) -> String {
    let mut text = String::new();
    number::push(&mut text, moment.year, 4);
    text + &digits_after(&[("-", moment.month), ("-", moment.day)])
}

/// Numbers of two digits, each after a text.
fn digits_after(parts: &[(&str, i64)]) -> String {
    let mut text = String::new();
    for (before, part) in parts {
        text.push_str(before);
        number::push(&mut text, *part, 2);
    }
    text
}
