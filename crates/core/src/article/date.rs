//! Dates in every form that newsrooms write.
//!
//! This parser is our own, because no library reads this mixture: `+0000` without a colon, a space
//! in place of the `T`, fractions of one to nine digits, dates without a zone, seconds or
//! milliseconds since 1970. [`Formatter`](crate::locale::Formatter) formats dates.

use serde::{Serialize, Serializer};

use crate::number;
use crate::search::{before, contains_word, split};

use super::calendar::{DAY, HOUR, MINUTE, civil_from_days, days_from_civil, month_number};
use super::date_cursor::DateCursor;

/// How precise a date of a newsroom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// A day, without a time.
    Day,
    /// A time without a zone. It is shown as a day, because the hour would be wrong in other zones.
    Local,
    /// A moment: a time with a zone.
    Instant,
}

/// A date of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Seconds since 1970-01-01 UTC. A day or a local time counts as UTC.
    seconds: i64,
    precision: Precision,
}

/// The distance from UTC of the zone where a day ends last (UTC−12), in seconds.
const LATEST_ZONE: i64 = 12 * HOUR;

/// The smallest number that is read as milliseconds. As seconds, it would be after the year 5000.
const SMALLEST_MILLISECONDS: i64 = 100_000_000_000;

/// The year 100. No story is older.
const OLDEST: i64 = -59_011_459_200;

/// The words that content systems write if no date was set, with a space between them.
const UNSET: &str = "false none null nil no n/a undefined";

impl Date {
    /// Reads a date; `None` if the text has no date, a day that does not exist, or the zero of a system.
    pub fn parse(text: &str) -> Option<Self> {
        written(text).filter(|it| !it.is_zero())
    }

    /// Whether a text says that no date was set.
    ///
    /// Most systems write their zero for that: 1970-01-01 (Unix, Java), the year 1 (Go, .NET), `0000-00-00`
    /// (MySQL), `-0001-11-30` (PHP's reading of it).
    pub fn is_unset(text: &str) -> bool {
        let text = text.trim();
        let has = |digits: &str| text.bytes().any(|it| digits.bytes().any(|digit| digit == it));
        text.is_empty()
            || text.starts_with('-')
            || contains_word(UNSET, &text.to_ascii_lowercase())
            || (has("0") && !has("123456789"))
            || written(text).is_some_and(Self::is_zero)
    }

    /// Whether it is the zero of a system, in any time zone.
    fn is_zero(self) -> bool {
        self.seconds < OLDEST || self.seconds.abs() < DAY
    }

    /// Whether a visitor sees that this date is later than `other`. Dates are shown to the minute, and to the
    /// day if they are no instants.
    pub fn is_visibly_after(self, other: Self) -> bool {
        let is_instant = |it: Self| it.precision == Precision::Instant;
        let unit = if is_instant(self) || is_instant(other) { MINUTE } else { DAY };
        self.seconds.div_euclid(unit) > other.seconds.div_euclid(unit)
    }

    /// The moment at this Unix time in seconds.
    pub fn from_seconds(seconds: i64) -> Self {
        Self { seconds, precision: Precision::Instant }
    }

    /// The Unix time in seconds. A day or a local time counts as UTC.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// How precise the date is.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The Unix time, in seconds, of the latest moment that the text can mean.
    ///
    /// An embargo must last until then. A day ends last in the zone UTC−12, and a time without a zone
    /// comes last there.
    pub fn latest_instant(self) -> i64 {
        match self.precision {
            Precision::Day => self.seconds + DAY + LATEST_ZONE,
            Precision::Local => self.seconds + LATEST_ZONE,
            Precision::Instant => self.seconds,
        }
    }

    /// The value of `<time datetime>`: a day, or a moment in UTC.
    pub fn to_attribute(self) -> String {
        let (year, month, day) = civil_from_days(self.seconds.div_euclid(DAY));
        let time = self.seconds.rem_euclid(DAY);
        let mut text = String::new();
        for (before, part, digits) in [
            ("", year, 4),
            ("-", month, 2),
            ("-", day, 2),
            ("T", time / HOUR, 2),
            (":", time % HOUR / MINUTE, 2),
            (":", time % MINUTE, 2),
        ] {
            if before == "T" && self.precision != Precision::Instant {
                return text;
            }
            text.push_str(before);
            number::push(&mut text, part, digits);
        }
        text.push('Z');
        text
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_attribute())
    }
}

/// Reads the date that a text has, even if it is a zero.
fn written(text: &str) -> Option<Date> {
    // Java writes the name of the zone in brackets after its offset.
    let text = before(text, "[").trim();
    from_number(text).or_else(|| from_iso(text)).or_else(|| from_words(text))
}

/// Reads seconds or milliseconds since 1970. The size of the number decides which.
fn from_number(text: &str) -> Option<Date> {
    // Eight digits are a day without hyphens, and twelve or fourteen are a day and a time. Fewer digits cannot
    // be the date of a news story.
    let number = number::read(text).filter(|_| matches!(text.len(), 9..=11 | 13))?;
    let seconds = if number >= SMALLEST_MILLISECONDS { number / 1_000 } else { number };
    Some(Date::from_seconds(seconds))
}

/// Reads RFC 3339 and similar forms: `2026-11-23`, `20261123`, `20261123100000`, `2026-11-23 10:00`,
/// `2026-11-23T10:00:00.5+0000`, `… +02:00`, `… Z`.
fn from_iso(text: &str) -> Option<Date> {
    let mut cursor = DateCursor::new(text);
    let year = cursor.number(4)?;
    let dashed = cursor.skip('-');
    let month = cursor.number(2)?;
    if dashed && !cursor.skip('-') {
        return None;
    }
    let day = cursor.number(2)?;
    let days = days_from_civil(year, month, day)?;
    if cursor.is_at_end() {
        return Some(Date { seconds: days * DAY, precision: Precision::Day });
    }
    let _ = cursor.skip('T') || cursor.skip('t') || cursor.skip(' ');
    read_time(days, &mut cursor)
}

/// Reads RFC 2822 (`Mon, 23 Nov 2026 10:00:00 +0000`) and Java's `Mon Nov 23 10:00:00 UTC 2026`.
fn from_words(text: &str) -> Option<Date> {
    let mut words = Vec::new();
    for word in split(text, " ,") {
        if !word.is_empty() {
            words.push(word);
        }
    }
    if words.first().is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic())) {
        words.remove(0);
    }
    let (day, month, year, time, zone) = match words.as_slice() {
        [day, month, year, rest @ ..] if month_number(month).is_some() => {
            (day, month, year, rest.first(), rest.get(1))
        }
        [month, day, time, zone, year] if month_number(month).is_some() => {
            (day, month, year, Some(time), Some(zone))
        }
        _ => return None,
    };
    let mut number = number::read(year)?;
    if year.len() == 2 {
        // RFC 2822 says so of years with two digits.
        number += if number < 50 { 2_000 } else { 1_900 };
    }
    let days = days_from_civil(number, month_number(month)?, number::read(day)?)?;
    let Some(time) = time else {
        return Some(Date { seconds: days * DAY, precision: Precision::Day });
    };
    let written = [time, " ", zone.unwrap_or(&"")].concat();
    read_time(days, &mut DateCursor::new(written.trim()))
}

/// Reads the time and the zone that follow a day.
fn read_time(days: i64, cursor: &mut DateCursor<'_>) -> Option<Date> {
    let hours = cursor.number(2)?;
    cursor.skip(':');
    let minutes = cursor.number(2)?;
    let seconds = if cursor.skip(':') { cursor.number(2)? } else { cursor.number(2).unwrap_or(0) };
    if cursor.skip('.') || cursor.skip(',') {
        cursor.skip_digits();
    }
    // A leap second counts as the first second of the next minute.
    if hours > 24 || minutes > 59 || seconds > 60 {
        return None;
    }
    let time = days * DAY + hours * HOUR + minutes * MINUTE + seconds;
    while cursor.skip(' ') {}
    // Not a zone, but half of a day.
    if matches!(cursor.rest.as_bytes(), [_, b'm' | b'M']) {
        return None;
    }
    // Most names of zones mean different zones in different countries. Such a time counts as one
    // without a zone.
    if cursor.rest.bytes().all(|it| it.is_ascii_alphabetic()) && cursor.named_offset().is_none() {
        return Some(Date { seconds: time, precision: Precision::Local });
    }
    Some(Date::from_seconds(time - cursor.offset()?))
}
