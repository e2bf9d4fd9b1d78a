//! Pictures: their place reserved, their credit beside them, and nothing broken shown.

use leptos::prelude::*;

use super::Page;
use super::header::origin;
use super::inline;
use super::label::label;
use crate::article::{Inline, Picture};

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

/// A picture in a figure. `caption` is the richer one of a body; the picture's own stands in.
pub(super) fn picture(picture: &Picture, caption: &[Inline], place: Place, page: &Page) -> AnyView {
    let image = image(picture, place, page);
    let caption = if caption.is_empty() {
        picture.caption.clone().map(|it| it.into_any())
    } else {
        Some(inline::inlines(caption))
    };
    let caption = caption.map(|it| view! { <span part="caption-text">{it}</span> });
    let credit = picture.credit.clone().map(|it| {
        let before = label(page, page.messages.credit);
        view! { <small part="credit">{before}" "{it}</small> }
    });
    let origin = origin(picture.origin, page);
    let words = (caption.is_some() || credit.is_some() || origin.is_some()).then(|| {
        view! { <figcaption part="caption">{caption}" "{credit}{origin}</figcaption> }
    });
    view! { <figure part=place.part()>{image}{words}</figure> }.into_any()
}

/// A small picture beside a headline that says it all.
pub(super) fn thumbnail(picture: &Picture, page: &Page) -> AnyView {
    let image = image(picture, Place::Thumbnail, page);
    view! { <span part=Place::Thumbnail.part()>{image}</span> }.into_any()
}

/// The image, until it turns out broken: then an empty box of the same shape, so that nothing
/// moves and caption and credit stay.
fn image(picture: &Picture, place: Place, page: &Page) -> Option<AnyView> {
    let fallback = picture.fallback()?.clone();
    let (width, height) = picture.dimensions().unzip();
    let srcset = picture.srcset();
    let sizes = srcset.is_some().then(|| match place {
        Place::Lead | Place::Body => page.picture_sizes.clone(),
        Place::Thumbnail => "8rem".to_owned(),
    });
    let alt = match place {
        Place::Thumbnail => String::new(),
        Place::Lead | Place::Body => picture.alt.clone(),
    };
    let is_lead = place == Place::Lead;
    let broken = RwSignal::new(false);
    let image = move || {
        if broken.get() {
            return missing(width, height, alt.clone());
        }
        view! {
            <img
                part="image"
                data-unsized=width.is_none()
                width=width
                height=height
                alt=alt.clone()
                loading=if is_lead { "eager" } else { "lazy" }
                fetchpriority=is_lead.then_some("high")
                decoding="async"
                sizes=sizes.clone()
                srcset=srcset.clone()
                src=fallback.url.clone()
                on:error=move |_| broken.set(true)
            />
        }
        .into_any()
    };
    Some(image.into_any())
}

/// An empty drawing keeps its shape by its `viewBox`, without a style attribute.
fn missing(width: Option<u32>, height: Option<u32>, alt: String) -> AnyView {
    let (width, height) = (width.unwrap_or(3), height.unwrap_or(2));
    let role = if alt.is_empty() { "presentation" } else { "img" };
    let label = (!alt.is_empty()).then_some(alt);
    view! {
        <svg
            part="image-missing"
            viewBox=format!("0 0 {width} {height}")
            role=role
            aria-label=label
        ></svg>
    }
    .into_any()
}
