//! An XML document that was written as one text, so that it crosses the border between JavaScript and WebAssembly at
//! once. `js/xml-record.js` writes it.
//!
//! Fields are separated by NUL, which XML does not allow (XML 1.0, section 2.2). The first character of a field says what
//! it is:
//!
//! | field | meaning |
//! |---|---|
//! | `<namespace`, and the field after it | the start of an element, and its local name |
//! | `@namespace`, and two fields after it | an attribute of the element: its local name and its value |
//! | `"words` | a text |
//! | `>` | the end of the element |
//! | `!cause` | the document is not well-formed |

use super::Builder;
use crate::search::parts;

/// Tells a builder what a record says.
///
/// # Errors
///
/// Why the document is not well-formed, in the words of the browser.
pub fn read(record: &str, builder: &mut Builder) -> Result<(), String> {
    let mut fields = parts(record, 0);
    while let Some(field) = fields.next() {
        let sign = field.bytes().next();
        let rest = field.get(1..).unwrap_or_default();
        match sign {
            Some(b'<') => builder.open(rest, fields.next().unwrap_or_default()),
            Some(b'@') => {
                let name = fields.next().unwrap_or_default();
                builder.attribute(rest, name, fields.next().unwrap_or_default());
            }
            Some(b'"') => builder.text(rest),
            Some(b'>') => builder.close(),
            Some(b'!') => return Err(rest.to_owned()),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the record of a document, in which `|` stands for NUL.
    fn read_fields(record: &str) -> Result<String, String> {
        let mut builder = Builder::default();
        read(&record.replace('|', "\0"), &mut builder)?;
        builder.finish().map(|it| it.to_json()).map_err(|it| format!("{it:?}"))
    }

    #[test]
    fn a_record_becomes_a_value() {
        let atom = "http://www.w3.org/2005/Atom";
        let cases = [
            ("<|rss|>", r#"{"<rss":{"<":"rss"}}"#),
            (
                "<|rss|@|version|2.0|<|a|\"One|\" two|>|<|b|>|>",
                r#"{"<rss":{"<":"rss","@version":"2.0","a":"One two","b":""}}"#,
            ),
            (
                &format!(
                    "<{atom}|feed|@http://www.w3.org/XML/1998/namespace|lang|en|\"x|<{atom}|id|\"1|>|\"y|>"
                ),
                r#"{"<atom:feed":{"<":"atom:feed","@xml:lang":"en","value":"x","atom:id":"1","value":"y"}}"#,
            ),
        ];
        for (record, expected) in cases {
            assert_eq!(read_fields(record).as_deref(), Ok(expected), "{record}");
        }
    }

    #[test]
    fn a_broken_record_is_an_error() {
        assert_eq!(read_fields("!no closing tag"), Err("no closing tag".to_owned()));
        for record in ["", "<|a", "<|a|>|<|b|>", ">", "@|a|b", "\"words"] {
            assert_eq!(read_fields(record), Err("NoRoot".to_owned()), "{record}");
        }
        let deep = "<|a|".repeat(200);
        assert_eq!(read_fields(&deep), Err("TooDeep".to_owned()));
    }
}
