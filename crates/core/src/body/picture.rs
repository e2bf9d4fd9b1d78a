//! From an `img` to a picture.

use crate::article::picture::widest_first;
use crate::article::{Figure, Picture, Rendition};
use crate::number;
use crate::platform::Platform;
use crate::search::{parts, split_once};

use super::node::Node;
use super::{BodyContext, text};

/// Where lazy loaders put the real address, before the `src` that may hold a placeholder.
///
/// `x-src` is the `src` that `inert.rs` has renamed.
const SRC: &str = "data-src data-lazy-src data-original data-old-src x-src src";
const SRCSET: &str = "data-srcset data-lazy-srcset srcset";

/// More files than any sensible page offers; a bound for hostile ones.
const MOST_FILES: usize = 64;

/// More nodes than any sensible `picture` has before its image.
const MOST_SOURCES: usize = 32;

/// The picture of an `img`, or the one that the story has for it; `None` where no address is
/// usable, or where it is no picture but a counter of readers.
pub(super) fn figure<P: Platform>(
    around: &BodyContext<'_, P>,
    img: &P::Node,
    parent: Option<&P::Node>,
) -> Option<Figure> {
    let (width, height) = (pixels(img, "width"), pixels(img, "height"));
    let srcset = srcset(img).or_else(|| srcset_beside(parent?)).unwrap_or_default();
    let renditions = renditions(around, img, &srcset, (width, height));
    let mut picture = match associated(around, img, &renditions) {
        Some(known) => known.clone(),
        None if renditions.is_empty() || (width, height) == (Some(1), Some(1)) => return None,
        None => Picture { renditions, ..Picture::default() },
    };
    if picture.alt.is_empty() {
        picture.alt = text::collapse(&img.attribute("alt").unwrap_or_default());
    }
    Some(Figure { picture, ..Figure::default() })
}

/// The first http(s) address that the attributes of a picture, frame or player give.
pub(super) fn address<P: Platform>(around: &BodyContext<'_, P>, node: &P::Node) -> Option<String> {
    for name in parts(SRC, b' ') {
        if let Some(value) = node.attribute(name)
            && let Some(url) = around.web_address(&value)
        {
            return Some(url);
        }
    }
    None
}

/// The picture that the story has under the name, identifier or address that the `img` gives.
fn associated<'a, P: Platform>(
    around: &BodyContext<'a, P>,
    img: &P::Node,
    renditions: &[Rendition],
) -> Option<&'a Picture> {
    let reference = img.attribute("data-assoc-ref");
    let reference = reference.as_deref();
    for (name, picture) in around.pictures {
        let is_named = reference.is_some_and(|it| it == name || picture.id.as_deref() == Some(it));
        let shares_file = |own: &Rendition| picture.renditions.iter().any(|it| it.url == own.url);
        if !picture.renditions.is_empty() && (is_named || renditions.iter().any(shares_file)) {
            return Some(picture);
        }
    }
    None
}

/// The files that an `img` names, widest first.
fn renditions<P: Platform>(
    around: &BodyContext<'_, P>,
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
    // Addresses may hold commas: only the one after a descriptor ends a candidate. Candidates
    // without a descriptor are no larger than `src`.
    let mut candidate = "";
    for word in srcset.split_ascii_whitespace() {
        let (descriptor, next) = split_once(word, ",").unwrap_or((word, ""));
        let number = descriptor
            .strip_suffix('w')
            .or_else(|| descriptor.strip_suffix('x'))
            .and_then(|it| u32::try_from(number::read(it)?).ok());
        if let Some(number) = number {
            let width = Some(number).filter(|it| *it > 0 && descriptor.ends_with('w'));
            add(around.web_address(candidate), width);
            candidate = next;
        } else {
            candidate = word;
        }
    }
    add(address(around, img), width);
    widest_first(&mut renditions);
    renditions
}

/// The height of a file, in the shape that the attributes give.
fn scaled(file_width: Option<u32>, width: Option<u32>, height: Option<u32>) -> Option<u32> {
    let (width, height) = (u64::from(width?), u64::from(height?));
    let height = (u64::from(file_width?) * height + width / 2).checked_div(width)?;
    u32::try_from(height).ok()
}

fn srcset<N: Node>(node: &N) -> Option<String> {
    parts(SRCSET, b' ').find_map(|it| node.attribute(it))
}

/// The files that the first `source` in a `picture` names, if it is one for every window: others
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

/// An attribute such as `width`, written as `1200` or `1200px`.
pub(super) fn pixels<N: Node>(node: &N, name: &str) -> Option<u32> {
    let value = node.attribute(name)?;
    let value = value.trim();
    let digits = value.strip_suffix("px").unwrap_or(value).trim();
    u32::try_from(number::read(digits)?).ok().filter(|it| *it > 0)
}
