//! Texts that hold JSON, but are not JSON as a whole: one document a line, or a call of a function around it.

use super::opened::Parse;
use crate::json::Value;

/// The most lines of a text with a document in each.
const MOST_LINES: usize = 20_000;

/// Parses a text that is not JSON as a whole. Returns `None` if it is none of these notations.
pub(super) fn parse(text: &str, parse: Parse<'_>) -> Option<Value> {
    let text = text.trim_start_matches('\u{feff}').trim();
    lines(text, parse).or_else(|| parse(argument(without_comments(text))?))
}

/// Parses newline-delimited JSON. Every line must be an object, because a part of a list would be misleading.
fn lines(text: &str, parse: Parse<'_>) -> Option<Value> {
    let mut documents = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        if !line.starts_with('{') || documents.len() == MOST_LINES {
            return None;
        }
        documents.push(parse(line)?);
    }
    (documents.len() > 1).then_some(Value::Array(documents))
}

/// Returns the argument of a call, as servers write it for pages of other sites (JSONP): `show({…});`.
fn argument(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('(')?;
    let is_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '$' | '.');
    let name = name.trim();
    let rest = rest.trim_end_matches([';', ' ', '\n', '\r']);
    (!name.is_empty() && name.chars().all(is_name)).then(|| rest.strip_suffix(')'))?
}

/// Returns a text without the comments at its beginning.
fn without_comments(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let rest = match text.get(..2) {
            Some("//") => text.split_once('\n').map(|(_, rest)| rest),
            Some("/*") => text.split_once("*/").map(|(_, rest)| rest),
            _ => None,
        };
        match rest {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::{self, json};

    #[test]
    fn other_notations_of_json_are_parsed() {
        let cases = [
            ("{\"a\": 1}\n\n{\"a\": 2}\n", Some(json!([{"a": 1}, {"a": 2}]))),
            ("\u{feff}// API callback\nshow({\"a\": 1});\n", Some(json!({"a": 1}))),
            ("/**/ window.app.show([1])", Some(json!([1]))),
            ("{\"a\": 1}\nNot Found", None),
            ("{\"a\": 1}\n{\"a\":", None),
            ("{\"a\": 1}", None),
            ("alert(1) + ({})", None),
            ("show({\"a\": 1}", None),
            ("Not Found", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text, &parser::parse), expected, "{text}");
        }
    }
}
