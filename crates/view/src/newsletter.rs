//! The newsletter: a form, or a link to the publisher's page for signing up.

use super::Page;
use super::element::{View, part, phrase, wrap};
use super::heading::heading;
use super::label::label;
use super::link::link;
use super::newsletter_form::newsletter_form;

/// Builds the newsletter box; `None` if the publisher profile has no newsletter.
pub(super) fn newsletter(page: &Page) -> Option<View> {
    let newsletter = page.publisher.newsletter.as_ref()?;
    let id = page.id("newsletter");
    let title = heading(page.heading_level + 1, "newsletter-heading").attribute("id", &id);
    let text = newsletter.text.as_deref().map(|it| phrase("p", "newsletter-text", it));
    let section = part("section", "newsletter").attribute("dir", "auto");
    let title = title.text(&newsletter.title).view();
    let Some(form) = &newsletter.form else {
        let words = label(page, page.messages.sign_up);
        let link = link("newsletter-link", newsletter.url.as_deref()?);
        let link = link.attribute("aria-describedby", &id).child(words).view();
        let action = wrap("p", "newsletter-action", link);
        return Some(section.child(title).maybe_child(text).child(action).view());
    };
    let end = page.id("newsletter-end");
    // The link has a direction of its own: the direction of the box comes from the publisher's
    // words, not from the link, although it is the first child.
    let skip = link("newsletter-skip", &["#", &end].concat()).attribute("dir", "auto");
    let section = section
        .child(skip.child(label(page, page.messages.skip_newsletter)).view())
        .child(title)
        .maybe_child(text)
        .child(newsletter_form(form, &id, page))
        .child(
            part("div", "newsletter-end").attribute("id", &end).attribute("tabindex", "-1").view(),
        );
    Some(section.view())
}
