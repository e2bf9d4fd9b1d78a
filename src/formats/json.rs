//! Text to JSON, and what to say when it is none.

use serde_json::Value;
use serde_json::error::Category;

use crate::error::{Code, Error};

/// Parses the text of a response.
///
/// A document that is broken anywhere is refused as a whole: half an article would mislead.
pub(super) fn parse(text: &str) -> Result<Value, Error> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Error::new(Code::Empty, "the document is empty"));
    }
    if text.starts_with('<') {
        let look = markup(text);
        return Err(Error::new(Code::Html, format!("expected JSON, but this looks like {look}")));
    }
    serde_json::from_str(text).map_err(|error| explain(&error))
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

fn explain(error: &serde_json::Error) -> Error {
    match error.classify() {
        Category::Eof => {
            let (line, column) = (error.line(), error.column());
            Error::new(
                Code::Truncated,
                format!("the JSON stops in the middle, at line {line} column {column}"),
            )
        }
        // The parser's own words name what it expected and the place, and quote nothing.
        Category::Io | Category::Syntax | Category::Data => {
            Error::new(Code::Invalid, format!("this is no JSON: {error}"))
        }
    }
}
