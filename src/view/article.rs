//! The article as a whole: header, lead picture, text, and what follows it.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{View, part, reactive};
use super::picture::lead;
use super::{
    Page, author, block, correction, ending, header, newsletter, paywall, related, source, warning,
};
use crate::article::{Block, Script};

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
    let corrections = article.corrections.iter().map(|it| correction::correction(it, &first));
    let warning = article.warning.as_deref().map(|it| warning::warning(it, &first));
    let lead = article.lead.as_ref().map(|it| lead(it, &first));
    let (body, related_shown) = text(&first);
    let header = {
        let page = page.clone();
        reactive(Box::new(move || header::header(&page.get())))
    };
    let footer = reactive(Box::new(move || footer(&page.get(), related_shown)));
    part("article", "article")
        .attribute("slot", "article")
        .maybe("lang", language.map(|it| it.as_str()))
        .attribute("dir", article.direction.as_str())
        .attribute("data-script", script.as_str())
        .maybe("aria-labelledby", article.headline.as_ref().map(|_| id.as_str()))
        .child(header)
        .children(corrections)
        .children(warning)
        .children(lead)
        .children(body)
        .children(article.is_teaser.then(|| paywall::paywall(&first)))
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
    let mut views = Vec::with_capacity(article.body.len() + 1);
    let first = article.body.iter().position(Block::is_paragraph);
    for (index, it) in article.body.iter().enumerate() {
        let dateline = article.dateline.as_deref().filter(|_| Some(index) == first);
        views.push(block::block(it, dateline, page));
        if Some(index) == place {
            views.extend(article.related.first().map(|it| related::inside(it, page)));
        }
    }
    views.extend(ending::ending(page));
    let body = part("div", "body").children(views).view();
    (Some(body), usize::from(place.is_some()))
}

/// Where a related story may interrupt the text: after the third paragraph, where a paragraph
/// follows and the text is long enough.
fn place_for_related(body: &[Block]) -> Option<usize> {
    let is_paragraph = |it: &Block| matches!(it, Block::Paragraph(_));
    let paragraphs: Vec<usize> =
        body.iter().enumerate().filter(|(_, it)| is_paragraph(it)).map(|(at, _)| at).collect();
    if paragraphs.len() < PARAGRAPHS_FOR_RELATED {
        return None;
    }
    paragraphs
        .into_iter()
        .skip(RELATED_AFTER - 1)
        .find(|at| body.get(at + 1).is_some_and(is_paragraph))
}

/// What follows the text: where it came from, who wrote it, what to read next.
fn footer(page: &Page, related_shown: usize) -> View {
    part("footer", "footer")
        .children(source::source(page))
        .children(author::author(page))
        .children(related::after(page, related_shown))
        .children(newsletter::newsletter(page))
        .view()
}
