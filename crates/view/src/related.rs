//! Related stories: a few inside a long text, the others after it.

use std::sync::Arc;

use article_reader_core::article::{RelationReason, Story};
use article_reader_core::search::replace;

use super::element::{View, nothing, part, phrase, reactive, text, wrap};
use super::heading::heading;
use super::label::label;
use super::link::link;
use super::picture::thumbnail;
use super::{Page, byline};

/// Builds a related story inside the text. Its label is not a heading, because the text continues
/// after it.
pub(super) fn inside(story: &Story, page: &Page) -> View {
    let words = label(page, page.messages.related_story);
    part("aside", "related")
        .child(wrap("p", "related-label", words))
        .child(teaser(story, page))
        .view()
}

/// Builds the related stories after the text, except the first `shown`, which are inside the text.
/// The stories of a list are added when they arrive, which is before a visitor gets there as a
/// rule.
pub(super) fn after(page: &Arc<Page>, shown: usize) -> View {
    let page = page.clone();
    reactive(
        page.listed_related.changes(),
        Box::new(move || {
            let found = page.listed_related.get();
            section(&page, shown, &found).unwrap_or_else(nothing)
        }),
    )
}

fn section(page: &Page, shown: usize, found: &[Story]) -> Option<View> {
    let own = page.own_related().get(shown..).unwrap_or_default();
    if !page.wants_related() || (own.is_empty() && found.is_empty()) {
        return None;
    }
    let mut list = part("ul", "stories");
    for it in own.iter().chain(found) {
        list = list.child(wrap("li", "story", teaser(it, page)));
    }
    let words = page.article.related_heading.as_deref();
    let words = words.or(page.publisher.related.heading.as_deref());
    let heading = heading(page.heading_level + 1, "related-heading");
    let heading = match words {
        Some(words) => heading.text(words),
        None => heading.child(label(page, page.messages.related_stories)),
    };
    Some(part("section", "related-stories").child(heading.view()).child(list.view()).view())
}

/// Builds a teaser. The headline, which is the link, comes first in the document; the style sheet
/// moves the picture before it.
fn teaser(story: &Story, page: &Page) -> View {
    let headline = match &story.url {
        // js/navigate.js needs these attributes to open the story in the reader.
        Some(url) => link("story-link", url)
            .maybe_attribute("data-json", story.json.as_deref())
            .maybe_attribute("data-select", story.select.as_deref())
            .text(&story.headline)
            .view(),
        None => text(&story.headline),
    };
    let reason = story.reason.as_ref().map(|it| wrap("p", "story-reason", reason(it, page)));
    let words = part("div", "teaser-words")
        .child(wrap("p", "story-headline", headline))
        .maybe_child(reason)
        .maybe_child(facts(story, page));
    part("div", "teaser")
        .child(words.view())
        .maybe_child(story.picture.as_ref().map(|it| thumbnail(it, page)))
        .view()
}

/// Builds the reason why a story is related. The name of the section or topic keeps its own
/// direction, by the isolates U+2068 and U+2069, because it may be in another language.
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

/// Builds the line with section, date and reading time; `None` if the story has none of them.
fn facts(story: &Story, page: &Page) -> Option<View> {
    let mut facts = part("p", "story-facts");
    if let Some(section) = &story.section {
        facts = facts.child(phrase("bdi", "story-section", section)).text(" ");
    }
    if let Some(date) = story.published {
        facts = facts.child(wrap("span", "story-date", byline::time(date, page))).text(" ");
    }
    if let Some(time) = story.reading_time {
        let time = label(page, &page.formatter.reading_time(time));
        facts = facts.child(wrap("span", "story-reading-time", time));
    }
    (!facts.is_empty()).then(|| facts.view())
}
