//! Pictures: from an `img` to a figure.

use crate::article::picture::widest_first;
use crate::article::{Figure, Picture, Rendition};
use crate::number;
use crate::platform::Platform;
use crate::search::{before, parts, split_once, without_end};

use super::context::BodyContext;
use super::node::Node;
use super::text;

/// The attributes with the address. Lazy loaders put the real address into the first ones, and may
/// put a placeholder into `src`.
///
/// `x-src` is the `src` that `inert.rs` renames.
const SRC: &str = "data-src data-lazy-src data-original data-old-src x-src src";
const SRCSET: &str = "data-srcset data-lazy-srcset srcset";

/// The most files of a picture; a limit for hostile documents.
const MOST_FILES: usize = 64;

/// The most nodes of a `picture` before its image; a limit for hostile documents.
const MOST_SOURCES: usize = 32;

/// The picture of an `img`, or the associated picture that the `img` names.
///
/// `None` if no address is usable, or if the picture has one pixel and only counts readers.
pub(super) fn figure<P: Platform>(
    context: &BodyContext<'_, P>,
    img: &P::Node,
    parent: Option<&P::Node>,
) -> Option<Figure> {
    let (width, height) = (pixels(img, "width"), pixels(img, "height"));
    let srcset = srcset(img).or_else(|| srcset_beside(parent?)).unwrap_or_default();
    let mut picture = Picture::of(renditions(context, img, &srcset, (width, height)));
    if let Some(known) = associated(context, img, &picture) {
        picture = known.clone();
    } else if picture.renditions.is_empty() || (width, height) == (Some(1), Some(1)) {
        return None;
    }
    if picture.alt.is_empty() {
        picture.alt = text::collapse(&img.attribute("alt").unwrap_or_default());
    }
    let credit = || img.attribute("data-credit").filter(|it| !text::is_blank(it));
    picture.credit = picture.credit.or_else(credit);
    Some(Figure { picture, ..Figure::default() })
}

/// The first http(s) address among the attributes of a picture, frame or player.
pub(super) fn address<P: Platform>(context: &BodyContext<'_, P>, node: &P::Node) -> Option<String> {
    for name in parts(SRC, b' ') {
        if let Some(value) = node.attribute(name)
            && let Some(url) = context.web_address(&value)
        {
            return Some(url);
        }
    }
    None
}

/// The associated picture that has the name, identifier or address that the `img` gives.
fn associated<'a, P: Platform>(
    context: &BodyContext<'a, P>,
    img: &P::Node,
    own: &Picture,
) -> Option<&'a Picture> {
    let reference = img.attribute("data-assoc-ref");
    let reference = reference.as_deref();
    for (name, picture) in context.pictures {
        let is_named = reference.is_some_and(|it| it == name || picture.id.as_deref() == Some(it));
        if !picture.renditions.is_empty() && (is_named || picture.is_same(own)) {
            return Some(picture);
        }
    }
    None
}

/// The files that an `img` names, the widest first.
fn renditions<P: Platform>(
    context: &BodyContext<'_, P>,
    img: &P::Node,
    srcset: &str,
    (width, height): (Option<u32>, Option<u32>),
) -> Vec<Rendition> {
    let mut renditions = Vec::new();
    let mut add = |url: Option<String>, file_width: Option<u32>| {
        if let Some(url) = url
            && renditions.len() < MOST_FILES
            && renditions.iter().all(|it: &Rendition| it.url != url)
        {
            let height = scaled(file_width, width, height);
            renditions.push(Rendition { url, width: file_width, height, media_type: None });
        }
    };
    // Addresses may contain commas: only a comma after a descriptor ends a candidate. Candidates
    // without a descriptor are not larger than `src`.
    let mut candidate = "";
    for word in srcset.split_ascii_whitespace() {
        let (descriptor, next) = split_once(word, ",").unwrap_or((word, ""));
        let number = descriptor
            .strip_suffix('w')
            .or_else(|| descriptor.strip_suffix('x'))
            .and_then(|it| u32::try_from(number::read(before(it, "."))?).ok());
        if let Some(number) = number {
            let width = Some(number).filter(|it| *it > 0 && descriptor.ends_with('w'));
            add(context.web_address(candidate), width);
            candidate = next;
        } else {
            candidate = word;
        }
    }
    add(address(context, img), width);
    // If no candidate has a descriptor, any of them is the picture.
    if renditions.is_empty() {
        let url = context.web_address(without_end(candidate, ","));
        renditions.extend(url.map(|url| Rendition { url, ..Rendition::default() }));
    }
    widest_first(&mut renditions);
    renditions
}

/// The height of a file that has the shape given by the attributes.
fn scaled(file_width: Option<u32>, width: Option<u32>, height: Option<u32>) -> Option<u32> {
    let (width, height) = (u64::from(width?), u64::from(height?));
    let height = (u64::from(file_width?) * height + width / 2).checked_div(width)?;
    u32::try_from(height).ok()
}

fn srcset<N: Node>(node: &N) -> Option<String> {
    parts(SRCSET, b' ').find_map(|it| node.attribute(it))
}

/// The files that the first `source` of a `picture` without `media` names. A `source` with `media`
/// may show another part of the picture.
fn srcset_beside<N: Node>(parent: &N) -> Option<String> {
    let is = |node: &N, name: &str| node.element_name().as_deref() == Some(name);
    let mut next = parent.first_child().filter(|_| is(parent, "picture"));
    for _ in 0..MOST_SOURCES {
        let child = next?;
        if is(&child, "source") && child.attribute("media").is_none() {
            return srcset(&child);
        }
        next = child.next_sibling();
    }
    None
}

/// A number of pixels, in an attribute such as `width`, written as `1200` or `1200px`.
pub(super) fn pixels<N: Node>(node: &N, name: &str) -> Option<u32> {
    let value = node.attribute(name)?;
    let value = value.trim();
    let digits = value.strip_suffix("px").unwrap_or(value).trim();
    u32::try_from(number::read(digits)?).ok().filter(|it| *it > 0)
}
