//! The JSON value that the adapters read.
//!
//! The platform parses JSON: the engine uses the browser's parser. The other modules use
//! [`crate::parser`], which takes 2.5 KB in brotli. A number keeps its digits as text, because the
//! reader does not calculate with the numbers of a document.

use std::fmt;

/// The deepest nesting that a document may have. No known news document is deeper than 20.
pub const DEEPEST: usize = 128;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as the document writes it.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, with its keys in the order of the document.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The value of a field of an object. If several fields have the name, the last one counts, as
    /// in `JSON.parse`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.iter().rfind(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The fields, if the value is an object.
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The elements, if the value is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if the value is a string.
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
    /// The value as JSON. Call this in WebAssembly, and not `to_string`, which would link the
    /// standard library's formatting.
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

/// Writes a string, and escapes the characters that RFC 8259 section 7 requires.
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
