//! Reads an XML document: the whole way from its text to a value.

use super::builder::{Builder, Refusal};
use super::entity;
use super::prolog::prolog;
use crate::error::{Code, Error};
use crate::json::Value;
use crate::platform::Platform;
use crate::search::{after_last, contains, contains_word};

/// The local names of the roots that a story can have. NewsML is version 1, which an adapter explains.
const ROOTS: &str = "rss feed entry RDF newsMessage newsItem packageItem conceptItem knowledgeItem planningItem \
    catalogItem nitf NewsML";

/// Reads a document. `parse` is the parser of the platform. It gets a text without a document type, and tells the builder
/// what it finds.
///
/// # Errors
///
/// [`Code::Html`] if the root is not one of a news format: most often, the document is a web page. [`Code::Invalid`] if a
/// document type declares entities, or if the text is not well-formed. [`Code::Truncated`] if it stops in the middle.
pub fn read<P: Platform>(
    text: &str,
    platform: &P,
    parse: impl FnOnce(&str, &mut Builder) -> Result<(), String>,
) -> Result<Value, Error> {
    let prolog = prolog(text);
    if prolog.has_declarations {
        let message = "the XML declares entities in its DOCTYPE, which is refused: they can be used for attacks";
        return Err(Error::new(Code::Invalid, message));
    }
    if !contains_word(ROOTS, prolog.root) {
        let (root, rest) = prolog.root.split_at(prolog.root.floor_char_boundary(LONGEST_ROOT));
        let cut = if rest.is_empty() { "" } else { "…" };
        let message = ["expected a story, but this is HTML or XML whose root is <", root, cut, ">"];
        return Err(Error::new(Code::Html, message.concat()));
    }
    let content = entity::resolve(prolog.content.trim_end(), platform);
    let mut builder = Builder::default();
    let parsed = parse(&content, &mut builder);
    if !builder.is_refused()
        && let Err(cause) = parsed
    {
        return Err(match stops_in_the_middle(&content, prolog.root) {
            true => Error::new(Code::Truncated, "the XML stops in the middle"),
            false => Error::new(Code::Invalid, ["this is not well-formed XML: ", &cause].concat()),
        });
    }
    builder.finish().map_err(|it| {
        let message = match it {
            Refusal::TooDeep => "the XML nests too deep",
            Refusal::TooMany => "the XML has too many elements",
            Refusal::NoRoot => "this is not well-formed XML: it has no root",
        };
        Error::new(Code::Invalid, message)
    })
}

/// How many bytes of the name of a root an error quotes.
const LONGEST_ROOT: usize = 40;

/// Whether the end tag of the root is missing.
fn stops_in_the_middle(content: &str, root: &str) -> bool {
    if content.ends_with("/>") && !contains(content, "</") {
        return false;
    }
    let end = content.rfind("</").and_then(|at| content.get(at + 2..)).unwrap_or_default();
    let name = end.split(|it: char| it.is_whitespace() || it == '>').next().unwrap_or_default();
    !content.ends_with('>') || after_last(name, ":") != root
}
