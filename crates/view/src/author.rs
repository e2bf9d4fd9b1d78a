//! "About the author": a card for each author of the story and for its provider.

use article_reader_core::article::ProfileLink;
use article_reader_core::body::host;

use super::Page;
use super::byline::{comma, logo};
use super::element::{View, element, part, phrase, wrap};
use super::heading::heading;
use super::label::label;
use super::link::{link, linked};

/// Builds the box with the cards; `None` if no author needs a card.
pub(super) fn author(page: &Page) -> Option<View> {
    let mut cards = Vec::new();
    for it in &page.attribution.authors {
        let card = AuthorCard {
            name: &it.name,
            role: it.role.as_deref(),
            description: it.description.as_deref(),
            url: it.url.as_deref(),
            image: it.image.as_deref(),
            links: &it.links,
        };
        card.add_to(&mut cards, page);
    }
    if let Some(it) = &page.attribution.source {
        let card = AuthorCard {
            name: &it.name,
            role: None,
            description: it.description.as_deref(),
            url: it.url.as_deref(),
            image: it.logo.as_deref(),
            links: &it.links,
        };
        card.add_to(&mut cards, page);
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

/// What a card says of an author or a provider.
struct AuthorCard<'a> {
    name: &'a str,
    role: Option<&'a str>,
    description: Option<&'a str>,
    url: Option<&'a str>,
    image: Option<&'a str>,
    links: &'a [ProfileLink],
}

impl AuthorCard<'_> {
    /// Adds the card if it says more than the byline: a description, or links to profiles. A
    /// picture alone says nothing, and the byline names the role.
    fn add_to(&self, cards: &mut Vec<View>, page: &Page) {
        if self.description.is_none() && self.links.is_empty() {
            return;
        }
        let name = linked(self.name, self.url, "author-card-link");
        let card = part("div", "author-card")
            .maybe_child(self.image.map(|it| logo("author-image", it, 64)))
            .child(wrap("p", "author-card-name", name))
            .maybe_child(self.role.map(|it| phrase("p", "author-card-role", it)))
            .maybe_child(self.description.map(|it| phrase("p", "author-description", it)))
            .maybe_child(profiles(self.links, page));
        cards.push(card.view());
    }
}

/// Builds a line of links to an author's profiles on other sites.
fn profiles(links: &[ProfileLink], page: &Page) -> Option<View> {
    let mut line = part("p", "author-profiles");
    for (index, it) in links.iter().enumerate() {
        if index > 0 {
            line = line.text(comma(page));
        }
        let host = host(&it.url);
        let name = it.name.as_deref().unwrap_or(host.strip_prefix("www.").unwrap_or(host));
        let link = link("author-profile", &it.url).text(name).view();
        line = line.child(element("bdi").child(link).view());
    }
    (!line.is_empty()).then(|| line.view())
}
