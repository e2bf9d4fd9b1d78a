//! What stands over the text: section trail, labels, kicker, headline, standfirst, byline.

use article_reader_core::article::{Label, Origin, Section};

use super::element::{View, around, part, phrase, text};
use super::heading::heading;
use super::label::label;
use super::link::link;
use super::{Page, byline};

pub(super) fn header(page: &Page) -> View {
    let article = &page.article;
    let headline = article.headline.as_deref().map(|it| {
        let id = page.id("headline");
        heading(page.heading_level, "headline").attribute("id", &id).text(it).view()
    });
    let kicker = article.kicker.as_deref().map(|it| phrase("p", "kicker", it));
    let standfirst = article.standfirst.as_deref().map(|it| phrase("p", "standfirst", it));
    part("header", "header")
        .maybe_child(section_trail(page))
        .maybe_child(labels(page))
        .maybe_child(kicker)
        .maybe_child(headline)
        .maybe_child(standfirst)
        .maybe_child(byline::byline(page))
        .view()
}

/// "News › U.S.": the marks between the steps come from the style sheet, so nobody hears them.
fn section_trail(page: &Page) -> Option<View> {
    let sections = &page.attribution.sections;
    if sections.is_empty() {
        return None;
    }
    // A list, not a landmark: a page with several readers would have several of the same name.
    let mut steps = part("ol", "sections").attribute("aria-label", page.messages.sections);
    for it in sections {
        steps = steps.child(section(it));
    }
    Some(around("div", "section-trail", steps.view()))
}

/// What a reader must know of the kind of text before the headline.
fn labels(page: &Page) -> Option<View> {
    let messages = page.messages;
    let mut labels = part("p", "labels");
    for it in &page.article.labels {
        let words = match it {
            Label::PressRelease => messages.press_release,
            Label::Opinion => messages.opinion,
            Label::Analysis => messages.analysis,
            Label::Sponsored => messages.sponsored,
        };
        labels = labels.child(label(page, words)).text(" ");
    }
    (!labels.is_empty()).then(|| labels.view())
}

fn section(section: &Section) -> View {
    let name = linked(&section.name, section.url.as_deref(), "section-link");
    around("li", "section", name)
}

/// CaptionWords, as a link where there is somewhere to go.
pub(super) fn linked(words: &str, url: Option<&str>, name: &'static str) -> View {
    match url {
        Some(url) => link(name, url).text(words).view(),
        None => text(words),
    }
}

/// The label that says what part a machine had, where it had one.
pub(super) fn origin(origin: Origin, page: &Page) -> Option<View> {
    let words = match origin {
        Origin::Human => return None,
        Origin::AiAssisted => page.messages.ai_assisted,
        Origin::AiGenerated => page.messages.ai_generated,
    };
    Some(around("span", "origin", label(page, words)))
}
