//! The transforms of a mapping. The list is closed: a profile contains no code.

use super::super::fields::{as_written, text, truth_of};
use super::super::rich::line::escaped;
use super::super::rich::object::string;
use super::super::wording::is_among;
use super::written::pieces;
use crate::article::Date;
use crate::json::Value;
use crate::number;
use crate::object::object;
use crate::search::{split, split_once};

/// A change of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transform {
    /// Seconds since 1970, as a date.
    Seconds,
    /// Milliseconds since 1970, as a date.
    Milliseconds,
    /// The words of a text without its tags.
    Strip,
    /// A plain text, in which no character is markup.
    Plain,
    /// A text in Markdown.
    Markdown,
    /// A text without the white space at its ends.
    Trim,
    /// A text in small letters.
    Lower,
    /// The parts of a text between commas and semicolons.
    Split,
    /// The first value of a list.
    First,
    /// The opposite of a truth value.
    Not,
}

/// The names of the transforms in a profile.
pub(super) const NAMES: [(&str, Transform); 10] = [
    ("seconds", Transform::Seconds),
    ("milliseconds", Transform::Milliseconds),
    ("strip", Transform::Strip),
    ("plain", Transform::Plain),
    ("markdown", Transform::Markdown),
    ("trim", Transform::Trim),
    ("lower", Transform::Lower),
    ("split", Transform::Split),
    ("first", Transform::First),
    ("not", Transform::Not),
];

impl Transform {
    /// Changes a value. A value that cannot be changed so stays as it is: a rule that cannot be read closes a story.
    pub(super) fn apply(self, value: Value) -> Value {
        if let Value::Array(items) = &value
            && self != Self::First
        {
            return items.iter().map(|it| self.apply(it.clone())).collect();
        }
        let changed = match self {
            Self::First => value.as_array().and_then(<[Value]>::first).cloned(),
            Self::Seconds => date(&value, 1),
            Self::Milliseconds => date(&value, 1000),
            Self::Strip => text(&value).map(|it| Value::String(stripped(it))),
            Self::Plain => text(&value).map(|it| Value::String(escaped(it))),
            Self::Markdown => value.as_str().map(|it| pieces(&string(it, true))),
            Self::Trim => value.as_str().map(|it| Value::String(it.trim().to_owned())),
            Self::Lower => value.as_str().map(|it| Value::String(it.to_lowercase())),
            Self::Split => value.as_str().map(|it| {
                let parts = split(it, ",;").into_iter().map(str::trim).filter(|it| !it.is_empty());
                parts.map(|it| Value::String(it.to_owned())).collect()
            }),
            Self::Not => {
                let wrapped = object(vec![("it", value.clone())]);
                let truth = truth_of(&wrapped, "it");
                let is_false = || is_among(as_written(&value), "0/no");
                let truth = truth.or_else(|| text(&value).map(|_| !is_false()));
                truth.map(|it| Value::Bool(!it))
            }
        };
        changed.unwrap_or(value)
    }
}

/// Returns the date of a count of units since 1970. Fractions of a second are left out.
fn date(value: &Value, units: i64) -> Option<Value> {
    let digits = text(value)?;
    let (digits, _) = split_once(digits, ".").unwrap_or((digits, ""));
    let seconds = number::read(digits)? / units;
    // The zero of a system stays a zero, which says that no date was set.
    let date =
        if seconds == 0 { "0".to_owned() } else { Date::from_seconds(seconds).to_attribute() };
    Some(Value::String(date))
}

/// Returns a text without its tags.
fn stripped(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, tag)) = split_once(rest, "<") {
        words.push_str(before);
        let is_tag =
            tag.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!'));
        match split_once(tag, ">").filter(|_| is_tag) {
            Some((_, after)) => {
                words.push_str(if words.ends_with(' ') { "" } else { " " });
                rest = after;
            }
            None => {
                words.push_str("&lt;");
                rest = tag;
                // Without a `>` in the rest, no tag follows.
                if !rest.contains('>') {
                    break;
                }
            }
        }
    }
    words.push_str(&rest.replace('<', "&lt;"));
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::json;

    #[test]
    fn values_are_changed_as_the_name_says() {
        let cases = [
            (Transform::Seconds, json!(1_795_435_200), json!("2026-11-23T12:00:00Z")),
            (Transform::Seconds, json!("1795435200.7"), json!("2026-11-23T12:00:00Z")),
            (Transform::Seconds, json!(0), json!("0")),
            (Transform::Seconds, json!("soon"), json!("soon")),
            (Transform::Milliseconds, json!(1_795_435_200_000_u64), json!("2026-11-23T12:00:00Z")),
            (Transform::Strip, json!("<p>A <b>b</b></p> 5 < 6"), json!("A b  5 &lt; 6")),
            (Transform::Plain, json!("<p> & co"), json!("&lt;p&gt; &amp; co")),
            (Transform::Markdown, json!("A *b*"), json!("<p>A <em>b</em></p>")),
            (Transform::Trim, json!(" a "), json!("a")),
            (Transform::Lower, json!("LIVE"), json!("live")),
            (Transform::Split, json!("a, b;c,"), json!(["a", "b", "c"])),
            (Transform::First, json!(["a", "b"]), json!("a")),
            (Transform::Not, json!(true), json!(false)),
            (Transform::Not, json!("false"), json!(true)),
            (Transform::Not, json!(0), json!(true)),
            (Transform::Not, json!({"a": 1}), json!({"a": 1})),
            (Transform::Trim, json!([" a ", 1]), json!(["a", 1])),
        ];
        for (transform, value, expected) in cases {
            assert_eq!(transform.apply(value.clone()), expected, "{transform:?} {value}");
        }
    }
}
