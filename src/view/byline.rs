//! Who wrote it, who provides it, when, and how long it takes to read.

use leptos::prelude::*;

use super::Page;
use super::header::origin;
use super::label::label;
use crate::article::{Author, Date, Source};

pub(super) fn byline(page: &Page) -> Option<AnyView> {
    let people = authors(page);
    let provider = page.article.source.as_ref().map(source);
    let dates = dates(page);
    let origin = origin(page.article.origin, page);
    if people.is_none() && provider.is_none() && dates.is_none() && origin.is_none() {
        return None;
    }
    let credits = (people.is_some() || provider.is_some())
        .then(|| view! { <p part="byline">{people}" "{provider}</p> });
    let view = view! {
        <div part="meta">
            {credits}
            {dates}
            {origin}
        </div>
    };
    Some(view.into_any())
}

fn authors(page: &Page) -> Option<AnyView> {
    let authors = &page.article.authors;
    if authors.is_empty() {
        return None;
    }
    let by = label(page, page.messages.by);
    let names: Vec<_> = (authors.iter().enumerate())
        .map(|(at, it)| ((at > 0).then_some(", "), author(it)))
        .collect();
    Some(view! { <span part="authors">{by}" "{names}</span> }.into_any())
}

fn author(author: &Author) -> AnyView {
    let name = author.name.clone();
    let role = author.role.clone().map(|it| view! { ", "<span part="author-role">{it}</span> });
    let name = match author.url.clone() {
        Some(url) => view! { <a part="author-link" href=url rel="author">{name}</a> }.into_any(),
        None => view! { <bdi part="author-text">{name}</bdi> }.into_any(),
    };
    view! { <span part="author-name">{name}{role}</span> }.into_any()
}

/// The provider's name, after its logo; the logo says nothing that the name does not say.
fn source(source: &Source) -> AnyView {
    let name = source.name.clone();
    let logo = source.logo.clone().map(|it| {
        view! { <img part="source-logo" src=it alt="" width="24" height="24" decoding="async"/> }
    });
    let name = match source.url.clone() {
        Some(url) => view! { <a part="source-link" href=url>{name}</a> }.into_any(),
        None => view! { <bdi part="source-text">{name}</bdi> }.into_any(),
    };
    view! { <span part="source-name">{logo}{name}</span> }.into_any()
}

fn dates(page: &Page) -> Option<AnyView> {
    let article = &page.article;
    let messages = page.messages;
    let published = article.published.map(|it| date("published", messages.published, it, page));
    let updated = article.updated.map(|it| date("updated", messages.updated, it, page));
    let reading_time = article.reading_time.map(|it| {
        let words = format!("{}: {}", messages.reading_time, page.formatter.reading_time(it));
        let words = label(page, words);
        view! { <span part="reading-time">{words}</span> }
    });
    if published.is_none() && updated.is_none() && reading_time.is_none() {
        return None;
    }
    Some(view! { <p part="dates">{published}{updated}{reading_time}</p> }.into_any())
}

fn date(part: &'static str, word: &str, date: Date, page: &Page) -> AnyView {
    let before = label(page, word);
    let time = time(date, page);
    view! { <span part=part>{before}" "{time}</span> }.into_any()
}

/// A date in the language of the reader's own words.
pub(super) fn time(date: Date, page: &Page) -> AnyView {
    let words = page.formatter.date(date);
    view! {
        <time part="time" datetime=date.to_attribute() lang=page.label_language()>
            <bdi>{words}</bdi>
        </time>
    }
    .into_any()
}
