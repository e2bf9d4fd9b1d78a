//! JSON as the adapters read it.
//!
//! The parser is the platform's: the engine uses the one that a browser has. [`crate::parser`], which the
//! other programs use, weighs 2.5 KB in brotli.
//! Numbers keep their digits as text, since no rule of the news calculates with one.

use std::fmt;

use crate::error::{Code, Error};
use crate::platform::Platform;

/// How deep a document may nest; no news document seen goes beyond 20.
pub const DEEPEST: usize = 128;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, in decimal digits.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, its keys in the order of the document.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The field of an object; of several that are called so, the last.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.iter().rfind(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The fields of an object.
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The characters of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Self>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}

impl fmt::Display for Value {
    /// Writes the value as JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl Value {
    /// The value as JSON. In WebAssembly this is what to call: the library's formatting is not linked.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.push(&mut json);
        json
    }

    fn push(&self, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Bool(truth) => json.push_str(if *truth { "true" } else { "false" }),
            Self::Number(digits) => json.push_str(digits),
            Self::String(text) => push_string(text, json),
            Self::Array(items) => {
                json.push('[');
                for (at, item) in items.iter().enumerate() {
                    json.push_str(if at == 0 { "" } else { "," });
                    item.push(json);
                }
                json.push(']');
            }
            Self::Object(fields) => {
                json.push('{');
                for (at, (key, value)) in fields.iter().enumerate() {
                    json.push_str(if at == 0 { "" } else { "," });
                    push_string(key, json);
                    json.push(':');
                    value.push(json);
                }
                json.push('}');
            }
        }
    }
}

/// Writes a string with what RFC 8259 section 7 wants escaped.
fn push_string(text: &str, json: &mut String) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\n' => json.push_str("\\n"),
            '\u{0}'..='\u{1f}' => {
                let (high, low) = (u32::from(character) / 16, u32::from(character) % 16);
                json.push_str("\\u00");
                json.extend([high, low].into_iter().filter_map(|it| char::from_digit(it, 16)));
            }
            other => json.push(other),
        }
    }
    json.push('"');
}

/// Parses the text of a response.
///
/// A document that is broken anywhere is refused as a whole: half an article would mislead.
///
/// # Errors
///
/// When the text is empty, is no JSON or stops in the middle.
pub fn parse<P: Platform>(text: &str, platform: &P) -> Result<Value, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    if text.is_empty() {
        return Err(Error::new(Code::Empty, "the document is empty"));
    }
    if text.starts_with('<') {
        let message = ["expected JSON, but this looks like ", markup(text)].concat();
        return Err(Error::new(Code::Html, message));
    }
    platform.parse_json(text).map_err(|cause| {
        if stops_in_the_middle(text) {
            Error::new(Code::Truncated, "the JSON stops in the middle")
        } else {
            Error::new(Code::Invalid, ["this is no JSON: ", &cause].concat())
        }
    })
}

/// What a document that begins with `<` looks like.
fn markup(text: &str) -> &'static str {
    const LOOKS: [(&str, &str); 7] = [
        ("<!doctype html", "a web page, perhaps a login or an error page"),
        ("<html", "a web page, perhaps a login or an error page"),
        ("<rss", "an RSS feed"),
        ("<feed", "an Atom feed"),
        ("<newsitem", "a NewsML document"),
        ("<nitf", "a NITF document"),
        ("<?xml", "an XML document"),
    ];
    LOOKS
        .iter()
        .find(|(start, _)| text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
        .map_or("a piece of HTML or XML", |(_, look)| look)
}

/// Whether brackets or a string are still open at the end. Browsers word this each in their own
/// way, so their messages cannot tell.
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

/// A [`Value`] written down as JSON, for tests.
#[cfg(test)]
macro_rules! json {
    ($($json:tt)+) => {
        crate::parser::parse(&serde_json::json!($($json)+).to_string()).unwrap()
    };
}
#[cfg(test)]
pub(crate) use json;
