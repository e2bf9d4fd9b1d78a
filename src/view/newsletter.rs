//! The newsletter, as a link to the page where one signs up.

use super::Page;
use super::element::{View, around, part, phrase};
use super::heading::heading;
use super::label::label;
use super::link::link;

pub(super) fn newsletter(page: &Page) -> Option<View> {
    let newsletter = page.newsletter.as_ref()?;
    let url = newsletter.url.as_deref()?;
    let id = page.id("newsletter");
    let title = heading(page.heading_level + 1, "newsletter-heading").attribute("id", &id);
    let words = label(page, page.messages.sign_up);
    let link = link("newsletter-link", url).attribute("aria-describedby", &id);
    let text = newsletter.text.as_deref().map(|it| phrase("p", "newsletter-text", it));
    let section = part("section", "newsletter")
        .attribute("dir", "auto")
        .child(title.text(&newsletter.title).view())
        .maybe_child(text)
        .child(around("p", "newsletter-action", link.child(words).view()));
    Some(section.view())
}
