//! The tags of a markup, without its tree.
//!
//! The tags are read as the HTML standard's tokenizer reads them (section 13.2.5), with one difference: an
//! element that contains text and is never closed contains nothing here.

use crate::search::contains_word;

/// Elements without an end tag.
pub(super) const VOID: &str = "area base basefont bgsound br col embed frame hr img input link meta param \
    source track wbr";

/// Elements whose content is text and no markup.
const RAW: &str = "style script title textarea xmp iframe noembed noframes";

/// Elements of [`RAW`] whose text may name the element itself.
const CODE: &str = "style script";

/// What a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A start tag.
    Start,
    /// A start tag that ends with `/>`.
    SelfClosed,
    /// The start tag of an element that contains text and has no end tag.
    Unclosed,
    /// An end tag.
    End,
    /// A section `<![CDATA[…]]>`.
    Section,
    /// A comment, a declaration or an instruction.
    Comment,
}

/// A tag or comment, and where it is in the markup.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub(super) kind: Kind,
    /// The name in lower case; empty for sections and comments.
    pub(super) name: String,
    pub(super) start: usize,
    /// The place behind its `>`.
    pub(super) end: usize,
}

/// The tags of a markup, in order.
pub(super) struct Tags<'a> {
    text: &'a str,
    at: usize,
    /// The place of the last end of a section, so that no other search for one reads the rest.
    last_section_end: usize,
    /// The names of elements that contain text and have no end tag in the rest.
    without_end: Vec<String>,
}

impl<'a> Tags<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let last_section_end = text.rfind("]]>").unwrap_or_default();
        Self { text, at: 0, last_section_end, without_end: Vec::new() }
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The end of a comment, declaration or section that begins at `start`.
    fn comment(&self, start: usize) -> Option<(Kind, usize)> {
        let rest = self.rest(start);
        if start < self.last_section_end
            && let Some(section) = rest.strip_prefix("<![CDATA[")
            && let Some(length) = section.find("]]>")
        {
            return Some((Kind::Section, start + "<![CDATA[".len() + length + "]]>".len()));
        }
        let length = match rest.strip_prefix("<!--") {
            Some(inside) if inside.starts_with('>') => "<!-->".len(),
            Some(inside) if inside.starts_with("->") => "<!--->".len(),
            Some(inside) => {
                let usual = inside.find("-->").map(|it| it + "-->".len());
                // A comment may end this way too. The search ends where the usual end is.
                let before = inside.get(..usual.unwrap_or(inside.len())).unwrap_or_default();
                let other = before.find("--!>").map(|it| it + "--!>".len());
                "<!--".len() + other.or(usual)?
            }
            None => rest.find('>')? + 1,
        };
        Some((Kind::Comment, start + length))
    }

    /// The end of a tag whose name ends at `at`, and whether it closes itself.
    fn tag_end(&self, mut at: usize) -> Option<(usize, bool)> {
        let bytes = self.text.as_bytes();
        let mut is_self_closed = false;
        loop {
            let byte = *bytes.get(at)?;
            match byte {
                b'>' => return Some((at + 1, is_self_closed)),
                b'/' => is_self_closed = true,
                _ if byte.is_ascii_whitespace() => {}
                _ => {
                    is_self_closed = false;
                    at = self.attribute_end(at)?;
                    continue;
                }
            }
            at += 1;
        }
    }

    /// The end of an attribute and of its value.
    fn attribute_end(&self, at: usize) -> Option<usize> {
        let ends_name = |it: u8| it.is_ascii_whitespace() || matches!(it, b'/' | b'>' | b'=');
        // An equals sign at the beginning is part of the name.
        let end = self.past(at + 1, |it| !ends_name(it));
        let sign = self.past(end, |it| it.is_ascii_whitespace());
        let bytes = self.text.as_bytes();
        if bytes.get(sign) != Some(&b'=') {
            return Some(end);
        }
        let value = self.past(sign + 1, |it| it.is_ascii_whitespace());
        match bytes.get(value)? {
            quote @ (b'"' | b'\'') => Some(self.past(value + 1, |it| it != *quote) + 1),
            _ => Some(self.past(value, |it| !it.is_ascii_whitespace() && it != b'>')),
        }
    }

    /// The first place from `at` on where `is` does not hold.
    fn past(&self, at: usize, is: impl Fn(u8) -> bool) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        at + rest.iter().position(|it| !is(*it)).unwrap_or(rest.len())
    }

    /// The place of the end tag of an element that contains text, whose start tag ends at `at`; `None` if
    /// there is none, or if the element begins again before it.
    fn raw_end(&mut self, name: &str, mut at: usize) -> Option<usize> {
        if self.without_end.iter().any(|it| it == name) {
            return None;
        }
        let bytes = self.text.as_bytes();
        let is_name = |at: usize| {
            let found = bytes.get(at..at + name.len());
            let next = bytes.get(at + name.len());
            found.is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
                && next.is_none_or(|it| it.is_ascii_whitespace() || matches!(it, b'/' | b'>'))
        };
        loop {
            at = self.past(at, |it| it != b'<');
            if at >= bytes.len() {
                self.without_end.push(name.to_owned());
                return None;
            }
            if bytes.get(at + 1) == Some(&b'/') && is_name(at + 2) {
                return Some(at);
            }
            if is_name(at + 1) && !contains_word(CODE, name) {
                return None;
            }
            at += 1;
        }
    }
}

impl Iterator for Tags<'_> {
    type Item = Tag;

    fn next(&mut self) -> Option<Tag> {
        loop {
            let start = self.past(self.at, |it| it != b'<');
            let rest = self.rest(start);
            let name_at = match rest.as_bytes() {
                [b'<', b'/', it, ..] if it.is_ascii_alphabetic() => start + 2,
                [b'<', b'!' | b'?' | b'/', ..] => {
                    let (kind, end) = self.comment(start)?;
                    self.at = end;
                    return Some(Tag { kind, name: String::new(), start, end });
                }
                [b'<', it, ..] if it.is_ascii_alphabetic() => start + 1,
                [] => return None,
                _ => {
                    self.at = start + 1;
                    continue;
                }
            };
            let name_end =
                self.past(name_at, |it| !it.is_ascii_whitespace() && !matches!(it, b'/' | b'>'));
            let name = self.text.get(name_at..name_end)?.to_ascii_lowercase();
            let (end, is_self_closed) = self.tag_end(name_end)?;
            self.at = end;
            let mut kind = match (name_at - start, is_self_closed) {
                (2, _) => Kind::End,
                (_, true) => Kind::SelfClosed,
                _ => Kind::Start,
            };
            if kind == Kind::Start && contains_word(RAW, &name) {
                match self.raw_end(&name, end) {
                    Some(it) => self.at = it,
                    None => kind = Kind::Unclosed,
                }
            }
            return Some(Tag { kind, name, start, end });
        }
    }
}
