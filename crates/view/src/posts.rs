//! The posts of a live report, the links to its main events, and the line that says whether it goes on.

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Block, Post};

use super::element::{Element, View, part, wrap};
use super::heading::{heading, shifted};
use super::label::label;
use super::{Page, byline};

/// How many posts are shown at once. The others open with a press, also if the browser's search finds them.
const STEP: usize = 50;

/// The level of the heading of a post in its document. The headline has level 1.
const LEVEL: u8 = 2;

/// Builds the line that says whether the coverage goes on; `None` if the story is no live report.
pub(super) fn status(page: &Page) -> Option<View> {
    let coverage = page.article.coverage.as_ref()?;
    let line = part("p", "live-status");
    if coverage.is_live {
        return Some(line.attribute("data-live", "").child(label(page, page.messages.live)).view());
    }
    let line = line.child(label(page, page.messages.live_ended));
    let ended = coverage.ended.map(|it| byline::time(it, page));
    Some(match ended {
        Some(ended) => line.text(" ").child(ended).view(),
        None => line.view(),
    })
}

/// Adds the links to the main events and the posts.
pub(super) fn add(body: Element, page: &Page) -> Element {
    let mut all = Vec::new();
    let mut events = part("ul", "key-event-list");
    for block in &page.article.body {
        if let Block::Post(post) = block {
            if post.is_key {
                events = events.child(wrap("li", "key-event", event(post, page)));
            }
            all.push(&**post);
        }
    }
    if all.is_empty() {
        return body;
    }
    let events = (!events.is_empty()).then(|| {
        let id = page.id("key-events");
        let title = part("p", "key-events-title").attribute("id", &id);
        part("nav", "key-events")
            .attribute("aria-labelledby", &id)
            .child(title.child(label(page, page.messages.key_events)).view())
            .child(events.view())
            .view()
    });
    body.maybe_child(events).maybe_child(steps(&all, page))
}

/// Builds the posts, in steps of which each contains the next.
fn steps(posts: &[&Post], page: &Page) -> Option<View> {
    let mut rest = None;
    for (step, chunk) in posts.chunks(STEP).enumerate().rev() {
        let mut view = part("div", "posts");
        if step > 0 {
            let button =
                wrap("summary", "more-posts-button", label(page, page.messages.more_posts));
            view = part("details", "more-posts").child(button);
        }
        for it in chunk {
            view = view.child(post(it, page));
        }
        rest = Some(view.maybe_child(rest).view());
    }
    rest
}

fn post(post: &Post, page: &Page) -> View {
    let id = page.anchor(&post.anchor());
    let heading_id = [&id, "-heading"].concat();
    let link = part("a", "post-link").attribute("href", &["#", &id].concat());
    let mut link = Some(match post.published {
        Some(date) => link.child(byline::time(date, page)),
        None => link.child(label(page, page.messages.post)),
    });
    let level = shifted(LEVEL, page.heading_level);
    let mut title = heading(level, "post-heading").attribute("id", &heading_id);
    if post.headline.is_empty() {
        title = title.maybe_child(link.take().map(Element::view));
    } else {
        title = title.inlines(&post.headline, page);
    }
    let mut line = part("p", "post-line");
    if post.is_pinned {
        line = line.child(wrap("span", "post-mark", label(page, page.messages.pinned))).text(" ");
    }
    if let Some(link) = link {
        line = line.child(link.view()).text(" ");
    }
    if let Some(date) = post.updated {
        line = line.child(byline::date("post-updated", page.messages.updated, date, page));
    }
    part("article", "post")
        .attribute("id", &id)
        .attribute("aria-labelledby", &heading_id)
        .maybe_attribute("data-pinned", post.is_pinned.then_some(""))
        .maybe_child((!line.is_empty()).then(|| line.view()))
        .child(title.view())
        .maybe_child(byline::names(&post.authors, page).map(|it| wrap("p", "post-byline", it)))
        .blocks(&post.content, page)
        .view()
}

/// Builds the link to a main event: its time, and its headline or its first paragraph. The style sheet shows two lines.
fn event(post: &Post, page: &Page) -> View {
    let words = match &*post.content {
        [Block::Paragraph(words), ..] if post.headline.is_empty() => words,
        _ => &post.headline,
    };
    part("a", "key-event-link")
        .attribute("href", &["#", &page.anchor(&post.anchor())].concat())
        .maybe_child(post.published.map(|it| byline::time(it, page)))
        .text(" ")
        .text(&plain_text(words))
        .view()
}
