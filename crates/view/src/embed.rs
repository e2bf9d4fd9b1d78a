//! What another site shows: a card that says so, and a frame once the reader has asked for it.

use article_reader_core::article::Embed;
use article_reader_core::body::{host, is_below};
use article_reader_core::search::replace;

use super::caption::CaptionWords;
use super::element::{View, around, part, phrase, reactive};
use super::label::label;
use super::link::link;
use super::{Page, SharedSignal};

/// What a frame may do: what players and posts need, and never to lead the page away.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-forms allow-presentation";

thread_local! {
    /// The sites that the reader has asked for something. They are remembered as long as the page
    /// is open, and nowhere else.
    static ALLOWED: SharedSignal<Vec<String>> = SharedSignal::new(Vec::new());
}

/// Takes note that the reader has asked for something of a site.
pub fn allow(site: &str) {
    ALLOWED.with(|it| it.update(|sites| sites.push(site.to_owned())));
}

/// The words that the story itself has, and a card; a link where the site is one that neither the
/// reader nor the publisher knows.
pub(super) fn embed(embed: &Embed, page: &Page) -> View {
    let mut words = CaptionWords { rich: &embed.caption, ..CaptionWords::default() };
    let mut view = part("figure", "embed");
    if !embed.content.is_empty() {
        view = view.child(part("blockquote", "quote").blocks(&embed.content, page).view());
    }
    let allows = |url: &str| page.publisher.embeds.iter().any(|it| is_below(host(url), it));
    match embed.frame.as_ref().filter(|it| embed.is_known || allows(it)) {
        Some(frame) => {
            words.plain = embed.title.as_deref();
            view.child(frame_or_card(embed, frame.clone(), page))
        }
        None => view.child(around("p", "embed-text", outside_link(embed, page))),
    }
    .maybe_child(words.caption(page))
    .view()
}

fn outside_link(embed: &Embed, page: &Page) -> View {
    let view = link("link", &embed.url);
    match &embed.title {
        Some(title) => view.text(title).view(),
        None => {
            let words = replace(page.messages.embed_open, "{}", host(&embed.url));
            view.child(label(page, &words)).view()
        }
    }
}

fn frame_or_card(embed: &Embed, frame: String, page: &Page) -> View {
    let allowed = ALLOWED.with(Clone::clone);
    let provider = embed.provider.clone();
    let title = embed.title.clone().unwrap_or_else(|| provider.clone());
    let height = embed.height;
    let language = page.label_language();
    let messages = page.messages;
    let url = embed.url.clone();
    reactive(Box::new(move || {
        if allowed.get().contains(&provider) {
            return part("iframe", "frame")
                .attribute("title", &title)
                .attribute("loading", "lazy")
                .attribute("allow", "fullscreen; encrypted-media; picture-in-picture")
                .attribute("referrerpolicy", "strict-origin-when-cross-origin")
                .attribute("sandbox", SANDBOX)
                .number("height", height)
                .attribute("src", &frame)
                .view();
        }
        let button = part("button", "embed-button")
            .attribute("type", "button")
            .attribute("value", &provider)
            .text(&replace(messages.embed_load, "{}", &provider));
        let open = link("link", &url).text(&replace(messages.embed_open, "{}", &provider));
        part("div", "embed-card")
            .maybe("lang", language)
            .attribute("dir", "auto")
            .child(phrase("p", "embed-text", &replace(messages.embed_note, "{}", &provider)))
            .child(
                part("p", "embed-action").child(button.view()).text(" ").child(open.view()).view(),
            )
            .view()
    }))
}
