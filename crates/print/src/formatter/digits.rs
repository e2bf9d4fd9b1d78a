//! The digits of a language, and how it groups them.

use article_reader_core::number;

use super::tag::find;

/// The digit zero of tags that do not write the digits of ASCII. The digits one to nine follow it in Unicode.
const ZEROS: [(&str, char); 1] = [("ar-EG", '٠')];

/// The separator of groups of three digits.
const SEPARATORS: [(&str, &str); 17] = [
    ("ar", ","),
    ("ar-EG", "٬"),
    ("ar-DZ ar-LY ar-MA ar-TN", "."),
    ("de", "."),
    ("de-AT", "\u{a0}"),
    ("de-CH de-LI", "'"),
    ("en", ","),
    ("en-AT en-BE en-DE en-DK en-ES en-ID en-IT en-NL en-PL en-RO en-SI", "."),
    ("en-CZ en-EE en-FI en-HU en-LT en-LV en-NO en-PT en-SE en-SK en-UA en-ZA", "\u{a0}"),
    ("en-FR en-GE", "\u{202f}"),
    ("en-CH fr-CH", "'"),
    ("es es-AR", "."),
    ("es-419 es-PA", ","),
    ("es-CR fr-CA pt-CV", "\u{a0}"),
    ("fr", "\u{202f}"),
    ("fr-LU fr-MA", "."),
    ("pt", "."),
];

/// The least number of digits that are grouped, where it is not four.
const SHORTEST: [(&str, usize); 3] = [("es pt-CV", 5), ("es-419 es-PA", 4), ("pt-AO", 4)];

/// The digits of a group, from the second group on, where it has not three.
const SECOND_GROUP: [(&str, usize); 1] = [("en-IN", 2)];

/// A text with the digits of a language in place of those of ASCII.
pub(super) fn localised(tag: &str, text: &str) -> String {
    let Some(zero) = find(&ZEROS, tag) else { return text.to_owned() };
    let digit = |it: char| char::from_u32(u32::from(*zero) + it.to_digit(10)?);
    text.chars().map(|it| digit(it).unwrap_or(it)).collect()
}

/// A number in groups, with digits of ASCII.
pub(super) fn grouped(tag: &str, number: u32) -> String {
    let plain = number::text(number);
    let separator = find(&SEPARATORS, tag).copied().unwrap_or_default();
    if plain.len() < find(&SHORTEST, tag).copied().unwrap_or(4) {
        return plain;
    }
    let second = find(&SECOND_GROUP, tag).copied().unwrap_or(3);
    let mut text = String::new();
    for (left, digit) in (1..=plain.len()).rev().zip(plain.chars()) {
        if !text.is_empty() && left >= 3 && (left - 3) % second == 0 {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
