//! From an `img` to a picture.

use crate::article::picture::widest_first;
use crate::article::{Picture, Rendition};
use crate::platform::Platform;

use super::node::Node;
use super::srcset::{self, Descriptor};
use super::{Surroundings, link, text};

/// Where lazy loaders put the real address, before the `src` that may hold a placeholder.
const SRC: [&str; 5] = ["data-src", "data-lazy-src", "data-original", "data-old-src", "src"];
const SRCSET: [&str; 3] = ["data-srcset", "data-lazy-srcset", "srcset"];

/// The picture of an `img`, or the one that the story has for it; `None` where no address is
/// usable, or where it is no picture but a counter of readers.
///
/// `sources` are the `source` elements beside it. They serve only where the `img` itself has no
/// usable address, because they may be of another shape or of a type that not every browser
/// reads.
pub(super) fn picture<P: Platform>(
    around: &Surroundings<'_, P>,
    img: &P::Node,
    sources: &[P::Node],
) -> Option<Picture> {
    let mut candidates = [img].into_iter().chain(sources).map(|it| renditions(around, it));
    let renditions = candidates.find(|it| !it.is_empty()).unwrap_or_default();
    let alt = img.attribute("alt").map(|it| text::collapse(&it)).unwrap_or_default();
    if let Some(known) = associated(around, img, &renditions) {
        let alt = if known.alt.is_empty() { alt } else { known.alt.clone() };
        return Some(Picture { alt, ..known.clone() });
    }
    if renditions.is_empty() || size(img) == (Some(1), Some(1)) {
        return None;
    }
    Some(Picture { alt, renditions, ..Picture::default() })
}

/// The first address that the attributes of an element give to a resource.
pub(super) fn address<P: Platform>(around: &Surroundings<'_, P>, node: &P::Node) -> Option<String> {
    SRC.iter().filter_map(|it| node.attribute(it)).find_map(|it| link::for_resource(around, &it))
}

/// The picture that the story has under the name, identifier or address that the `img` gives.
fn associated<'a, P: Platform>(
    around: &Surroundings<'a, P>,
    img: &P::Node,
    renditions: &[Rendition],
) -> Option<&'a Picture> {
    let reference = img.attribute("data-assoc-ref");
    let is_meant = |name: &str, picture: &Picture| match reference.as_deref() {
        Some(it) if it == name || Some(it) == picture.id.as_deref() => true,
        _ => picture.renditions.iter().any(|it| renditions.iter().any(|own| own.url == it.url)),
    };
    let (_, picture) = around.pictures.iter().find(|(name, it)| is_meant(name, it))?;
    Some(picture).filter(|it| !it.renditions.is_empty())
}

/// The files that an `img` or a `source` names, widest first.
fn renditions<P: Platform>(around: &Surroundings<'_, P>, node: &P::Node) -> Vec<Rendition> {
    let (width, height) = size(node);
    let mut renditions = Vec::new();
    if let Some(srcset) = SRCSET.iter().find_map(|it| node.attribute(it)) {
        for (address, descriptor) in srcset::parse(&srcset) {
            add(&mut renditions, link::for_resource(around, address), pixels(descriptor, width));
        }
    }
    add(&mut renditions, address(around, node), width);
    for rendition in &mut renditions {
        rendition.height = rendition.width.and_then(|it| scaled(it, width?, height?));
    }
    widest_first(&mut renditions);
    renditions
}

fn add(renditions: &mut Vec<Rendition>, url: Option<String>, width: Option<u32>) {
    if let Some(url) = url.filter(|url| renditions.iter().all(|it| it.url != *url)) {
        renditions.push(Rendition { url, width, height: None });
    }
}

/// The width of a file in pixels, where its candidate says so or implies it.
fn pixels(descriptor: Descriptor, layout_width: Option<u32>) -> Option<u32> {
    match descriptor {
        Descriptor::Width(width) => Some(width).filter(|it| *it > 0),
        Descriptor::Density(density) => {
            let width = layout_width?.checked_mul(density)? / 100;
            Some(width).filter(|it| *it > 0)
        }
        Descriptor::None => layout_width,
    }
}

/// The height of a file of this width, in the shape that the attributes give.
fn scaled(file_width: u32, width: u32, height: u32) -> Option<u32> {
    let height = u64::from(file_width) * u64::from(height);
    let height = (height + u64::from(width) / 2).checked_div(u64::from(width))?;
    u32::try_from(height).ok()
}

/// The attributes `width` and `height`, written as `1200` or `1200px`.
fn size<N: Node>(node: &N) -> (Option<u32>, Option<u32>) {
    let read = |name| {
        let value = node.attribute(name)?;
        let number = value.trim().trim_end_matches("px").trim_end();
        number.parse().ok().filter(|it| *it > 0)
    };
    (read("width"), read("height"))
}
