//! Minutes, as the unit of a reading time.

use article_reader_core::article::ReadingTime;
use article_reader_core::search::replace;

use super::digits::grouped;
use super::plural::Plural;
use super::tag::find;

/// The forms of a unit, where `{}` stands for the number. The form `Other` comes last.
type Forms = &'static [(Plural, &'static str)];

const MINUTES: [(&str, Forms); 7] = [
    (
        "ar",
        &[
            (Plural::One, "دقيقة"),
            (Plural::Two, "دقيقتان"),
            (Plural::Few, "{} دقائق"),
            (Plural::Other, "{} دقيقة"),
        ],
    ),
    ("de", &[(Plural::One, "{} Minute"), (Plural::Other, "{} Minuten")]),
    ("en", &[(Plural::One, "{} minute"), (Plural::Other, "{} minutes")]),
    ("es", &[(Plural::One, "{} minuto"), (Plural::Other, "{} minutos")]),
    ("fr", &[(Plural::One, "{} minute"), (Plural::Other, "{} minutes")]),
    ("fr-CA", &[(Plural::One, "{}\u{a0}minute"), (Plural::Other, "{}\u{a0}minutes")]),
    ("pt", &[(Plural::One, "{} minuto"), (Plural::Other, "{} minutos")]),
];

/// What stands between the ends of a range, where it is not an en dash.
const DASHES: [(&str, &str); 2] = [("es", "-"), ("pt-CV", " - ")];

/// A reading time with digits of ASCII, as with `unit: "minute"` and `unitDisplay: "long"`; `None` if there is no table
/// for the language.
pub(super) fn minutes(tag: &str, time: ReadingTime) -> Option<String> {
    let slow = grouped(tag, time.slow);
    let (number, plural) = if time.quick < time.slow {
        let dash = find(&DASHES, tag).copied().unwrap_or("–");
        ([&grouped(tag, time.quick), dash, &slow].concat(), Plural::of_range(tag, time.slow)?)
    } else {
        (slow, Plural::of(tag, time.slow)?)
    };
    let forms = find(&MINUTES, tag)?;
    let (_, form) = forms.iter().find(|(it, _)| *it == plural || *it == Plural::Other)?;
    Some(replace(form, "{}", &number))
}
