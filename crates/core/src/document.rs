//! Parses the text of a document, or says why that is impossible.

use crate::error::{Code, Error};
use crate::json::Value;
use crate::platform::Platform;
use crate::xml;

/// Parses the text of a document with the parser of the platform.
///
/// A damaged document is refused as a whole, because half an article would be misleading.
///
/// # Errors
///
/// If the text is empty, is neither JSON nor XML of a news format, or stops in the middle.
pub fn parse<P: Platform>(text: &str, platform: &P) -> Result<Value, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    if text.is_empty() {
        return Err(Error::new(Code::Empty, "the document is empty"));
    }
    if text.starts_with('<') {
        if !xml::is_page(text) {
            return platform.parse_xml(text);
        }
        let message =
            "expected a story, but this looks like a web page, perhaps a login or an error page";
        return Err(Error::new(Code::Html, message));
    }
    platform.parse_json(text).map_err(|cause| {
        if stops_in_the_middle(text) {
            Error::new(Code::Truncated, "the JSON stops in the middle")
        } else {
            Error::new(Code::Invalid, ["this is not JSON: ", &cause].concat())
        }
    })
}

/// Whether a bracket or a string is still open at the end. The messages of the browsers differ, so
/// they cannot tell.
fn stops_in_the_middle(text: &str) -> bool {
    let (mut open, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => open += 1,
            b'}' | b']' if !in_string => open = open.saturating_sub(1),
            _ => (),
        }
    }
    in_string || open > 0
}
