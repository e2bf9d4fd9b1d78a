//! Related stories: one inside the text, the others after it.

use leptos::prelude::*;

use super::heading::heading;
use super::label::label;
use super::picture::thumbnail;
use super::{Page, byline};
use crate::article::Story;

/// One related story inside the text. Its label is no heading, because the text goes on after it.
pub(super) fn inside(story: &Story, page: &Page) -> AnyView {
    let words = label(page, page.messages.related_story);
    view! {
        <aside part="related">
            <p part="related-label">{words}</p>
            {teaser(story, page)}
        </aside>
    }
    .into_any()
}

/// The related stories after the text, but for those shown inside it.
pub(super) fn after(page: &Page, shown: usize) -> Option<AnyView> {
    let stories = page.article.related.get(shown..).filter(|it| !it.is_empty())?;
    let teasers: Vec<_> =
        stories.iter().map(|it| view! { <li part="story">{teaser(it, page)}</li> }).collect();
    let words = label(page, page.messages.related_stories);
    let view = view! {
        <section part="related-stories">
            {heading(page.heading_level + 1, "related-heading", None, words)}
            <ul part="stories">{teasers}</ul>
        </section>
    };
    Some(view.into_any())
}

/// Headline first in the source, as it is what the link says; the picture is set before it.
fn teaser(story: &Story, page: &Page) -> AnyView {
    let headline = story.headline.clone();
    let headline = match story.url.clone() {
        Some(url) => view! { <a part="story-link" href=url>{headline}</a> }.into_any(),
        None => view! { <span part="story-text">{headline}</span> }.into_any(),
    };
    let date = story.published.map(|it| {
        let time = byline::time(it, page);
        view! { <p part="story-date">{time}</p> }
    });
    let picture = story.picture.as_ref().map(|it| thumbnail(it, page));
    view! {
        <div part="teaser">
            <div part="teaser-words">
                <p part="story-headline">{headline}</p>
                {date}
            </div>
            {picture}
        </div>
    }
    .into_any()
}
