//! The newsletter, as a link to the page where one signs up.

use leptos::prelude::*;

use super::Page;
use super::heading::heading;
use super::label::label;

pub(super) fn newsletter(page: &Page) -> Option<AnyView> {
    let newsletter = page.newsletter.as_ref()?;
    let url = newsletter.url.clone()?;
    let title = newsletter.title.clone();
    let id = page.id("newsletter");
    let text = newsletter.text.clone().map(|it| view! { <p part="newsletter-text">{it}</p> });
    let words = label(page, page.messages.sign_up);
    let view = view! {
        <section part="newsletter" dir="auto">
            {heading(page.heading_level + 1, "newsletter-heading", Some(id.clone()), title)}
            {text}
            <p part="newsletter-action">
                <a part="newsletter-link" href=url aria-describedby=id>{words}</a>
            </p>
        </section>
    };
    Some(view.into_any())
}
