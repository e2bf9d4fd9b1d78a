//! Reads dates that are written for people, or by the printing functions of programming languages.
//!
//! [`Date`] reads the forms that formats define. This module reads the rest: names of months in many languages,
//! `Date.toString()` of JavaScript, `time.Time` of Go, `/Date(…)/` of .NET. It is not part of the engine.

mod months;
mod reading;
mod tokens;
mod words;
mod zones;

use crate::article::Date;
use crate::draft::{Draft, Piece};
use crate::number;
use crate::search::{find_ignore_case, split_once};

use reading::Reading;

/// The largest length of the text of a date, in bytes.
const LONGEST: usize = 200;

/// Rewrites each date of a draft that [`Date::parse`] does not read. Its language says whether the day or the
/// month of `5/6/2026` is first.
pub fn draft_dates(draft: &mut Draft) {
    mend_draft(draft, None);
}

fn mend_draft(draft: &mut Draft, outer: Option<bool>) {
    let is_day_first = draft.language.as_deref().map_or(outer, begins_with_day);
    let Draft { published, updated, gate, .. } = draft;
    for date in [published, updated, &mut gate.embargo, &mut gate.expires] {
        mend(date, is_day_first);
    }
    for correction in &mut draft.corrections {
        mend(&mut correction.date, is_day_first);
    }
    for association in &mut draft.associations {
        mend_draft(&mut association.item, is_day_first);
    }
    mend_pieces(&mut draft.body, is_day_first);
}

/// Whether dates in numbers begin with the day in this language; `None` in an English of an unknown country.
fn begins_with_day(language: &str) -> Option<bool> {
    let language = language.trim().to_ascii_lowercase().replace('_', "-");
    match language.as_str() {
        "en-us" => Some(false),
        "en-gb" | "en-ie" | "en-au" | "en-nz" | "en-in" | "en-za" => Some(true),
        it if it.is_empty() || it.starts_with("en") => None,
        _ => Some(true),
    }
}

/// Whether a draft has a date that [`Date::parse`] does not read, and [`draft_dates`] may. The engine asks it.
pub fn is_needed(draft: &Draft) -> bool {
    let gate = &draft.gate;
    let dates = [&draft.published, &draft.updated, &gate.embargo, &gate.expires];
    dates.into_iter().flatten().any(|it| is_unread(it))
        || draft.corrections.iter().any(|it| it.date.as_deref().is_some_and(is_unread))
        || draft.associations.iter().any(|it| is_needed(&it.item))
}

fn is_unread(text: &str) -> bool {
    // Arabic has digits of its own.
    let has_digit = text.bytes().any(|it| it.is_ascii_digit() || matches!(it, 0xd9 | 0xdb | 0xef));
    has_digit && Date::parse(text).is_none() && !Date::is_unset(text)
}

fn mend_pieces(pieces: &mut [Piece], is_day_first: Option<bool>) {
    for piece in pieces {
        match piece {
            Piece::Time(date) if is_unread(date) => {
                if let Some(iso) = iso_in_order(date, is_day_first) {
                    *date = iso;
                }
            }
            Piece::Item(item) => mend_draft(item, is_day_first),
            Piece::Gallery(items) => items.iter_mut().for_each(|it| mend_draft(it, is_day_first)),
            Piece::Quote(inner, _) | Piece::Box(_, inner, _) => mend_pieces(inner, is_day_first),
            Piece::List(_, items) => items.iter_mut().for_each(|it| mend_pieces(it, is_day_first)),
            _ => {}
        }
    }
}

fn mend(date: &mut Option<String>, is_day_first: Option<bool>) {
    if let Some(text) = date.as_deref().filter(|it| is_unread(it))
        && let Some(iso) = iso_in_order(text, is_day_first)
    {
        *date = Some(iso).filter(|it| !Date::is_unset(it));
    }
}

/// Returns a date in the form of ISO 8601, or `None` if the text has no date or more than one, or if its day
/// and month could be exchanged.
///
/// A time without a zone stays without one.
pub fn iso(text: &str) -> Option<String> {
    iso_in_order(text, None)
}

fn iso_in_order(text: &str, is_day_first: Option<bool>) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let text = plain(text);
    let iso = from_milliseconds(&text)
        .or_else(|| from_fraction(&text))
        .or_else(|| Reading::of(&text).into_iso(is_day_first))?;
    (Date::parse(&iso).is_some() || Date::is_unset(&iso)).then_some(iso)
}

/// Reads the JSON of .NET: `/Date(1795428300000+0100)/`. The offset only says where it was written.
fn from_milliseconds(text: &str) -> Option<String> {
    let at = find_ignore_case(text, "date(")?;
    let (number, _) = split_once(text.get(at + "date(".len()..)?, ")")?;
    let digits = number.strip_prefix('-').unwrap_or(number);
    let end = digits.find(['+', '-']).unwrap_or(digits.len());
    let milliseconds = number::read(digits.get(..end)?)?;
    let sign = if digits.len() == number.len() { 1 } else { -1 };
    Some(Date::from_seconds(sign * milliseconds / 1_000).to_attribute())
}

/// Reads a Unix time with a fraction, with an exponent, in microseconds or in nanoseconds.
fn from_fraction(text: &str) -> Option<String> {
    const SMALLEST: f64 = 100_000_000.0;
    let is_number = |it: u8| it.is_ascii_digit() || matches!(it, b'.' | b'e' | b'+');
    // Fourteen digits are a day and a time, which may be impossible.
    let number = Some(text.trim()).filter(|it| it.len() != 14)?;
    let mut seconds = number.parse::<f64>().ok().filter(|_| number.bytes().all(is_number))?;
    if !(SMALLEST..SMALLEST * 1e12).contains(&seconds) {
        return None;
    }
    // As seconds, it would be after the year 5000.
    while seconds >= 1e11 {
        seconds /= 1_000.0;
    }
    Some(Date::from_seconds(seconds as i64).to_attribute())
}

/// Returns a text in small letters without accents, with ASCII digits, and without what is in brackets or what
/// Go says about its monotonic clock.
fn plain(text: &str) -> String {
    let text = split_once(text, " m=").map_or(text, |it| it.0);
    // .NET has the date in brackets.
    let keeps_brackets = find_ignore_case(text, "date(").is_some();
    let (mut plain, mut depth) = (String::new(), 0_usize);
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            '(' | '[' if !keeps_brackets => depth += 1,
            ')' | ']' if !keeps_brackets => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // Marks of direction, and the accents of letters that are written in two characters.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{feff}' => {}
            _ if character.is_whitespace() => plain.push(' '),
            _ => plain.push(folded(character)),
        }
    }
    plain
}

/// Returns a letter without its accent, and a digit as an ASCII digit.
fn folded(character: char) -> char {
    const DIGITS: [char; 3] = ['\u{660}', '\u{6f0}', '\u{ff10}'];
    const ACCENTS: [(&str, char); 11] = [
        ("àáâãäåą", 'a'),
        ("èéêëę", 'e'),
        ("ìíîïı", 'i'),
        ("òóôõöø", 'o'),
        ("ùúûü", 'u'),
        ("ç", 'c'),
        ("ñń", 'n'),
        ("şś", 's'),
        ("źż", 'z'),
        ("أإآ", 'ا'),
        ("−‐‑‒–—", '-'),
    ];
    for zero in DIGITS {
        let digit = u32::from(character).wrapping_sub(u32::from(zero));
        if digit < 10 {
            return char::from_digit(digit, 10).unwrap_or(character);
        }
    }
    let accent = ACCENTS.iter().find(|it| it.0.contains(character));
    accent.map_or(if character == '：' { ':' } else { character }, |it| it.1)
}
