//! Decides whether a draft has something to mend. The engine and the formats module contain this decision and
//! nothing else of `mend`.

use crate::draft::Draft;
use crate::search::{after_last, before, contains, contains_any, contains_word, parts, replace};

use super::{date, field};

/// What the tags of a body contain that only [`super::tree`] reads, and the words after them: names of elements,
/// classes, styles and addresses, as [`tags`] writes them, separated by spaces.
const RARE_TAGS: &str = "list-style white-space -verse \"verse \"poem tooltip tippy footnote sidenote data-note \
    data-attrs preformatted math/tex kg-audio kg-video kg-bookmark kg-file kg-toggle kg-callout kg-button kg-product \
    kg-header kg-signup kg-nft kg-cta kg-email mixtapeembed embedded-post file-embed bookmark- blogcard pullquote \
    <form sharer share-button social-link social-share sharedaddy /intent/tweet wp-block-file jetpack wp-playlist \
    addtoany mejs vjs- plyr_ gutter \"lineno line-num linenum lntd \"ln\" blob-num crayon- permalink headerlink \
    anchor\" \"anchor hash-link >¶ >#< >🔗 dp-highlighter heading-link \
    display:none visibility:hidden visibility:collapse mso-hide:all clip:rect clip-path: text-indent:- left:- \
    max-height:0 sr-only screen-reader visually-hidden visuallyhidden <button tabpanel hidden=\"until \
    hidden> hidden=\"\" hidden=\"hidden\" katex-html mjx- mathjax \
    <noscript data:image about: -src -lazy lazyload -original <picture /blank. placeholder spacer \
    -caption caption\" caption- _caption =caption bildunter pie-foto piefoto didascalia \"legend -legend \
    credit\" \"credit -credit _credit =credit \
    width=\"0\" width=\"1\" height=\"0\" height=\"1\" width=0 height=0 height:1px height:0 =\"1px\" ns.html pixel <suggestion- data-suggestion ice-del track-del tracked-del data-track-change data-operation \
    beacon schema-faq rank-math-faq /count vgwort doubleclick emoji smil latex tex\" /math/ cht=tx <amp- videoid <video-js <script -embed \
    embed- ></a></blockquote \"></blockquote oembed <object <embed >http data-pin iframely wixstatic";

/// Classes of WordPress's own blocks that need no repair, although they contain rare words. They are in every caption,
/// every gallery and every empty space.
const ORDINARY: &str =
    "wp-element-caption blocks-gallery-caption blocks-gallery-item__caption wp-block-spacer";

/// How many characters after a tag [`tags`] keeps.
const MOST_AFTER_TAG: usize = 5;

/// What a text of any kind contains that only [`super::text`] reads.
const RARE_TEXT: &str = "&amp;# &lt;/ [/ [gallery [caption";

/// Elements that [`super::closing`] closes if their end tags are missing.
const COUNTED: &str = "iframe svg math video audio canvas select textarea title";

/// Void elements, which XML closes with `/>` and HTML may close so.
const VOID: &str = "br img hr input wbr source meta link col embed param track area base";

/// Whether a draft has something to mend.
///
/// The draft is not changed; the visitor of its texts is the one that mends.
pub fn is_needed(draft: &mut Draft) -> bool {
    let mut is_needed = date::is_needed(draft);
    field::each(draft, &mut |text, is_body| {
        is_needed |= is_text_rare(text, is_body);
    });
    is_needed
}

/// Whether a text has something to mend. `is_body` is whether it may have several blocks.
pub(crate) fn is_text_rare(text: &str, is_body: bool) -> bool {
    has_rare_text(text) || is_body && (has_rare_markup(text) || has_odd_tags(text))
}

pub(super) fn has_rare_markup(text: &str) -> bool {
    let mut tags = tags(text);
    for name in parts(ORDINARY, b' ') {
        tags = replace(&tags, name, "");
    }
    contains_any(&tags, RARE_TAGS)
}

/// The tags of a text and the first characters after each, in lower case, without white space and with one kind of
/// quotation marks. Other words of a story cannot be mistaken for a class, and most of the text is not searched.
fn tags(text: &str) -> String {
    let (mut tags, mut room) = (String::new(), 0);
    for character in text.chars() {
        match character {
            '<' => room = usize::MAX,
            '>' => room = MOST_AFTER_TAG + 1,
            _ => {}
        }
        if room > 0 && !character.is_ascii_whitespace() {
            room -= 1;
            tags.push(if character == '\'' { '"' } else { character.to_ascii_lowercase() });
        }
    }
    tags
}

/// Whether a text may have the shortcode of a caption.
pub(super) fn has_caption_code(text: &str) -> bool {
    contains(text, "[caption")
}

pub(super) fn has_rare_text(text: &str) -> bool {
    has_controls(text)
        || contains_any(text, RARE_TEXT)
        || parts(text, b'&').any(is_escaped_entity)
        || parts(text, b'[').skip(1).any(is_shortcode)
}

/// Whether a text after a `[` may be a shortcode: it has an attribute or an address, or a name of several words.
fn is_shortcode(text: &str) -> bool {
    let code = before(text, "]<");
    code.starts_with(|it: char| it.is_ascii_alphabetic())
        && parts("= _ ://", b' ').any(|it| contains(code, it))
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
            || contains_word("button object noscript", name)
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
