//! Whole numbers in decimal digits.
//!
//! One way to read and to write them for all widths, since the library's are compiled anew for
//! each, and writing brings its whole machinery of formats along: two kilobytes of WebAssembly.

/// No number of a document is longer, and none so long overflows.
const MOST_DIGITS: usize = 18;

/// The number that a text is, where it is digits alone.
pub fn read(text: &str) -> Option<i64> {
    let mut number = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() || text.len() > MOST_DIGITS {
            return None;
        }
        number = number * 10 + i64::from(byte - b'0');
    }
    (!text.is_empty()).then_some(number)
}

/// A number as text.
pub fn text(number: impl Into<i64>) -> String {
    let mut text = String::new();
    push(&mut text, number.into(), 1);
    text
}

/// Adds a number in at least so many digits.
pub fn push(text: &mut String, number: i64, digits: usize) {
    if number < 0 {
        text.push('-');
        return push(text, number.saturating_neg(), digits);
    }
    if number >= 10 || digits > 1 {
        push(text, number / 10, digits.saturating_sub(1));
    }
    text.extend(char::from_digit((number % 10) as u32, 10));
}
