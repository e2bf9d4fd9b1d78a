//! The characters of a date, one after the other.

use crate::number;

use super::calendar::{HOUR, MINUTE};

/// A cursor over the characters of a date.
pub(super) struct DateCursor<'a> {
    pub(super) rest: &'a str,
}

impl<'a> DateCursor<'a> {
    /// A cursor at the first character.
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Whether there is nothing left.
    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Goes past a character, if it is the next.
    pub(super) fn skip(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Goes past all digits that come next.
    pub(super) fn skip_digits(&mut self) {
        while self.number(1).is_some() {}
    }

    /// Exactly `digits` digits.
    pub(super) fn number(&mut self, digits: usize) -> Option<i64> {
        let (head, rest) = self.rest.split_at_checked(digits)?;
        let number = number::read(head)?;
        self.rest = rest;
        Some(number)
    }

    /// A zone up to the end of the text, in seconds east of Greenwich.
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

    /// A zone whose name is clear.
    pub(super) fn named_offset(&self) -> Option<i64> {
        match self.rest.to_ascii_lowercase().as_str() {
            "z" | "utc" | "gmt" | "ut" => Some(0),
            "cet" | "mez" => Some(HOUR),
            "cest" | "mesz" => Some(2 * HOUR),
            _ => None,
        }
    }
}
