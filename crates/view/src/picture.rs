//! Pictures, with warning, caption and credit. Width and height reserve their place.

use article_reader_core::article::{Figure, Inline, Picture};

use super::caption::CaptionWords;
use super::element::{View, part};
use super::link::link;
use super::{Page, warning};

/// The place of a picture, which decides its priority and its width.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the text. It is loaded at once.
    Lead,
    /// In the text.
    Body,
    /// Beside a related story. It is small, and has no caption.
    Thumbnail,
}

impl Place {
    fn part(self) -> &'static str {
        match self {
            Self::Lead => "figure lead",
            Self::Body => "figure",
            Self::Thumbnail => "thumbnail",
        }
    }
}

/// Builds the lead picture.
pub(super) fn lead(picture: &Picture, page: &Page) -> View {
    view(picture, None, &[], Place::Lead, page)
}

/// Builds a picture in the text. The caption of the body, which may have links, goes before the
/// picture's own.
pub(super) fn figure(figure: &Figure, page: &Page) -> View {
    view(&figure.picture, figure.link.as_deref(), &figure.caption, Place::Body, page)
}

/// Builds a picture with its words.
fn view(
    picture: &Picture,
    href: Option<&str>,
    caption: &[Inline],
    place: Place,
    page: &Page,
) -> View {
    let mut image = image(picture, place, page);
    if let Some(href) = href {
        // A link needs a name. If the picture has no alternative text, the name is the address.
        let name = picture.alt.is_empty().then_some(href);
        image = image.map(|it| {
            link("picture-link", href).maybe_attribute("aria-label", name).child(it).view()
        });
    }
    let words = CaptionWords {
        rich: caption,
        plain: picture.caption.as_deref(),
        credit: picture.credit.as_deref(),
        origin: picture.origin,
    };
    let warning = picture.warning.as_deref().map(|it| warning::warning(it, page));
    let is_tall = picture.dimensions().is_some_and(|(width, height)| width < height);
    part("figure", place.part())
        .maybe_attribute("data-tall", is_tall.then_some(""))
        // The tools do not show this picture in large, because its terms forbid that.
        .maybe_attribute("data-alone", picture.stands_alone.then_some(""))
        .maybe_child(warning)
        .maybe_child(image)
        .maybe_child(words.caption(page))
        .view()
}

/// Builds a small picture beside the headline of a related story. It has an empty `alt`, because
/// the headline says enough.
pub(super) fn thumbnail(picture: &Picture, page: &Page) -> View {
    part("span", Place::Thumbnail.part()).maybe_child(image(picture, Place::Thumbnail, page)).view()
}

/// Builds the `img` element; `None` if the picture has no address. If the picture cannot be loaded,
/// js/listeners.js replaces the element by an empty box of the same shape.
fn image(picture: &Picture, place: Place, page: &Page) -> Option<View> {
    let (width, height) = picture.dimensions().unzip();
    let (sizes, alt) = match place {
        Place::Lead | Place::Body => (page.picture_sizes.as_str(), picture.alt.as_str()),
        Place::Thumbnail => ("8rem", ""),
    };
    let is_lead = place == Place::Lead;
    let srcset = picture.srcset();
    let image = part("img", "image")
        .maybe_attribute("data-unsized", width.is_none().then_some(""))
        .number("width", width)
        .number("height", height)
        .attribute("alt", alt)
        .attribute("loading", if is_lead { "eager" } else { "lazy" })
        .maybe_attribute("fetchpriority", is_lead.then_some("high"))
        .attribute("decoding", "async")
        .maybe_attribute("sizes", srcset.as_ref().map(|_| sizes))
        .maybe_attribute("srcset", srcset.as_deref())
        .attribute("src", &picture.fallback()?.url);
    Some(image.view())
}
