//! Related stories: few inside a long text, the others after it.

use std::sync::Arc;

use article_reader_core::article::{RelationReason, Story};
use article_reader_core::search::replace;

use super::element::{View, around, nothing, part, phrase, reactive, text};
use super::heading::heading;
use super::label::label;
use super::link::link;
use super::picture::thumbnail;
use super::{Page, byline};

/// One related story inside the text. Its label is no heading, because the text goes on after it.
pub(super) fn inside(story: &Story, page: &Page) -> View {
    let words = label(page, page.messages.related_story);
    part("aside", "related")
        .child(around("p", "related-label", words))
        .child(teaser(story, page))
        .view()
}

/// The related stories after the text, but for those shown inside it. What is found in a list comes
/// later, when nobody has read so far.
pub(super) fn after(page: &Arc<Page>, shown: usize) -> View {
    let page = page.clone();
    reactive(Box::new(move || {
        let found = page.relations.get();
        section(&page, shown, &found).unwrap_or_else(nothing)
    }))
}

fn section(page: &Page, shown: usize, found: &[Story]) -> Option<View> {
    let told = page.told_related().get(shown..).unwrap_or_default();
    if !page.wants_related() || (told.is_empty() && found.is_empty()) {
        return None;
    }
    let mut list = part("ul", "stories");
    for it in told.iter().chain(found) {
        list = list.child(around("li", "story", teaser(it, page)));
    }
    let shelf = &page.publisher.related;
    let own = page.article.related_heading.as_deref().or(shelf.heading.as_deref());
    let heading = heading(page.heading_level + 1, "related-heading");
    let heading = match own {
        Some(words) => heading.text(words),
        None => heading.child(label(page, page.messages.related_stories)),
    };
    Some(part("section", "related-stories").child(heading.view()).child(list.view()).view())
}

/// Headline first in the source, as it is what the link says; the picture is set before it.
fn teaser(story: &Story, page: &Page) -> View {
    let headline = match &story.url {
        // js/navigate.js opens the story by the address of its JSON.
        Some(url) => link("story-link", url)
            .maybe("data-json", story.json.as_deref())
            .maybe("data-select", story.select.as_deref())
            .text(&story.headline)
            .view(),
        None => text(&story.headline),
    };
    let reason = story.reason.as_ref().map(|it| around("p", "story-reason", reason(it, page)));
    let words = part("div", "teaser-words")
        .child(around("p", "story-headline", headline))
        .maybe_child(reason)
        .maybe_child(facts(story, page));
    part("div", "teaser")
        .child(words.view())
        .maybe_child(story.picture.as_ref().map(|it| thumbnail(it, page)))
        .view()
}

/// Why it is related. What both are about is in the story's words, so it keeps its own direction.
fn reason(reason: &RelationReason, page: &Page) -> View {
    let messages = page.messages;
    let (message, words) = match reason {
        RelationReason::Chosen => return label(page, messages.chosen),
        RelationReason::Series => return label(page, messages.in_series),
        RelationReason::Section(words) => (messages.in_section, words),
        RelationReason::About(words) => (messages.also_about, words),
    };
    label(page, &replace(message, "{}", &["\u{2068}", words, "\u{2069}"].concat()))
}

/// Its section, its date, and how long it takes to read.
fn facts(story: &Story, page: &Page) -> Option<View> {
    let mut facts = part("p", "story-facts");
    if let Some(section) = &story.section {
        facts = facts.child(phrase("bdi", "story-section", section)).text(" ");
    }
    if let Some(date) = story.published {
        facts = facts.child(around("span", "story-date", byline::time(date, page))).text(" ");
    }
    if let Some(time) = story.reading_time {
        let time = label(page, &page.formatter.reading_time(time));
        facts = facts.child(around("span", "story-reading-time", time));
    }
    (!facts.is_empty()).then(|| facts.view())
}
