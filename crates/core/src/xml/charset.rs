//! Finds the character encoding of an XML document. The platform decodes it: `TextDecoder` in a browser, `encoding_rs`
//! natively.
//!
//! A byte order mark decides, then the header of the answer, then the XML declaration (RFC 7303, section 3). But bytes that
//! are valid UTF-8 are read as UTF-8, whatever the labels say: many servers add a label that the file does not have, and
//! a text in another encoding is never valid UTF-8 by chance.

use std::borrow::Cow;

use crate::search::{find_ignore_case, split_once};

/// The encoding of a document without any label that is not UTF-8. It is the fallback of browsers, too.
const FALLBACK: &str = "windows-1252";

/// How many bytes may come before the end of the XML declaration.
const LONGEST_DECLARATION: usize = 400;

/// The encoding of a document.
#[derive(Debug, PartialEq, Eq)]
pub struct Charset<'a> {
    /// The label, as the Encoding standard knows it.
    pub label: Cow<'a, str>,
    /// Whether no label names it.
    pub is_guessed: bool,
}

/// Whether bytes may be an XML document: the first character is `<`, in any encoding.
pub fn may_be_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    matches!(
        bytes,
        [b'<', ..] | [0xfe, 0xff, 0, b'<', ..] | [0xff, 0xfe, b'<', 0, ..] | [0, b'<', ..]
    )
}

/// Returns the encoding of a document. `content_type` is the header of the answer; empty if there is none.
pub fn of<'a>(bytes: &'a [u8], content_type: &'a str) -> Charset<'a> {
    let known = |label: &'a str| Charset { label: Cow::Borrowed(label), is_guessed: false };
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return known("utf-8"),
        [0xfe, 0xff, ..] | [0, b'<', ..] => return known("utf-16be"),
        [0xff, 0xfe, ..] | [b'<', 0, ..] => return known("utf-16le"),
        _ => {}
    }
    let labels = [of_header(content_type).map(Cow::Borrowed), of_declaration(bytes)];
    let mut labels = labels.into_iter().flatten();
    // Only these encodings write other letters with the bytes of ASCII, so that they are valid UTF-8 too.
    let is_shifted = |it: &str| {
        find_ignore_case(it, "iso-2022").is_some() || it.eq_ignore_ascii_case("hz-gb-2312")
    };
    let label = labels.next();
    if std::str::from_utf8(bytes).is_ok() && !label.as_deref().is_some_and(is_shifted) {
        return known("utf-8");
    }
    // The declaration was read as ASCII, so it is not UTF-16.
    let is_true = |it: &Cow<'_, str>| {
        find_ignore_case(it, "utf-16").is_none() && find_ignore_case(it, "ucs").is_none()
    };
    match label.filter(is_true).or_else(|| labels.find(is_true)) {
        Some(label) => Charset { label, is_guessed: false },
        None => Charset { label: Cow::Borrowed(FALLBACK), is_guessed: true },
    }
}

/// Returns the encoding in a header: `text/xml; charset="windows-1251"`.
fn of_header(content_type: &str) -> Option<&str> {
    let at = find_ignore_case(content_type, "charset=")?;
    let value = content_type.get(at + "charset=".len()..)?;
    let value = value.split(';').next()?.trim().trim_matches(['"', '\'']);
    (!value.is_empty()).then_some(value)
}

/// Returns the encoding in the XML declaration.
fn of_declaration(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let start = bytes.get(..bytes.len().min(LONGEST_DECLARATION))?;
    let start = String::from_utf8_lossy(start);
    let (_, declaration) = split_once(start.trim_start(), "<?xml")?;
    let (declaration, _) = split_once(declaration, "?>")?;
    let (_, value) = split_once(declaration, "encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let label = value.split(quote).nth(1)?.trim();
    (!label.is_empty()).then(|| Cow::Owned(label.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_decides_then_the_header_then_the_declaration() {
        const LATIN: &[u8] = b"<?xml version='1.0' encoding='ISO-8859-1'?><rss>\xe9</rss>";
        const UTF_8: &[u8] = b"<?xml version='1.0' encoding='ISO-8859-1'?><rss>\xc3\xa9</rss>";
        const BARE: &[u8] = b"<rss>\xe9</rss>";
        let cases: [(&[u8], &str, &str, bool); 13] = [
            (LATIN, "", "ISO-8859-1", false),
            (LATIN, "text/xml; charset=windows-1251", "windows-1251", false),
            (LATIN, "text/xml;CHARSET=\"koi8-r\"; x=y", "koi8-r", false),
            (LATIN, "application/rss+xml", "ISO-8859-1", false),
            (UTF_8, "", "utf-8", false),
            (UTF_8, "text/xml; charset=iso-8859-1", "utf-8", false),
            (BARE, "", "windows-1252", true),
            (b"\xef\xbb\xbf<rss/>", "text/xml; charset=windows-1251", "utf-8", false),
            (b"\xff\xfe<\0r\0", "text/xml; charset=utf-8", "utf-16le", false),
            (b"\xfe\xff\0<\0r", "", "utf-16be", false),
            (b"<\0?\0", "", "utf-16le", false),
            (b"<?xml version='1.0' encoding='utf-16'?><rss>\xe9</rss>", "", "windows-1252", true),
            (b"<?xml version='1.0' encoding='ISO-2022-JP'?><rss/>", "", "ISO-2022-JP", false),
        ];
        for (bytes, header, label, is_guessed) in cases {
            let found = of(bytes, header);
            assert_eq!(
                (&*found.label, found.is_guessed),
                (label, is_guessed),
                "{bytes:?} {header}"
            );
            assert!(may_be_xml(bytes));
        }
        for bytes in [&b"{}"[..], b"", b"\xff\xfe{\0", b"\xef\xbb\xbf[]"] {
            assert!(!may_be_xml(bytes), "{bytes:?}");
        }
    }
}
