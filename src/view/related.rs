//! Related stories: one inside the text, the others after it.

use super::element::{View, around, part};
use super::header::linked;
use super::heading::heading;
use super::label::label;
use super::picture::thumbnail;
use super::{Page, byline};
use crate::article::Story;

/// One related story inside the text. Its label is no heading, because the text goes on after it.
pub(super) fn inside(story: &Story, page: &Page) -> View {
    let words = label(page, page.messages.related_story);
    part("aside", "related")
        .child(around("p", "related-label", words))
        .child(teaser(story, page))
        .view()
}

/// The related stories after the text, but for those shown inside it.
pub(super) fn after(page: &Page, shown: usize) -> Option<View> {
    let stories = page.article.related.get(shown..).filter(|it| !it.is_empty())?;
    let words = label(page, page.messages.related_stories);
    let mut list = part("ul", "stories");
    for it in stories {
        list = list.child(around("li", "story", teaser(it, page)));
    }
    let section = part("section", "related-stories")
        .child(heading(page.heading_level + 1, "related-heading").child(words).view())
        .child(list.view());
    Some(section.view())
}

/// Headline first in the source, as it is what the link says; the picture is set before it.
fn teaser(story: &Story, page: &Page) -> View {
    let headline = linked(&story.headline, story.url.as_deref(), "story-link");
    let date = story.published.map(|it| around("p", "story-date", byline::time(it, page)));
    let words = part("div", "teaser-words")
        .child(around("p", "story-headline", headline))
        .maybe_child(date);
    part("div", "teaser")
        .child(words.view())
        .maybe_child(story.picture.as_ref().map(|it| thumbnail(it, page)))
        .view()
}
