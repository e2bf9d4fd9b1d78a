//! Decides whether a draft has something to mend. The engine contains this decision and nothing else of
//! `mend`.

use crate::draft::Draft;
use crate::search::{after_last, before, contains, contains_word, parts};

use super::field;

/// What a body contains that only [`super::tree`] reads: names of elements, classes and styles, in lower case
/// and without white space.
const RARE_MARKUP: [&str; 23] = [
    "display:none",
    // `hidden`
    "visibility:hidden",
    "visibility:collapse",
    "mso-hide:all",
    "clip:rect",
    "clip-path:",
    "text-indent:-",
    "left:-",
    "height:1px",
    "max-height:0",
    "sr-only",
    "screen-reader",
    "visually-hidden",
    "visuallyhidden",
    // `button` and `panel`
    "<button",
    "tabpanel",
    "hidden=\"until",
    "hidden>",
    "hidden=\"\"",
    "hidden=\"hidden\"",
    // `copy`
    "katex-html",
    "mjx-",
    "mathjax",
];

/// What a text of any kind contains that only [`super::text`] reads.
const RARE_TEXT: [&str; 5] = ["&amp;#", "&lt;/", "[/", "[gallery", "[caption"];

/// Elements that [`super::closing`] closes too, but that many stories have.
const COUNTED: &str = "iframe svg math";

/// Elements that [`super::closing`] closes.
const SWALLOWS: &str = "button object noscript video audio canvas select textarea title";

/// Void elements, which XML closes with `/>` and HTML may close so.
const VOID: &str = "br img hr input wbr source meta link col embed param track area base";

/// Whether a draft has something to mend.
///
/// The draft is not changed; the visitor of its texts is the one that mends.
pub fn is_needed(draft: &mut Draft) -> bool {
    let mut is_needed = false;
    field::each(draft, &mut |text, is_body| {
        is_needed |=
            has_rare_text(text) || is_body && (has_rare_markup(text) || has_odd_tags(text));
    });
    is_needed
}

pub(super) fn has_rare_markup(text: &str) -> bool {
    let is_visible = |it: &char| !it.is_ascii_whitespace();
    let text: String = text.chars().filter(is_visible).map(|it| it.to_ascii_lowercase()).collect();
    RARE_MARKUP.iter().any(|it| contains(&text, it))
}

pub(super) fn has_rare_text(text: &str) -> bool {
    has_controls(text)
        || RARE_TEXT.iter().any(|it| contains(text, it))
        || parts(text, b'&').any(is_escaped_entity)
        || parts(text, b'[').skip(1).any(is_shortcode)
}

/// Whether a text after a `[` may be a shortcode: it has an attribute or an address, or a name of several words.
fn is_shortcode(text: &str) -> bool {
    let code = before(text, "]<");
    code.starts_with(|it: char| it.is_ascii_alphabetic())
        && ["=", "_", "://"].iter().any(|it| contains(code, it))
}

/// Whether this text after a `&` is an escaped ampersand of an entity: `&amp;nbsp;`.
fn is_escaped_entity(text: &str) -> bool {
    let name = text.strip_prefix("amp;").unwrap_or_default().as_bytes();
    let length = name.iter().position(|it| !it.is_ascii_alphanumeric()).unwrap_or_default();
    length > 1 && name.get(length) == Some(&b';')
}

/// Whether a text has tags that only [`super::closing`] reads as they are meant: elements that close
/// themselves, sections of XML, and elements that swallow the rest of the text where they are not closed.
pub(super) fn has_odd_tags(text: &str) -> bool {
    let mut open = 0;
    for part in parts(text, b'<').skip(1) {
        let length = part.bytes().position(|it| !it.is_ascii_alphanumeric() && it != b'/');
        let tag = part.get(..length.unwrap_or(part.len())).unwrap_or_default();
        let tag = tag.to_ascii_lowercase();
        let name = before(&tag, "/");
        if contains(part, "/>") && !contains_word(VOID, name)
            || contains_word(SWALLOWS, name)
            || part.starts_with("![CDATA[")
        {
            return true;
        }
        if contains_word(COUNTED, after_last(&tag, "/")) {
            open += if tag.starts_with('/') { -1 } else { 1 };
        }
    }
    open != 0
}

/// Whether a text has a C1 control, U+0080 to U+009F: a character of Windows-1252 that was not decoded.
fn has_controls(text: &str) -> bool {
    text.as_bytes().windows(2).any(|it| matches!(it, [0xC2, 0x80..=0x9F]))
}
