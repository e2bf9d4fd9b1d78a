//! Reads and writes whole numbers in decimal digits.
//!
//! The functions here serve integers of all widths. The standard library's are compiled once for each
//! width, and its formatting takes two kilobytes of WebAssembly.

/// The largest number of digits that [`read`] accepts. A number of 18 digits fits in an `i64`, and no
/// number of a document is longer.
const MOST_DIGITS: usize = 18;

/// Reads a number; `None` if the text is empty, too long, or has other characters than digits.
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

/// Reads a number that may be negative from the start of a text, as HTML does (section 2.3.4.1).
pub fn integer(text: &str) -> Option<i32> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let number = i32::try_from(read(digits.get(..count)?)?).ok()?;
    Some(if digits.len() < text.len() { -number } else { number })
}

/// A number in decimal digits.
pub fn text(number: impl Into<i64>) -> String {
    let mut text = String::new();
    push(&mut text, number.into(), 1);
    text
}

/// Appends a number to a text, with zeros in front if it has fewer than `digits` digits.
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
