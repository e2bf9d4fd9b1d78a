//! Reads what comes before the root of an XML document: the declaration, comments and the document type.
//!
//! No parser sees a document type. What it could do is what documents are attacked with: entities that name each other
//! ("billion laughs"), and addresses of files and servers. The document types of NITF and RSS name only a DTD, which
//! readers do not need. So this is the one place that decides about them, natively and in a browser.

use crate::search::after_last;

/// What comes before the root.
#[derive(Debug, PartialEq)]
pub(super) struct Prolog<'a> {
    /// The local name of the root; empty if there is none.
    pub(super) root: &'a str,
    /// The text from the root on.
    pub(super) content: &'a str,
    /// Whether the document type declares entities or elements of its own.
    pub(super) has_declarations: bool,
}

/// Reads the prolog of a document.
pub(super) fn prolog(text: &str) -> Prolog<'_> {
    let mut has_declarations = false;
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let after = if let Some(comment) = rest.strip_prefix("<!--") {
            after(comment, "-->")
        } else if rest.starts_with("<?") {
            after(rest, "?>")
        } else if rest.get(..2) == Some("<!") {
            let (declares, after) = document_type(rest);
            has_declarations |= declares;
            after
        } else {
            let name = rest.strip_prefix('<').unwrap_or_default();
            let is_end = |it: char| it.is_whitespace() || matches!(it, '>' | '/' | '<');
            let name = name.get(..name.find(is_end).unwrap_or(name.len())).unwrap_or_default();
            return Prolog { root: after_last(name, ":"), content: rest, has_declarations };
        };
        rest = after.unwrap_or_default().trim_start();
    }
}

/// Returns the text after a mark.
fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.split_once(mark).map(|it| it.1)
}

/// Returns whether a document type has declarations of its own, and what comes after it. A quoted address may contain
/// any character.
fn document_type(text: &str) -> (bool, Option<&str>) {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(mark), _) if byte == mark => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => return (true, None),
            (None, b'>') => return (false, text.get(at + 1..)),
            (None, _) => {}
        }
    }
    (false, None)
}

/// Whether a text begins as a web page does.
pub(crate) fn is_page(text: &str) -> bool {
    let begins =
        |start: &str| text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    begins("<!doctype html") || begins("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prolog_is_skipped_and_its_document_type_is_judged() {
        let cases = [
            ("<rss version='2.0'/>", "rss", false),
            (
                "\u{feff}<?xml version='1.0'?>\n<!-- <nitf> -->\n<a:feed xmlns:a='x'/>",
                "feed",
                false,
            ),
            ("<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\"><nitf>", "nitf", false),
            ("<!DOCTYPE rss PUBLIC '[>' \"a'>[\"><rss>", "rss", false),
            ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>", "", true),
            ("<!doctype rss SYSTEM 'a' [ ]><rss/>", "", true),
            ("<!DOCTYPE nitf", "", false),
            ("<?xml version='1.0'", "", false),
            ("<!-- never ends", "", false),
            ("<!", "", false),
            ("", "", false),
        ];
        for (text, root, has_declarations) in cases {
            let found = prolog(text);
            assert_eq!((found.root, found.has_declarations), (root, has_declarations), "{text}");
        }
    }

    #[test]
    fn a_web_page_is_known_by_its_first_characters() {
        for text in ["<!DOCTYPE HTML><p>", "<html lang='en'>", "<HTML>"] {
            assert!(is_page(text), "{text}");
        }
        for text in ["<?xml version='1.0'?><html/>", "<rss>", "<!DOCTYPE nitf>", "<", ""] {
            assert!(!is_page(text), "{text}");
        }
    }
}
