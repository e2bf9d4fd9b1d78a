//! Time zones: the distance from UTC at every moment.

use std::error::Error;
use std::fmt;

/// A time zone.
#[derive(Clone, Debug)]
pub struct Zone(Rule);

#[derive(Clone, Debug)]
enum Rule {
    /// The first second and the distance of each period, in the order of time. No period at all is UTC.
    Periods(Vec<(i64, i32)>),
    /// The name of a zone, and the function of the host that knows its distance from UTC at each moment.
    Host(String, fn(&str, i64) -> i64),
    #[cfg(feature = "zones")]
    Named(jiff::tz::TimeZone),
}

/// The name of a zone that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone(pub String);

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "unknown time zone \"{}\": give a name of the IANA database, such as \"Europe/Berlin\"",
            self.0
        )
    }
}

impl Error for UnknownZone {}

impl Zone {
    /// UTC.
    pub fn utc() -> Self {
        Self(Rule::Periods(Vec::new()))
    }

    /// The zone with a name of the IANA database, such as `Europe/Berlin`. The case of letters does not count.
    ///
    /// # Errors
    ///
    /// The name, if the database does not have it.
    #[cfg(feature = "zones")]
    pub fn named(name: &str) -> Result<Self, UnknownZone> {
        let unknown = || UnknownZone(name.to_owned());
        // The library's name for a zone that is not known would be printed as UTC.
        if name.eq_ignore_ascii_case("Etc/Unknown") {
            return Err(unknown());
        }
        let zone = jiff::tz::TimeZoneDatabase::bundled().get(name).map_err(|_| unknown())?;
        Ok(Self(Rule::Named(zone)))
    }

    /// The zone with this name, whose distance from UTC the host knows: `offset` gets the name and a moment, as Unix
    /// time, and returns seconds. A WebAssembly whose host has `Intl` does not have to contain the zones.
    pub fn of_host(name: String, offset: fn(&str, i64) -> i64) -> Self {
        Self(Rule::Host(name, offset))
    }

    /// The zone whose distance from UTC changes at these moments. Each pair has the first second of a period, as
    /// Unix time, and the distance from then on, in seconds. The first distance counts for all time before it too.
    ///
    /// A host that knows no zones by name passes the periods of one.
    pub fn from_periods(mut periods: Vec<(i64, i32)>) -> Self {
        periods.sort_unstable();
        Self(Rule::Periods(periods))
    }

    /// The distance from UTC in seconds at a moment, given as Unix time. It is positive in the east.
    pub fn offset(&self, seconds: i64) -> i64 {
        match &self.0 {
            Rule::Periods(periods) => {
                let next = periods.partition_point(|(start, _)| *start <= seconds);
                let period = periods.get(next.saturating_sub(1));
                period.map_or(0, |(_, offset)| i64::from(*offset))
            }
            Rule::Host(name, offset) => offset(name, seconds),
            #[cfg(feature = "zones")]
            Rule::Named(zone) => {
                let moment = jiff::Timestamp::from_second(in_range(seconds)).unwrap_or_default();
                i64::from(zone.to_offset(moment).seconds())
            }
        }
    }
}

/// A moment with the same distance from UTC that the library can represent: it has the years from -9999 to 9999.
#[cfg(feature = "zones")]
fn in_range(seconds: i64) -> i64 {
    use article_reader_core::article::calendar::DAY;

    /// The calendar, with the days of the week, repeats after 400 years, and so do the rules of summer time.
    const CYCLE: i64 = 146_097 * DAY;
    let (first, last) = (jiff::Timestamp::MIN.as_second(), jiff::Timestamp::MAX.as_second());
    if seconds > last {
        return last - CYCLE + (seconds - last).rem_euclid(CYCLE);
    }
    seconds.max(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_decide_the_offset() {
        let zone = Zone::from_periods(vec![(1_000, 7_200), (0, 3_600)]);
        for (seconds, expected) in [(-5, 3_600), (0, 3_600), (999, 3_600), (1_000, 7_200)] {
            assert_eq!(zone.offset(seconds), expected, "{seconds}");
        }
        assert_eq!(Zone::utc().offset(1_795_439_100), 0);
    }

    #[test]
    fn a_host_decides_the_offset() {
        let zone = Zone::of_host("Moon/Base".to_owned(), |name, seconds| {
            if name == "Moon/Base" { seconds / 2 } else { 0 }
        });
        assert_eq!(zone.offset(7_200), 3_600);
    }

    #[cfg(feature = "zones")]
    #[test]
    fn a_name_of_the_database_gives_its_zone() {
        const JANUARY: i64 = 1_768_478_400;
        const JULY: i64 = 1_784_116_800;
        // The rules of summer time go on, and before the first rule each place has its own noon.
        const CYCLE: i64 = 146_097 * 86_400;
        let cases = [
            ("UTC", JULY, 0),
            ("Europe/Berlin", JANUARY, 3_600),
            ("Europe/Berlin", JULY, 7_200),
            ("europe/berlin", JULY, 7_200),
            ("Europe/Berlin", JULY + CYCLE, 7_200),
            ("Europe/Berlin", JULY + 20 * CYCLE, 7_200),
            ("Europe/Berlin", JANUARY + 20 * CYCLE, 3_600),
            ("Europe/Berlin", -400_000_000_000, 3_208),
            ("Asia/Kathmandu", JULY, 20_700),
            ("Asia/Calcutta", JULY, 19_800),
            ("Etc/GMT+5", JULY, -18_000),
        ];
        for (name, seconds, expected) in cases {
            assert_eq!(Zone::named(name).unwrap().offset(seconds), expected, "{name} {seconds}");
        }
        for seconds in [i64::MIN, i64::MAX] {
            Zone::named("America/New_York").unwrap().offset(seconds);
        }
    }

    #[cfg(feature = "zones")]
    #[test]
    fn other_names_are_refused() {
        for name in ["", "Mars/Olympus", "Etc/Unknown", "CEST", "+01:00", "../UTC"] {
            assert_eq!(Zone::named(name).unwrap_err(), UnknownZone(name.to_owned()));
        }
    }
}
