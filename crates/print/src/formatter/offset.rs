//! The name of a distance from UTC, such as "GMT+1".

use article_reader_core::article::calendar::{HOUR, MINUTE};
use article_reader_core::number;

use super::tag::find;

/// The name of UTC before a distance, and the minus sign.
const NAMES: [(&str, (&str, &str)); 6] = [
    ("ar", ("غرينتش", "-")),
    ("de", ("GMT", "-")),
    ("en", ("GMT", "-")),
    ("es", ("GMT", "-")),
    ("fr", ("UTC", "−")),
    ("pt", ("GMT", "-")),
];

/// The distance from UTC as a language names it, with digits of ASCII, as with `timeZoneName: "shortOffset"`. Languages
/// without a row name UTC as everywhere in the world.
pub(super) fn offset_name(tag: &str, offset: i64) -> String {
    let (name, minus) = find(&NAMES, tag).copied().unwrap_or(("UTC", "-"));
    let mut text = [name, if offset < 0 { minus } else { "+" }].concat();
    let distance = offset.saturating_abs();
    number::push(&mut text, distance / HOUR, 1);
    // Seconds occur in the years before a country had one time. There the minutes are named even if they are 0.
    for (unit, rest) in [(MINUTE, HOUR), (1, MINUTE)] {
        if distance % rest != 0 {
            text.push(':');
            number::push(&mut text, distance % rest / unit, 2);
        }
    }
    text
}
