//! Pictures: their place reserved, their credit beside them, and nothing broken shown.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::event::on;

use super::Page;
use super::element::{part, reactive};
use super::header::origin;
use super::inline;
use super::label::label;
use super::warning;
use crate::article::inline::plain_text;
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
    let mut words = Vec::new();
    if !caption.is_empty() {
        words.push(part("span", "caption-text").children(inline::inlines(caption)).view());
    } else if let Some(caption) = &picture.caption {
        words.push(part("span", "caption-text").text(caption).view());
    }
    // A body's caption may name the photographer already.
    let said = plain_text(caption);
    if let Some(credit) = picture.credit.as_deref().filter(|it| !said.contains(*it)) {
        let mut view = part("small", "credit");
        // A credit line that brings a label of its own ("Illustration: …") needs no second one.
        if !credit.contains(':') {
            view = view.child(label(page, page.messages.credit)).text(" ");
        }
        words.push(view.text(credit).view());
    }
    words.extend(origin(picture.origin, page));
    let warning = picture.warning.as_deref().map(|it| warning::warning(it, page));
    let figure = part("figure", place.part()).children(warning);
    let figure = figure.children(image(picture, place, page));
    if words.is_empty() {
        return figure.view();
    }
    let mut caption = part("figcaption", "caption");
    for it in words {
        caption = caption.child(it).text(" ");
    }
    figure.child(caption.view()).view()
}

/// A small picture beside a headline that says it all.
pub(super) fn thumbnail(picture: &Picture, page: &Page) -> AnyView {
    part("span", Place::Thumbnail.part()).children(image(picture, Place::Thumbnail, page)).view()
}

/// What an image element says; kept for the moment in which it turns out broken.
struct Image {
    url: String,
    width: Option<u32>,
    height: Option<u32>,
    srcset: Option<String>,
    sizes: String,
    alt: String,
    place: Place,
}

fn image(picture: &Picture, place: Place, page: &Page) -> Option<AnyView> {
    let (width, height) = picture.dimensions().unzip();
    let (sizes, alt) = match place {
        Place::Lead | Place::Body => (page.picture_sizes.clone(), picture.alt.clone()),
        Place::Thumbnail => ("8rem".to_owned(), String::new()),
    };
    let url = picture.fallback()?.url.clone();
    let image = Image { url, width, height, srcset: picture.srcset(), sizes, alt, place };
    let broken = RwSignal::new(false);
    Some(reactive(Box::new(
        move || {
            if broken.get() { image.missing() } else { image.whole(broken) }
        },
    )))
}

impl Image {
    fn whole(&self, broken: RwSignal<bool>) -> AnyView {
        let is_lead = self.place == Place::Lead;
        let srcset = self.srcset.as_deref();
        part("img", "image")
            .maybe("data-unsized", self.width.is_none().then_some(""))
            .number("width", self.width)
            .number("height", self.height)
            .attribute("alt", &self.alt)
            .attribute("loading", if is_lead { "eager" } else { "lazy" })
            .maybe("fetchpriority", is_lead.then_some("high"))
            .attribute("decoding", "async")
            .maybe("sizes", srcset.map(|_| self.sizes.as_str()))
            .maybe("srcset", srcset)
            .attribute("src", &self.url)
            .with(on(ev::error, move |_| broken.set(true)).into_any_attr())
            .view()
    }

    /// An empty box of the same shape: nothing moves, and caption and credit stay. A canvas keeps
    /// its shape by its attributes, as a picture does, and needs no style attribute.
    fn missing(&self) -> AnyView {
        let described = !self.alt.is_empty();
        part("canvas", "image-missing")
            .number("width", Some(self.width.unwrap_or(3)))
            .number("height", Some(self.height.unwrap_or(2)))
            .attribute("role", if described { "img" } else { "presentation" })
            .maybe("aria-label", described.then_some(self.alt.as_str()))
            .view()
    }
}
