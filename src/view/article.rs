//! The article as a whole: header, lead picture, text, and what follows it.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{View, part, reactive};
use super::picture::lead;
use super::{
    Page, author, block, correction, ending, header, newsletter, paywall, related, source, warning,
};
use crate::article::{Block, Script};
use crate::number;

/// The paragraph after which the first related story stands.
const RELATED_AFTER: usize = 3;

/// The fewest paragraphs of a text that can hold a related story: as many again must follow it.
const PARAGRAPHS_FOR_RELATED: usize = 2 * RELATED_AFTER;

/// The article. Header and footer follow the page, which a late publisher profile completes;
/// the text, which somebody may be reading, is made once.
pub(super) fn article(page: ArcRwSignal<Arc<Page>>) -> View {
    let first = page.get_untracked();
    let article = &first.article;
    let language = article.language.as_ref();
    let script = language.map_or(Script::Latin, |it| it.script());
    let id = first.id("headline");
    let warning = article.warning.as_deref().map(|it| warning::warning(it, &first));
    let lead = article.lead.as_ref().map(|it| lead(it, &first));
    let (body, related_shown) = text(&first);
    let header = {
        let page = page.clone();
        reactive(Box::new(move || header::header(&page.get())))
    };
    let footer = reactive(Box::new(move || footer(&page.get(), related_shown)));
    let mut view = part("article", "article")
        .attribute("slot", "article")
        .maybe("lang", language.map(|it| it.as_str()))
        .attribute("dir", article.direction.as_str())
        .attribute("data-script", script.as_str())
        .maybe("aria-labelledby", article.headline.as_ref().map(|_| id.as_str()))
        .child(header);
    for it in &article.corrections {
        view = view.child(correction::correction(it, &first));
    }
    view.maybe_child(warning)
        .maybe_child(lead)
        .maybe_child(body)
        .maybe_child(article.is_teaser.then(|| paywall::paywall(&first)))
        .child(footer)
        .view()
}

/// The text with a related story inside it where there is room, and the related stories left over.
fn text(page: &Page) -> (Option<View>, usize) {
    let article = &page.article;
    if article.body.is_empty() {
        return (None, 0);
    }
    let place = place_for_related(&article.body).filter(|_| !article.related.is_empty());
    let mut body = part("div", "body");
    let first = article.body.iter().position(Block::is_paragraph);
    for (index, it) in article.body.iter().enumerate() {
        let dateline = article.dateline.as_deref().filter(|_| Some(index) == first);
        let mut view = block::block(it, dateline, page);
        if it.is_paragraph() {
            // Links to a passage lead here where a browser cannot find its words.
            view = view.with_id(page.id(&["p", &number::text(index as u32)].concat()));
        }
        body = body.child(view);
        if Some(index) == place {
            body = body.maybe_child(article.related.first().map(|it| related::inside(it, page)));
        }
    }
    body = body.maybe_child(ending::ending(page));
    (Some(body.view()), usize::from(place.is_some()))
}

/// Where a related story may interrupt the text: after the third paragraph, where a paragraph
/// follows and the text is long enough.
fn place_for_related(body: &[Block]) -> Option<usize> {
    let (mut place, mut count) = (None, 0);
    for (at, it) in body.iter().enumerate() {
        if it.is_paragraph() {
            count += 1;
            if place.is_none()
                && count >= RELATED_AFTER
                && body.get(at + 1).is_some_and(Block::is_paragraph)
            {
                place = Some(at);
            }
        }
    }
    place.filter(|_| count >= PARAGRAPHS_FOR_RELATED)
}

/// What follows the text: where it came from, who wrote it, what to read next.
fn footer(page: &Page, related_shown: usize) -> View {
    part("footer", "footer")
        .maybe_child(source::source(page))
        .maybe_child(author::author(page))
        .maybe_child(related::after(page, related_shown))
        .maybe_child(newsletter::newsletter(page))
        .view()
}
