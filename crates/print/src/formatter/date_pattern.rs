//! Where the parts of a date stand in a text.
//!
//! In a pattern, `%` and a letter stand for a part: `%d` is the day, `%D` the day in two digits, `%B` the name of the
//! month, `%Y` the year, `%H` the hour in two digits, `%k` the hour, `%l` the hour on a clock of twelve, `%M` the minute
//! and `%p` the half of the day. Digits are those of ASCII.

use article_reader_core::number;

use super::moment::Moment;
use super::months::month_name;
use super::tag::find;

/// The day, as with `dateStyle: "long"`.
const DAYS: [(&str, &str); 9] = [
    ("ar", "%d %B %Y"),
    ("de", "%d. %B %Y"),
    ("en", "%B %d, %Y"),
    ("en-001 en-AE", "%d %B %Y"),
    ("en-BW en-BZ en-MT en-ZA en-ZW", "%D %B %Y"),
    ("es", "%d de %B de %Y"),
    ("es-HN", "%D de %B de %Y"),
    ("fr", "%d %B %Y"),
    ("pt", "%d de %B de %Y"),
];

/// The words between day and time.
const BETWEEN: [(&str, &str); 6] = [
    ("ar", " في "),
    ("de", " um "),
    ("en", " at "),
    ("es", " a las "),
    ("fr", " à "),
    ("pt", " às "),
];

/// The time, as with `timeStyle: "short"`.
const TIMES: [(&str, &str); 17] = [
    ("ar", "%l:%M %p"),
    ("ar-IL", "%k:%M"),
    ("ar-KM ar-MA", "%H:%M"),
    ("de", "%H:%M"),
    ("en en-001", "%l:%M %p"),
    ("en-GB en-BI", "%H:%M"),
    ("en-DK en-ID", "%H.%M"),
    ("en-FI", "%k.%M"),
    ("en-IL en-JP", "%k:%M"),
    ("es", "%k:%M"),
    ("es-419 es-PA es-PH", "%l:%M %p"),
    ("es-BR es-BZ", "%H:%M"),
    ("fr", "%H:%M"),
    ("fr-CA", "%H h %M"),
    ("fr-DZ", "%l:%M %p"),
    ("pt", "%H:%M"),
    ("pt-MO", "%l:%M %p"),
];

/// The halves of the day: before noon and after. A language that never needs them has none.
const HALVES: [(&str, [&str; 2]); 9] = [
    ("ar", ["ص", "م"]),
    ("en", ["AM", "PM"]),
    ("en-001", ["am", "pm"]),
    ("en-CA", ["a.m.", "p.m."]),
    ("es", ["a. m.", "p. m."]),
    ("es-419", ["a.m.", "p.m."]),
    ("es-AR es-PA", ["a. m.", "p. m."]),
    ("fr", ["AM", "PM"]),
    ("pt", ["a.m.", "p.m."]),
];

/// A day as a language writes it; `None` if there is no table for the language.
pub(super) fn day(tag: &str, moment: Moment) -> Option<String> {
    filled(find(&DAYS, tag)?, tag, moment)
}

/// A day with the time.
pub(super) fn day_with_time(tag: &str, moment: Moment) -> Option<String> {
    let time = filled(find(&TIMES, tag)?, tag, moment)?;
    Some([&day(tag, moment)?, *find(&BETWEEN, tag)?, &time].concat())
}

/// A pattern with the parts of a moment in place of its marks.
fn filled(pattern: &str, tag: &str, moment: Moment) -> Option<String> {
    // A year before the year 1 is counted backwards, and `Intl` does not say so.
    let year = if moment.year > 0 { moment.year } else { 1 - moment.year };
    let hour_of_twelve = (moment.hour + 11) % 12 + 1;
    let mut text = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        if character != '%' {
            text.push(character);
            continue;
        }
        match characters.next()? {
            'd' => number::push(&mut text, moment.day, 1),
            'D' => number::push(&mut text, moment.day, 2),
            'B' => text.push_str(month_name(tag, moment.month)?),
            'Y' => number::push(&mut text, year, 1),
            'H' => number::push(&mut text, moment.hour, 2),
            'k' => number::push(&mut text, moment.hour, 1),
            'l' => number::push(&mut text, hour_of_twelve, 1),
            'M' => number::push(&mut text, moment.minute, 2),
            'p' => text.push_str(find(&HALVES, tag)?.get(usize::from(moment.hour >= 12))?),
            _ => return None,
        }
    }
    Some(text)
}
