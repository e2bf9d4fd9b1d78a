//! Pictures: their place reserved, their credit beside them, and nothing broken shown.

use article_reader_core::article::{Figure, Inline, Picture};

use super::caption::CaptionWords;
use super::element::{View, part};
use super::link::link;
use super::{Page, warning};

/// Where a picture stands, which decides how urgent it is and how wide.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Over the text: wanted at once.
    Lead,
    /// In the text.
    Body,
    /// Beside a related story: small, and without words of its own.
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

/// A picture over the text.
pub(super) fn lead(picture: &Picture, page: &Page) -> View {
    view(picture, None, &[], Place::Lead, page)
}

/// A picture in the text. Its caption is the richer one of a body; the picture's own stands in.
pub(super) fn figure(figure: &Figure, page: &Page) -> View {
    view(&figure.picture, figure.link.as_deref(), &figure.caption, Place::Body, page)
}

fn view(
    picture: &Picture,
    href: Option<&str>,
    caption: &[Inline],
    place: Place,
    page: &Page,
) -> View {
    let mut image = image(picture, place, page);
    if let Some(href) = href {
        // A link needs a name; where nobody says what the picture shows, it is where the link leads.
        let name = picture.alt.is_empty().then_some(href);
        image =
            image.map(|it| link("picture-link", href).maybe("aria-label", name).child(it).view());
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
        .maybe("data-tall", is_tall.then_some(""))
        // Its terms forbid to show it large.
        .maybe("data-alone", picture.stands_alone.then_some(""))
        .maybe_child(warning)
        .maybe_child(image)
        .maybe_child(words.caption(page))
        .view()
}

/// A small picture beside a headline that says it all.
pub(super) fn thumbnail(picture: &Picture, page: &Page) -> View {
    part("span", Place::Thumbnail.part()).maybe_child(image(picture, Place::Thumbnail, page)).view()
}

/// Where it turns out broken, js/listeners.js puts an empty box of the same shape in its place.
fn image(picture: &Picture, place: Place, page: &Page) -> Option<View> {
    let (width, height) = picture.dimensions().unzip();
    let (sizes, alt) = match place {
        Place::Lead | Place::Body => (page.picture_sizes.as_str(), picture.alt.as_str()),
        Place::Thumbnail => ("8rem", ""),
    };
    let is_lead = place == Place::Lead;
    let srcset = picture.srcset();
    let image = part("img", "image")
        .maybe("data-unsized", width.is_none().then_some(""))
        .number("width", width)
        .number("height", height)
        .attribute("alt", alt)
        .attribute("loading", if is_lead { "eager" } else { "lazy" })
        .maybe("fetchpriority", is_lead.then_some("high"))
        .attribute("decoding", "async")
        .maybe("sizes", srcset.as_ref().map(|_| sizes))
        .maybe("srcset", srcset.as_deref())
        .attribute("src", &picture.fallback()?.url);
    Some(image.view())
}
