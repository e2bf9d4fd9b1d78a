//! A moment on the calendar and the clock.

use article_reader_core::article::calendar::{DAY, HOUR, MINUTE, civil_from_days};

/// A moment on the Gregorian calendar and the clock of 24 hours. The calendar counts for all time, as in `Intl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// The year; 0 is the year before the year 1.
    pub(super) year: i64,
    /// The month, from 1.
    pub(super) month: i64,
    /// The day of the month, from 1.
    pub(super) day: i64,
    /// The hour, from 0.
    pub(super) hour: i64,
    /// The minute.
    pub(super) minute: i64,
}

impl Moment {
    /// The moment at this time in seconds since 1970-01-01, on a clock that shows the same time.
    pub(super) fn at(seconds: i64) -> Self {
        let (year, month, day) = civil_from_days(seconds.div_euclid(DAY));
        let time = seconds.rem_euclid(DAY);
        Self { year, month, day, hour: time / HOUR, minute: time % HOUR / MINUTE }
    }
}
