//! "About the author": the agency or the people behind the story.

use super::Page;
use super::byline::logo;
use super::element::{View, around, part, phrase};
use super::header::linked;
use super::heading::heading;
use super::label::label;

/// The box on everybody of whom there is something to say; none where there is nobody.
pub(super) fn author(page: &Page) -> Option<View> {
    let mut cards = Vec::new();
    let mut add = |name: &str, description: Option<&str>, url: Option<&str>, image| {
        if let Some(description) = description {
            cards.push(card(name, description, url, image));
        }
    };
    for it in &page.attribution.authors {
        add(&it.name, it.description.as_deref(), it.url.as_deref(), it.image.as_deref());
    }
    if let Some(it) = &page.attribution.source {
        add(&it.name, it.description.as_deref(), it.url.as_deref(), it.logo.as_deref());
    }
    if cards.is_empty() {
        return None;
    }
    let words = label(page, page.messages.about_the_author);
    let section = part("section", "author")
        .child(heading(page.heading_level + 1, "author-heading").child(words).view())
        .children(cards);
    Some(section.view())
}

fn card(name: &str, description: &str, url: Option<&str>, image: Option<&str>) -> View {
    let name = linked(name, url, "author-card-link");
    part("div", "author-card")
        .maybe_child(image.map(|it| logo("author-image", it, 64)))
        .child(around("p", "author-card-name", name))
        .child(phrase("p", "author-description", description))
        .view()
}
