//! The header: section trail, labels, kicker, headline, standfirst and byline.

use article_reader_core::article::{Label, Section};

use super::element::{View, part, phrase, wrap};
use super::heading::heading;
use super::label::label;
use super::link::linked;
use super::{Page, byline, posts};

/// Builds the header.
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
        .maybe_child(posts::status(page))
        .maybe_child(kicker)
        .maybe_child(headline)
        .maybe_child(standfirst)
        .maybe_child(byline::byline(page))
        .view()
}

/// Builds the section trail, as in "News › U.S.". The style sheet draws the marks, so that screen
/// readers do not read them out.
fn section_trail(page: &Page) -> Option<View> {
    let sections = &page.attribution.sections;
    if sections.is_empty() {
        return None;
    }
    // A list, not a landmark: a page with several readers would have several landmarks of one name.
    let mut steps = part("ol", "sections").attribute("aria-label", page.messages.sections);
    for it in sections {
        steps = steps.child(section(it));
    }
    Some(wrap("div", "section-trail", steps.view()))
}

/// Builds the labels that tell the kind of the story before its headline, such as "Opinion".
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
    wrap("li", "section", name)
}
