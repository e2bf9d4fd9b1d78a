//! What stands over the text: section trail, kicker, headline, standfirst, byline.

use leptos::prelude::*;

use super::heading::heading;
use super::label::label;
use super::{Page, byline};
use crate::article::{Origin, Section};

pub(super) fn header(page: &Page) -> AnyView {
    let article = &page.article;
    let part = "kicker";
    let kicker = article.kicker.clone().map(|it| view! { <p part=part>{it}</p> });
    let headline = article
        .headline
        .clone()
        .map(|it| heading(page.heading_level, "headline", Some(page.id("headline")), it));
    let standfirst = article.standfirst.clone().map(|it| view! { <p part="standfirst">{it}</p> });
    view! {
        <header part="header">
            {section_trail(page)}
            {kicker}
            {headline}
            {standfirst}
            {byline::byline(page)}
        </header>
    }
    .into_any()
}

/// "News › U.S.": the marks between the steps come from the style sheet, so nobody hears them.
fn section_trail(page: &Page) -> Option<AnyView> {
    let sections = &page.article.sections;
    if sections.is_empty() {
        return None;
    }
    let steps: Vec<_> = sections.iter().map(section).collect();
    let view = view! {
        <nav part="section-trail" aria-label=page.messages.sections>
            <ol part="sections">{steps}</ol>
        </nav>
    };
    Some(view.into_any())
}

fn section(section: &Section) -> AnyView {
    let name = section.name.clone();
    match section.url.clone() {
        Some(url) => {
            view! { <li part="section"><a part="section-link" href=url>{name}</a></li> }.into_any()
        }
        None => view! { <li part="section">{name}</li> }.into_any(),
    }
}

/// The label that says what part a machine had, where it had one.
pub(super) fn origin(origin: Origin, page: &Page) -> Option<AnyView> {
    let words = match origin {
        Origin::Human => return None,
        Origin::AiAssisted => page.messages.ai_assisted,
        Origin::AiGenerated => page.messages.ai_generated,
    };
    let words = label(page, words);
    Some(view! { <span part="origin">{words}</span> }.into_any())
}
