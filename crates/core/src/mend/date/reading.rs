//! Reads the words, numbers and marks of a date one after the other.

use super::months::month;
use super::tokens::{Token, tokens};
use super::words::{AFTER_NOON, BEFORE_NOON, CONNECTIVES, HOURS, MINUTES};
use super::zones::offset_of;
use crate::number;
use crate::search::contains_word;

use Token::{Mark, Number, Word};

/// The most words without a meaning here, such as the day of the week. A sentence with a date has more, and
/// may say something else about it.
const MOST_OTHER_WORDS: usize = 3;

/// The largest offset of a zone, in hours.
const LARGEST_OFFSET: i64 = 14;

/// The parts of a date.
#[derive(Default)]
pub(super) struct Reading<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
    /// The numbers that are not part of the time.
    numbers: Vec<&'a str>,
    /// The character after the first of these numbers.
    separator: Option<char>,
    month: Option<i64>,
    /// The hour, the minute and the second.
    time: Option<[i64; 3]>,
    is_after_noon: Option<bool>,
    /// The offset of the zone, in minutes.
    zone: Option<i64>,
    other_words: usize,
}

impl<'a> Reading<'a> {
    /// Reads a text in small letters.
    pub(super) fn of(text: &'a str) -> Self {
        let mut reading = Self { tokens: tokens(text), ..Self::default() };
        while let Some(token) = reading.token(0) {
            match token {
                Number(digits, _) => {
                    if reading.time.is_none() && reading.take_time() {
                        reading.take_zone();
                    } else {
                        reading.at += 1;
                        reading.take_number(digits);
                    }
                }
                Word(word) => reading.take_word(word),
                Mark(_) => reading.at += 1,
            }
        }
        reading
    }

    /// Returns a token after the current one.
    fn token(&self, after: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + after).copied()
    }

    /// Returns the word that comes after some tokens.
    fn word(&self, after: usize) -> &'a str {
        match self.token(after) {
            Some(Word(word)) => word,
            _ => "",
        }
    }

    /// Returns the number of one or two digits that comes after some tokens.
    fn small(&self, after: usize) -> Option<i64> {
        match self.token(after)? {
            Number(digits, _) if digits.len() <= 2 => number::read(digits),
            _ => None,
        }
    }

    fn is_mark(&self, after: usize, mark: char) -> bool {
        self.token(after) == Some(Mark(mark))
    }

    /// Whether a number without a space before it comes after some tokens.
    fn is_joined_number(&self, after: usize) -> bool {
        matches!(self.token(after), Some(Number(_, false)))
    }

    /// Takes a time and half of the day, if they come next.
    fn take_time(&mut self) -> bool {
        let Some((time, length)) = self.time_with_colons().or_else(|| self.time_with_words())
        else {
            return false;
        };
        self.time = Some(time);
        self.at += length;
        if contains_word(HOURS, self.word(0)) {
            self.at += 1;
        }
        if let Some((is_after_noon, length)) = self.half_of_day(0) {
            self.is_after_noon = Some(is_after_noon);
            self.at += length;
        }
        true
    }

    /// `10:05`, `10:05:00`, `10:05:00.123`. Returns the time and the number of its tokens.
    fn time_with_colons(&self) -> Option<([i64; 3], usize)> {
        let hour = self.small(0)?;
        let minute = self.small(2).filter(|_| self.is_mark(1, ':'))?;
        let Some(second) = self.small(4).filter(|_| self.is_mark(3, ':')) else {
            return Some(([hour, minute, 0], 3));
        };
        let has_fraction =
            (self.is_mark(5, '.') || self.is_mark(5, ',')) && self.is_joined_number(6);
        Some(([hour, minute, second], if has_fraction { 7 } else { 5 }))
    }

    /// `10 h`, `10h05`, `10 Uhr`, `10.05 Uhr`, `10.05.00 AM`, `10時05分`, `10 a.m.`.
    fn time_with_words(&self) -> Option<([i64; 3], usize)> {
        let hour = self.small(0)?;
        let is_of_time = |at| contains_word(HOURS, self.word(at)) || self.half_of_day(at).is_some();
        if contains_word(HOURS, self.word(1)) {
            let is_minute = self.is_joined_number(2)
                || contains_word(MINUTES, self.word(3))
                || self.token(3).is_none();
            return Some(match self.small(2).filter(|_| is_minute) {
                Some(minute) if contains_word(MINUTES, self.word(3)) => {
                    let second = self.small(4).filter(|_| contains_word(MINUTES, self.word(5)));
                    second.map_or(([hour, minute, 0], 4), |it| ([hour, minute, it], 6))
                }
                Some(minute) => ([hour, minute, 0], 3),
                None => ([hour, 0, 0], 2),
            });
        }
        if self.half_of_day(1).is_some() && hour <= 12 {
            return Some(([hour, 0, 0], 1));
        }
        let minute = self.small(2).filter(|_| self.is_mark(1, '.'))?;
        let before = self.tokens.get(..self.at)?;
        let is_after_word = matches!(before, [.., Word("kl")] | [.., Word("kl"), Mark('.')]);
        if is_of_time(3) || is_after_word || before.ends_with(&[Word("klo")]) {
            return Some(([hour, minute, 0], 3));
        }
        let second = self.small(4).filter(|_| self.is_mark(3, '.'))?;
        let fraction = if self.is_mark(5, '.') && self.is_joined_number(6) { 2 } else { 0 };
        is_of_time(5 + fraction).then_some(([hour, minute, second], 5 + fraction))
    }

    /// Reads `am`, `p.m.` and their like. Returns whether the time is after noon, and the number of tokens.
    fn half_of_day(&self, at: usize) -> Option<(bool, usize)> {
        let word = self.word(at);
        if word == "am" || contains_word(BEFORE_NOON, word) {
            return Some((false, 1));
        }
        if contains_word(AFTER_NOON, word) {
            return Some((true, 1));
        }
        let dot = usize::from(self.is_mark(at + 1, '.'));
        if !matches!(word, "a" | "p") || self.word(at + 1 + dot) != "m" {
            return None;
        }
        let last = usize::from(self.is_mark(at + 2 + dot, '.'));
        Some((word == "p", 2 + dot + last))
    }

    /// Takes the zone, if one comes next: `Z`, `+01:00`, `GMT+0100`, `EST`.
    fn take_zone(&mut self) {
        let named = offset_of(self.word(0));
        if named.is_some() {
            self.zone = named;
            self.at += 1;
        }
        // Go has an offset and a name, and Java a name with an offset.
        if named.is_none_or(|it| it == 0)
            && let Some((offset, length)) = self.offset()
        {
            self.zone = Some(offset);
            self.at += length;
            // Go repeats the offset of a zone without a name.
            self.at += self.offset().filter(|it| it.0 == offset).map_or(0, |it| it.1);
        }
    }

    /// Reads an offset. Returns it in minutes, with the number of its tokens.
    fn offset(&self) -> Option<(i64, usize)> {
        let sign = if self.is_mark(0, '+') { 1 } else { -1 };
        let Some(Number(digits, false)) = self.token(1) else { return None };
        let number = number::read(digits)?;
        let minutes = self.small(3).filter(|_| self.is_mark(2, ':') && self.is_joined_number(3));
        let (hours, minutes, length) = match (digits.len(), minutes) {
            (4, _) => (number / 100, number % 100, 2),
            (1 | 2, Some(minutes)) => (number, minutes, 4),
            (1 | 2, None) => (number, 0, 2),
            _ => return None,
        };
        let is_sign = self.is_mark(0, '+') || self.is_mark(0, '-');
        // Otherwise it is the day of a date after the time.
        let is_end = !['.', '/', '-'].into_iter().any(|it| self.is_mark(length, it));
        (is_sign && is_end && hours <= LARGEST_OFFSET && minutes < 60)
            .then_some((sign * (hours * 60 + minutes), length))
    }

    fn take_number(&mut self, digits: &'a str) {
        self.numbers.push(digits);
        if let (1, Some(Mark(mark))) = (self.numbers.len(), self.token(0)) {
            self.separator = Some(mark);
        }
    }

    fn take_word(&mut self, word: &'a str) {
        let before = self.at.checked_sub(1).and_then(|it| self.tokens.get(it));
        let is_after_number = matches!(before, Some(Number(..) | Mark('.' | '-' | '/')))
            || contains_word(CONNECTIVES, word_of(before));
        let found = month(word, self.word(1));
        self.at += 1;
        if let Some((month, words)) = found {
            // Some days of the week begin like months: "mar. 24 nov. 2026".
            if self.month.is_none() || (is_after_number && !self.numbers.is_empty()) {
                self.month = Some(month);
            }
            self.at += words - 1;
        } else if contains_word(AFTER_NOON, word) {
            self.is_after_noon = Some(true);
        } else if contains_word(BEFORE_NOON, word) {
            self.is_after_noon = Some(false);
        } else if ![CONNECTIVES, HOURS, MINUTES].into_iter().any(|it| contains_word(it, word))
            && offset_of(word).is_none()
        {
            self.other_words += 1;
        }
    }

    /// Returns the date in the form of ISO 8601. `is_day_first` is the order of the numbers if they allow both.
    pub(super) fn into_iso(self, is_day_first: Option<bool>) -> Option<String> {
        let [year, month, day] =
            self.day(is_day_first).filter(|_| self.other_words <= MOST_OTHER_WORDS)?;
        let mut iso = format!("{year:04}-{month:02}-{day:02}");
        if let Some([hour, minute, second]) = self.time {
            let hour = match self.is_after_noon {
                Some(is_after_noon) if (1..=12).contains(&hour) => {
                    hour % 12 + if is_after_noon { 12 } else { 0 }
                }
                _ => hour,
            };
            iso.push_str(&format!("T{hour:02}:{minute:02}:{second:02}"));
            if let Some(zone) = self.zone {
                let (sign, zone) = if zone < 0 { ('-', -zone) } else { ('+', zone) };
                iso.push_str(&format!("{sign}{:02}:{:02}", zone / 60, zone % 60));
            }
        }
        Some(iso)
    }

    /// Returns the year, the month and the day.
    fn day(&self, usual_order: Option<bool>) -> Option<[i64; 3]> {
        let mut numbers = Vec::new();
        for digits in &self.numbers {
            numbers.push((number::read(digits)?, digits.len()));
        }
        match (self.month, numbers.as_slice()) {
            (Some(month), [(year, 4), (day, 1 | 2)]) => Some([*year, month, *day]),
            (Some(month), [(day, 1 | 2), year]) => Some([full_year(*year)?, month, *day]),
            (None, [(year, 4), (month, 1 | 2), (day, 1 | 2)]) => Some([*year, *month, *day]),
            (None, [(one, 1 | 2), (other, 1 | 2), last]) => {
                let year = full_year(*last)?;
                let is_day_first = match self.separator? {
                    '.' => true,
                    // `22-11-26` may begin with the year.
                    '-' if last.1 != 4 => return None,
                    '/' | '-' if *one > 12 || one == other => true,
                    '/' | '-' if *other > 12 => false,
                    '/' | '-' => usual_order?,
                    _ => return None,
                };
                let (day, month) = if is_day_first { (one, other) } else { (other, one) };
                Some([year, *month, *day])
            }
            _ => None,
        }
    }
}

fn word_of<'a>(token: Option<&Token<'a>>) -> &'a str {
    match token {
        Some(Word(word)) => word,
        _ => "",
    }
}

/// Returns a year from its number and its digits. Two digits are a year from 1970 to 2069.
fn full_year((year, digits): (i64, usize)) -> Option<i64> {
    match digits {
        4 => Some(year),
        2 if year < 70 => Some(2_000 + year),
        2 => Some(1_900 + year),
        _ => None,
    }
}
