//! Decodes the bytes of a document.

use std::borrow::Cow;

use article_reader_core::notice::Notice;
use article_reader_core::xml::charset;
use encoding_rs::{Encoding, UTF_8};

/// Returns the text of a document, and a notice if its encoding had to be guessed. JSON is always UTF-8, whose errors are
/// replaced as in browsers. `content_type` is the header of the answer; empty if there is none.
pub fn decode(bytes: &[u8], content_type: &str) -> (String, Option<Notice>) {
    if !charset::may_be_xml(bytes) {
        return (String::from_utf8_lossy(bytes).into_owned(), None);
    }
    let charset = charset::of(bytes, content_type);
    let known = Encoding::for_label(charset.label.as_bytes());
    let (text, _) = known.unwrap_or(UTF_8).decode_with_bom_removal(bytes);
    let message = match known {
        Some(_) if !charset.is_guessed => return (text.into_owned(), None),
        Some(_) => {
            Cow::Borrowed("the XML is not UTF-8 and names no encoding: it is read as windows-1252")
        }
        None => Cow::Owned(format!(
            "the encoding {:?} is not known: the XML is read as UTF-8",
            charset.label
        )),
    };
    (text.into_owned(), Some(Notice::new("encoding-guessed", message)))
}
