//! Pictures that are signs in a sentence: emoji and formulas.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::address::{decoded, parameter, stem};
use super::change::Change;
use super::element::{Element, attribute, collapsed, has_class};
use super::escape::push_text;

/// The classes of emoji: of WordPress, Twemoji, Gmail, forums.
const EMOJI: &str = "emoji wp-smiley smiley smilies emoticon twemoji emojione joypixels an1";

/// What the addresses of emoji contain.
const EMOJI_FILES: [&str; 9] = [
    "/emoji/",
    "/emoji.php/",
    "twemoji",
    "notoemoji",
    "emojione",
    "/smilies/",
    "/smileys/",
    "/emoticons/",
    "/joypixels",
];

/// The classes of formulas: of WordPress, Wikipedia, QuickLaTeX.
const FORMULAS: &str = "latex tex math-image math_image equation_image quicklatex-auto-format ql-img-inline-formula \
    ql-img-displayed-equation mwe-math-fallback-image-inline mwe-math-fallback-image-display";

/// What the addresses of formulas contain.
const FORMULA_FILES: [&str; 7] = [
    "/latex.php",
    "latex.codecogs.com",
    "/media/math/render/",
    "cht=tx",
    "/cgi-bin/mathtex",
    "quicklatex.com/",
    "/mimetex",
];

/// An emoji or a formula as a picture.
pub(super) fn sign<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !contains_word("img amp-img", element.name) {
        return None;
    }
    let src = element.attribute("src");
    if is_emoji(element.node, &src) {
        return emoji(element, &src).map(|it| Change::Replace(escaped(&it)));
    }
    if is_formula(element.node, &src) {
        let formula = formula(element, &src)?;
        return Some(Change::Replace(["<code>", &escaped(&formula), "</code>"].concat()));
    }
    None
}

/// Whether an image is an emoji or a formula.
pub(super) fn is_sign<N: Node>(node: &N) -> bool {
    let src = attribute(node, "src").unwrap_or_default();
    is_emoji(node, &src) || is_formula(node, &src)
}

fn is_emoji<N: Node>(node: &N, src: &str) -> bool {
    let classes = node.attribute("class").unwrap_or_default();
    classes.split_ascii_whitespace().any(|it| contains_word(EMOJI, &it.to_ascii_lowercase()))
        || EMOJI_FILES.iter().any(|it| src.contains(it))
}

fn is_formula<N: Node>(node: &N, src: &str) -> bool {
    has_class(node, FORMULAS) || FORMULA_FILES.iter().any(|it| src.contains(it))
}

/// The formula of Wikipedia, of which a page shows only the picture, and the picture itself.
pub(super) fn wiki_formula<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.has_class("mwe-math-mathml-inline mwe-math-mathml-display mwe-math-mathml-a11y") {
        return element.find(is_math).map(|_| Change::Unwrap);
    }
    let is_picture = element.name == "img"
        && element.has_class("mwe-math-fallback-image-inline mwe-math-fallback-image-display");
    let whole = element.parents.iter().rev().take(2).filter_map(|it| it.node.as_ref());
    let has_math = |it: &N| super::element::find(it, is_math).is_some();
    (is_picture && whole.into_iter().any(has_math)).then(|| Change::Replace(String::new()))
}

fn is_math<N: Node>(node: &N) -> bool {
    node.element_name().as_deref() == Some("math")
}

/// The characters of an emoji: its alternative text, or the code points in the name of its file.
fn emoji<N: Node>(element: &Element<'_, N>, src: &str) -> Option<String> {
    let named = ["data-emoji", "alt"].map(|it| collapsed(&element.attribute(it)));
    let of_file = || {
        let codes = stem(src).split(['-', '_']).map(|it| it.trim_start_matches(['u', 'U', '+']));
        let characters: Option<String> =
            codes.map(|it| char::from_u32(u32::from_str_radix(it, 16).ok()?)).collect();
        // A number such as 12 is no emoji.
        characters.filter(|it| it.chars().all(|it| it > '\u{a0}'))
    };
    let named = named.into_iter().find(|it| !is_blank(it)).or_else(of_file);
    named.or_else(|| Some(collapsed(&element.attribute("title")))).filter(|it| !is_blank(it))
}

/// The source of a formula: its alternative text, or a part of its address.
fn formula<N: Node>(element: &Element<'_, N>, src: &str) -> Option<String> {
    let alt = collapsed(&element.attribute("alt"));
    let query = src.split_once('?').map(|it| decoded(it.1)).unwrap_or_default();
    let candidates = [
        alt,
        parameter(src, "latex"),
        parameter(src, "chl"),
        query.split("&bg=").next().unwrap_or_default().to_owned(),
    ];
    let formula = candidates.into_iter().find(|it| !is_blank(it))?;
    let inner = formula.strip_prefix("{\\displaystyle ").and_then(|it| it.strip_suffix('}'));
    Some(inner.unwrap_or(&formula).trim().to_owned())
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    push_text(&mut html, text);
    html
}
