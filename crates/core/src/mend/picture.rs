//! Pictures whose address is in an attribute that only the page's script knows, or in a source beside them.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::search::contains_word;

use super::address::{is_picture_file, is_placeholder, is_web};
use super::caption::credit_of;
use super::change::CREDIT;
use super::change::Change;
use super::class_name::is_caption;
use super::element::{Element, find};
use super::escape::{push_attribute, push_text, start_tag};
use super::open::Open;
use super::srcset::Srcset;

/// The attributes of an image that stay. The walk knows the first ones.
const KEPT: &str = "alt width height data-assoc-ref data-credit id hidden lang dir";

/// Words in the names of attributes for a smaller, another or no picture.
const SMALL: [&str; 13] = [
    "thumb",
    "small",
    "mini",
    "placeholder",
    "preview",
    "low",
    "blur",
    "error",
    "fallback",
    "lqip",
    "tiny",
    "mobile",
    "hover",
];

/// Words in the names of attributes for a larger picture.
const LARGE: [&str; 6] = ["large", "full", "orig", "hi", "max", "big"];

/// The picture of an image, if the walk over the body would not find it or its credit line.
pub(super) fn picture<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !contains_word("img amp-img amp-anim", element.name) {
        return None;
    }
    let attributes = element.attributes();
    let own = element.attribute("src");
    let mut src = best_address(&attributes, &own).unwrap_or_default();
    // Wix has a blurred copy until its script runs.
    if let Some((original, _)) = src.split_once("/v1/").filter(|it| it.1.contains("blur_")) {
        src = original.to_owned();
    }
    let mut srcset = best_srcset(&attributes);
    if is_placeholder(&src) && srcset.is_empty() {
        srcset = srcset_beside(element);
    }
    if is_placeholder(&src) {
        src = srcset.single.clone().unwrap_or_default();
    }
    if src.is_empty() && srcset.is_empty() {
        return stand_in(element, &own);
    }
    let credit = element.attribute(CREDIT);
    let credit = if is_blank(&credit) { credit_of(element).unwrap_or_default() } else { credit };
    let mut html = "<img".to_owned();
    for (name, value) in [("src", &src), ("srcset", &srcset.widths), (CREDIT, &credit)] {
        if !value.is_empty() {
            push_attribute(&mut html, name, value);
        }
    }
    for (name, value) in &attributes {
        if contains_word(KEPT, name) && name != CREDIT {
            push_attribute(&mut html, name, value);
        }
    }
    html.push('>');
    Some(Change::Replace(with_own_caption(element, html)))
}

/// An image without a picture. It goes silently if a `noscript` beside it has the picture.
fn stand_in<N: Node>(element: &Element<'_, N>, src: &str) -> Option<Change> {
    let next = element.node.next_sibling();
    let after = next.as_ref().and_then(Node::next_sibling);
    let is_noscript = |it: &N| it.element_name().as_deref() == Some("noscript");
    let is_beside =
        [element.previous(), next.as_ref(), after.as_ref()].into_iter().flatten().any(is_noscript);
    if is_beside {
        return Some(Change::Replace(String::new()));
    }
    // Such an image may name a picture of the story.
    let is_reference = !is_blank(&element.attribute("data-assoc-ref"));
    (!is_reference && !is_blank(src)).then_some(Change::Drop(DropRule::Picture))
}

/// The address among the attributes of an image that shows the picture best.
fn best_address(attributes: &[(String, String)], own: &str) -> Option<String> {
    let mut best: Option<(i32, &String)> = None;
    for (name, value) in attributes {
        let has = |words: &[&str]| words.iter().any(|it| name.contains(it));
        let is_lazy = has(&["src", "lazy", "original"]) && !name.ends_with("srcset");
        let is_address = is_picture_file(value) || is_lazy && is_location(value);
        if !is_address || is_placeholder(value) || contains_word("alt title longdesc srcset", name)
        {
            continue;
        }
        let rank = match name.as_str() {
            "src" => 1,
            _ if has(&SMALL) => -1,
            _ if is_lazy && has(&LARGE) => 3,
            _ if is_lazy => 2,
            _ => 0,
        };
        if best.is_none_or(|it| it.0 < rank) {
            best = Some((rank, value));
        }
    }
    // Its own address may have any form.
    let is_own = best.is_none_or(|it| it.0 < 1) && !is_placeholder(own);
    if is_own { Some(own.to_owned()) } else { best.map(|it| it.1.trim().to_owned()) }
}

/// Whether a value looks like an address, even if it does not name a file.
fn is_location(value: &str) -> bool {
    let value = value.trim();
    is_web(value) || value.starts_with('/') && !value.contains(char::is_whitespace)
}

/// The files in the attributes whose name ends in `srcset`. Lazy loaders have a placeholder in `srcset` itself.
fn best_srcset(attributes: &[(String, String)]) -> Srcset {
    let is_srcset = |it: &&(String, String)| it.0.ends_with("srcset") || it.0.ends_with("src-set");
    let mut found =
        attributes.iter().filter(is_srcset).map(|it| (it.0 == "srcset", Srcset::of(&it.1)));
    let mut own = Srcset::default();
    for (is_own, srcset) in &mut found {
        if !is_own && !srcset.is_empty() {
            return srcset;
        }
        if is_own {
            own = srcset;
        }
    }
    own
}

/// The files of the first source of a `picture` without `media`, or otherwise of any source.
fn srcset_beside<N: Node>(element: &Element<'_, N>) -> Srcset {
    if element.parent_name() != "picture" {
        return Srcset::default();
    }
    let mut with_media = Srcset::default();
    let mut without = Srcset::default();
    if let Some(picture) = element.parents.last().and_then(|it| it.node.as_ref()) {
        find(picture, |it| {
            if it.element_name().as_deref() == Some("source") {
                let srcset = best_srcset(&it.attributes());
                let place =
                    if it.attribute("media").is_some() { &mut with_media } else { &mut without };
                if place.is_empty() {
                    *place = srcset;
                }
            }
            !without.is_empty()
        });
    }
    if without.is_empty() { with_media } else { without }
}

/// An image in a figure, if an attribute of the image has its caption: `data-caption` of Drupal, or the title of
/// Joomla's class.
fn with_own_caption<N: Node>(element: &Element<'_, N>, html: String) -> String {
    let is_figure = |it: &Open<N>| it.name == "figure" || it.end.as_deref() == Some("figure");
    let is_titled = is_caption(&element.attribute("class"));
    let caption = element.attribute("data-caption");
    let title = if is_titled { element.attribute("title") } else { String::new() };
    let words = if is_blank(&caption) { title } else { caption };
    if is_blank(&words) || element.near().any(is_figure) {
        return html;
    }
    let mut caption = String::new();
    if words.contains('<') {
        caption.push_str(&words)
    } else {
        push_text(&mut caption, &words)
    }
    let (figure, figcaption) = (start_tag("figure", &[]), start_tag("figcaption", &[]));
    [&figure, &html, &figcaption, &caption, "</figcaption></figure>"].concat()
}
