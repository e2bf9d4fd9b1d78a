//! Decides whether a draft has something to mend. The engine contains this decision and nothing else of
//! `mend`.

use crate::draft::Draft;
use crate::search::contains;

use super::field;

/// What a body contains that only [`super::tree`] reads: names of elements, classes and styles, in lower case
/// and without white space.
const RARE_MARKUP: [&str; 53] = [
    "display:none",
    "list-style",
    "white-space",
    "-verse",
    "\"verse",
    "\"poem",
    "tooltip",
    "tippy",
    "footnote",
    "sidenote",
    "data-note",
    "data-attrs",
    "preformatted",
    "math/tex",
    "kg-card",
    "mixtapeembed",
    "embedded-post",
    "file-embed",
    "bookmark-",
    "blogcard",
    "pullquote",
    "<form",
    "sharer",
    "share-button",
    "social-link",
    "social-share",
    "sharedaddy",
    "/intent/tweet",
    "wp-block-file",
    "jetpack",
    "wp-playlist",
    "addtoany",
    "mejs",
    "vjs-",
    "plyr_",
    "gutter",
    "\"lineno",
    "line-num",
    "linenum",
    "lntd",
    "\"ln\"",
    "blob-num",
    "crayon-",
    "permalink",
    "headerlink",
    "anchor\"",
    "\"anchor",
    "hash-link",
    "¶",
    ">#</",
    "🔗",
    "dp-highlighter",
    "heading-link",
];

/// What a text of any kind contains that only [`super::text`] reads.
const RARE_TEXT: [&str; 3] = ["&amp;#", "&amp;lt;", "&amp;amp;"];

/// Whether a draft has something to mend.
///
/// The draft is not changed; the visitor of its texts is the one that mends.
pub fn is_needed(draft: &mut Draft) -> bool {
    let mut is_needed = false;
    field::each(draft, &mut |text, is_body| {
        is_needed |= has_rare_text(text) || is_body && has_rare_markup(text);
    });
    is_needed
}

pub(super) fn has_rare_markup(text: &str) -> bool {
    let is_visible = |it: &char| !it.is_ascii_whitespace();
    let plain = |it: char| if it == '\'' { '"' } else { it.to_ascii_lowercase() };
    let text: String = text.chars().filter(is_visible).map(plain).collect();
    RARE_MARKUP.iter().any(|it| contains(&text, it))
}

pub(super) fn has_rare_text(text: &str) -> bool {
    has_controls(text) || RARE_TEXT.iter().any(|it| contains(text, it))
}

/// Whether a text has a C1 control, U+0080 to U+009F: a character of Windows-1252 that was not decoded.
fn has_controls(text: &str) -> bool {
    text.as_bytes().windows(2).any(|it| matches!(it, [0xC2, 0x80..=0x9F]))
}
