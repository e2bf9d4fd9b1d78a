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
