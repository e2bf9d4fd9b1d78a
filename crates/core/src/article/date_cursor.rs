//! A cursor for the parser of dates.

use crate::number;

use super::calendar::{HOUR, MINUTE};

/// A position in the text of a date.
pub(super) struct DateCursor<'a> {
    /// The characters after the position.
    pub(super) rest: &'a str,
}

impl<'a> DateCursor<'a> {
    /// A cursor before the first character.
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Whether no characters are left.
    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Skips the next character if it is `wanted`, and returns whether it was.
    pub(super) fn skip(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Skips all digits that come next.
    pub(super) fn skip_digits(&mut self) {
        while self.number(1).is_some() {}
    }

    /// Reads a number of exactly `digits` digits.
    pub(super) fn number(&mut self, digits: usize) -> Option<i64> {
        let (head, rest) = self.rest.split_at_checked(digits)?;
        let number = number::read(head)?;
        self.rest = rest;
        Some(number)
    }

    /// Reads the zone, which must end the text. Returns its offset in seconds east of Greenwich.
    pub(super) fn offset(&mut self) -> Option<i64> {
        if let Some(offset) = self.named_offset() {
            return Some(offset);
        }
        let sign = if self.skip('+') {
            1
        } else if self.skip('-') || self.skip('−') {
            -1
        } else {
            return None;
        };
        let hours = self.number(2)?;
        self.skip(':');
        let minutes = if self.is_at_end() { 0 } else { self.number(2)? };
        (self.is_at_end() && hours < 24 && minutes < 60)
            .then_some(sign * (hours * HOUR + minutes * MINUTE))
    }

    /// The offset of a zone that the rest of the text names, if the name has one meaning only.
    pub(super) fn named_offset(&self) -> Option<i64> {
        match self.rest.to_ascii_lowercase().as_str() {
            "z" | "utc" | "gmt" | "ut" => Some(0),
            "cet" | "mez" => Some(HOUR),
            "cest" | "mesz" => Some(2 * HOUR),
            _ => None,
        }
    }
}
