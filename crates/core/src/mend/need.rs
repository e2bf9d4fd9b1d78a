//! Decides whether a draft has something to mend. The engine contains this decision and nothing else of
//! `mend`.

use crate::draft::Draft;
use crate::search::{contains, parts};

use super::field;

/// What a body contains that only [`super::tree`] reads: names of elements, classes and styles, in lower case
/// and without white space.
const RARE_MARKUP: [&str; 1] = ["display:none"];

/// The same for pictures and content of other sites, separated by spaces: of `picture` and `noscript`, `caption`,
/// `counter`, `sign`, `amp`, `chart`, `post` and `embed`.
const RARE_MEDIA: &str = "<noscript data:image about: -src -lazy lazyload -original <picture /blank. placeholder spacer \
    -caption caption\" caption- _caption =caption bildunter pie-foto piefoto didascalia \"legend -legend \
    credit\" \"credit -credit _credit =credit \
    width=\"0\" width=\"1\" height=\"0\" height=\"1\" width=0 height=0 height:1px height:0 =\"1px\" ns.html pixel beacon /count vgwort \
    doubleclick emoji smil latex tex\" /math/ cht=tx <amp- videoid <video-js <script -embed embed- \
    ></a></blockquote \"></blockquote oembed <object <embed >http data-pin iframely wixstatic";

/// What a text of any kind contains that only [`super::text`] reads.
const RARE_TEXT: [&str; 3] = ["&amp;#", "&amp;lt;", "&amp;amp;"];

/// Whether a draft has something to mend.
///
/// The draft is not changed; the visitor of its texts is the one that mends.
pub fn is_needed(draft: &mut Draft) -> bool {
    let mut is_needed = false;
    field::each(draft, &mut |text, is_body| {
        is_needed |=
            has_rare_text(text) || has_caption_code(text) || is_body && has_rare_markup(text);
    });
    is_needed
}

pub(super) fn has_rare_markup(text: &str) -> bool {
    let is_visible = |it: &char| !it.is_ascii_whitespace();
    let text: String = text
        .chars()
        .filter(is_visible)
        .map(|it| if it == '\'' { '"' } else { it.to_ascii_lowercase() })
        .collect();
    RARE_MARKUP.iter().any(|it| contains(&text, it))
        || parts(RARE_MEDIA, b' ').any(|it| contains(&text, it))
}

/// Whether a text may have the shortcode of a caption.
pub(super) fn has_caption_code(text: &str) -> bool {
    contains(text, "[caption")
}

pub(super) fn has_rare_text(text: &str) -> bool {
    has_controls(text) || RARE_TEXT.iter().any(|it| contains(text, it))
}

/// Whether a text has a C1 control, U+0080 to U+009F: a character of Windows-1252 that was not decoded.
fn has_controls(text: &str) -> bool {
    text.as_bytes().windows(2).any(|it| matches!(it, [0xC2, 0x80..=0x9F]))
}
