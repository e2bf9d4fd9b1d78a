//! Content of other sites: a card with a button, and an iframe after a visitor has pressed the
//! button.

use article_reader_core::article::Embed;
use article_reader_core::body::{host, is_below};
use article_reader_core::search::replace;

use super::caption::CaptionWords;
use super::element::{View, part, phrase, reactive, wrap};
use super::label::label;
use super::link::link;
use super::{Page, SharedSignal};

/// The permissions of an iframe. Players and posts need these; none of them lets the iframe
/// navigate the page.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-forms allow-presentation";

thread_local! {
    /// The sites whose content the visitor has asked to see. They are remembered as long as the
    /// page is open, and stored nowhere.
    static ALLOWED: SharedSignal<Vec<String>> = SharedSignal::new(Vec::new());
}

/// Shows the content of a site in all stories of the page, because the visitor has asked for it.
/// `site` is the name of the provider, which is the value of the button.
pub fn allow(site: &str) {
    ALLOWED.with(|it| it.update(|sites| sites.push(site.to_owned())));
}

/// Builds the story's own copy of a post, if there is one, and a card. Sites that neither the
/// reader nor the publisher profile knows get a link instead of a card.
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
        None => view.child(wrap("p", "embed-text", outside_link(embed, page))),
    }
    .maybe_child(words.caption(page))
    .view()
}

/// Builds a link to the content at the other site.
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

/// Builds the card, which becomes the iframe when the visitor allows the site.
fn frame_or_card(embed: &Embed, frame: String, page: &Page) -> View {
    let allowed = ALLOWED.with(Clone::clone);
    let provider = embed.provider.clone();
    let title = embed.title.clone().unwrap_or_else(|| provider.clone());
    let height = embed.height;
    let language = page.label_language();
    let messages = page.messages;
    let url = embed.url.clone();
    reactive(
        allowed.changes(),
        Box::new(move || {
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
                .maybe_attribute("lang", language)
                .attribute("dir", "auto")
                .child(phrase("p", "embed-text", &replace(messages.embed_note, "{}", &provider)))
                .child(
                    part("p", "embed-action")
                        .child(button.view())
                        .text(" ")
                        .child(open.view())
                        .view(),
                )
                .view()
        }),
    )
}
