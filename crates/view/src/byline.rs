//! The lines below the headline: authors and provider, dates, reading time, and the label for text
//! by a machine.

use article_reader_core::article::{Author, Date, Language, Source};

use super::Page;
use super::element::{View, element, part, phrase, wrap};
use super::label::{label, origin};
use super::link::linked;

/// Builds the lines; `None` if there are none.
pub(super) fn byline(page: &Page) -> Option<View> {
    let lines = part("div", "meta")
        .maybe_child(credits(page))
        .maybe_child(dates(page))
        .maybe_child(origin(page.article.origin, page));
    (!lines.is_empty()).then(|| lines.view())
}

fn credits(page: &Page) -> Option<View> {
    let authors = names(&page.attribution.authors, page);
    let attribution = &page.attribution;
    let source = attribution.source.as_ref().map(self::source);
    if authors.is_none() && source.is_none() {
        return None;
    }
    let mut line = part("p", "byline").maybe_child(authors).text(" ").maybe_child(source);
    if let Some(publisher) = &attribution.publisher {
        let before = label(page, page.messages.published_by);
        let publisher = element("span").child(before).text(" ").child(self::source(publisher));
        line = line.text(" ").child(publisher.view());
    }
    Some(line.view())
}

/// Builds the names of authors; `None` if there are none.
pub(super) fn names(authors: &[Author], page: &Page) -> Option<View> {
    if authors.is_empty() {
        return None;
    }
    let by = label(page, page.messages.by);
    let mut names = part("span", "authors").child(by).text(" ");
    let comma = comma(page);
    let mut separators = separators(page, authors).into_iter().flatten();
    for (index, it) in authors.iter().enumerate() {
        if index > 0 {
            names = names.text(separators.next().as_deref().unwrap_or(comma));
        }
        names = names.child(author(it, comma));
    }
    Some(names.view())
}

/// The texts between the names in the story's language; `None` where commas stand between them.
fn separators(page: &Page, authors: &[Author]) -> Option<Vec<String>> {
    // After a role, "and" would join the next name to the role: "correspondent and Edwin Sorley".
    if authors.len() < 2 || authors.iter().any(|it| it.role.is_some()) {
        return None;
    }
    let names: Vec<&str> = authors.iter().map(|it| it.name.as_str()).collect();
    let language = page.article.language.as_ref().map_or(page.messages.tag, Language::as_str);
    page.formatter.separators(&names, language)
}

/// Returns the comma of the story's script, with its space.
pub(super) fn comma(page: &Page) -> &'static str {
    page.article.language.as_ref().map_or(", ", Language::comma)
}

fn author(author: &Author, comma: &'static str) -> View {
    let name = linked(&author.name, author.url.as_deref(), "author-link");
    let name = wrap("bdi", "author-name", name);
    match author.role.as_deref() {
        Some(role) => {
            let role = phrase("span", "author-role", role);
            element("span").child(name).text(comma).child(role).view()
        }
        None => name,
    }
}

/// Builds the provider's name, after its logo. The logo has an empty `alt`, because the name
/// follows.
fn source(source: &Source) -> View {
    let logo = source.logo.as_deref().map(|it| logo("source-logo", it, 24));
    let name = linked(&source.name, source.url.as_deref(), "source-link");
    part("bdi", "source-name").maybe_child(logo).child(name).view()
}

/// Builds a square picture of an author or a provider, `size` CSS pixels wide. It has an empty
/// `alt`, because the name is beside it.
pub(super) fn logo(name: &'static str, url: &str, size: u32) -> View {
    part("img", name)
        .attribute("alt", "")
        .number("width", Some(size))
        .number("height", Some(size))
        .attribute("decoding", "async")
        .attribute("src", url)
        .view()
}

fn dates(page: &Page) -> Option<View> {
    let article = &page.article;
    let messages = page.messages;
    let mut line = part("p", "dates");
    if let Some(it) = article.published {
        line = line.child(date("published", messages.published, it, page)).text(" ");
    }
    if let Some(it) = article.updated {
        line = line.child(date("updated", messages.updated, it, page)).text(" ");
    }
    if let Some(it) = article.reading_time {
        let time = page.formatter.reading_time(it);
        let words = [messages.reading_time, ": ", &time].concat();
        line = line.child(wrap("span", "reading-time", label(page, &words))).text(" ");
    }
    (!line.is_empty()).then(|| line.view())
}

/// Builds a word and a date as one run with a direction of its own. Otherwise a line that runs the
/// other way could separate "Published" from "23 November".
pub(super) fn date(name: &'static str, word: &str, date: Date, page: &Page) -> View {
    part("bdi", name).child(label(page, word)).text(" ").child(time(date, page)).view()
}

/// Builds a `time` element with a date in the language of the reader's own words.
pub(super) fn time(date: Date, page: &Page) -> View {
    part("time", "time")
        .attribute("datetime", &date.to_attribute())
        .maybe_attribute("lang", page.label_language())
        .child(element("bdi").text(&page.formatter.date(date)).view())
        .view()
}
