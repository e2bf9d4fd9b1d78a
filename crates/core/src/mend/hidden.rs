//! Elements that an inline style or a class hides on every page.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::number;
use crate::search::{contains, contains_word};

use super::change::Change;
use super::element::{Element, find};

/// Classes of words that only screen readers say.
const FOR_SCREEN_READERS: &str = "sr-only screen-reader-text screen-reader-only screenreader-only \
    screen-reader visually-hidden visuallyhidden is-visually-hidden u-visually-hidden hidden-visually \
    visually-hidden-focusable sr-only-focusable show-for-sr element-invisible a11y-hidden assistive-text \
    offscreen off-screen";

/// Classes of elements that a script shows with an animation.
const ANIMATED: [&str; 4] = ["wow", "animate", "aos-", "fade"];

/// Elements whose hidden words help every reader of a text.
const STRUCTURE: &str = "caption figcaption th td";

/// Elements that show something without words.
const MEDIA: &str = "img iframe video audio picture embed object";

/// Elements that the reader drops, so that words for screen readers stand for them.
const DRAWN: &str = "svg i canvas";

/// How many pixels hide an element beside the page.
const FAR: usize = 900;

/// Drops an element that its own style or class hides.
pub(super) fn hidden<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let style: String = element.attribute("style").to_ascii_lowercase();
    let style: String = style.split_whitespace().collect();
    let is_hidden = match hides(&style) {
        Some(Hiding::Element) => !element.panels.opens(element),
        Some(Hiding::Words) => !element.panels.opens(element) && !has_media(element),
        Some(Hiding::Animation) => !is_animated(element),
        None => element.has_class(FOR_SCREEN_READERS) && !helps(element),
    };
    is_hidden.then_some(Change::Drop(DropRule::Hidden))
}

/// Shows an element that hides all of the text.
pub(super) fn uncovered<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    element.node.attribute("hidden")?;
    let is_block = contains_word("div section article main p", element.name);
    is_block.then(|| Change::Rename(element.start_of_shown("div"), "div"))
}

/// What a style hides.
enum Hiding {
    /// The element, with all that is in it.
    Element,
    /// Its words. Players and pictures are often in such a box and are visible.
    Words,
    /// The element, perhaps until a script shows it.
    Animation,
}

/// What a style hides. It is in lower case and without white space.
fn hides(style: &str) -> Option<Hiding> {
    let mut is_small = [false; 2];
    let (mut is_cut, mut is_padded, mut is_moved) = (false, false, false);
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim_end_matches("!important");
        match (property, value) {
            ("display", "none") | ("mso-hide", "all") => return Some(Hiding::Element),
            ("visibility", "hidden" | "collapse") => return Some(Hiding::Animation),
            ("clip", _) if is_zero(value.trim_start_matches("rect")) => return Some(Hiding::Words),
            ("clip-path" | "-webkit-clip-path", _)
                if ["inset(50%", "inset(100%", "circle(0"]
                    .iter()
                    .any(|it| value.starts_with(it)) =>
            {
                return Some(Hiding::Words);
            }
            ("text-indent", _) if is_far(value) => return Some(Hiding::Words),
            ("left" | "top" | "right", _) if is_far(value) => is_moved = true,
            ("width" | "max-width", "0" | "0px" | "1px") => is_small[0] = true,
            ("height" | "max-height", "0" | "0px" | "1px") => is_small[1] = true,
            ("overflow", "hidden") => is_cut = true,
            _ if property.starts_with("padding") && value.contains('%') => is_padded = true,
            _ => {}
        }
    }
    let is_placed = contains(style, "position:absolute") || contains(style, "position:fixed");
    let is_box = is_cut && !is_padded && (is_small[1] || is_small[0]);
    (is_box || is_moved && is_placed).then_some(Hiding::Words)
}

/// Whether the numbers of a rectangle are 0 or 1, as in `(1px,1px,1px,1px)`.
fn is_zero(value: &str) -> bool {
    contains(value, "(") && value.bytes().all(|it| b"()0,px1".contains(&it))
}

/// Whether a length leads far beside the page, as in `-9999px`.
fn is_far(value: &str) -> bool {
    let Some(length) = value.strip_prefix('-') else { return false };
    let digits = length.split(|it: char| !it.is_ascii_digit()).next().unwrap_or_default();
    number::read(digits).is_some_and(|it| usize::try_from(it).is_ok_and(|it| it >= FAR))
        || length == "100%"
}

fn has_media<N: Node>(element: &Element<'_, N>) -> bool {
    let is_media = |it: &N| it.element_name().is_some_and(|it| contains_word(MEDIA, &it));
    is_media(element.node) || element.find(is_media).is_some()
}

/// Whether words for screen readers help every reader: they name a table or its cells, or they are all that
/// a link says, or they stand for a drawing.
fn helps<N: Node>(element: &Element<'_, N>) -> bool {
    let parent = element.parent_name();
    if contains_word(STRUCTURE, element.name) || contains_word(STRUCTURE, parent) {
        return true;
    }
    let Some(parent) = element.parents.last().and_then(|it| it.node.as_ref()) else { return false };
    let mut letters = 0;
    let mut is_drawn = false;
    find(parent, |it| {
        letters += it.text().filter(|it| !is_blank(it)).map_or(0, |it| it.trim().len());
        is_drawn |= it.element_name().is_some_and(|it| contains_word(DRAWN, &it));
        false
    });
    let is_all = letters == element.words().trim().len();
    is_all && (element.parent_name() == "a" || is_drawn)
}

fn is_animated<N: Node>(element: &Element<'_, N>) -> bool {
    let classes = element.attribute("class").to_ascii_lowercase();
    ANIMATED.iter().any(|it| contains(&classes, it))
}
