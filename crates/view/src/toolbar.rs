//! The buttons over a story. What they do is loaded when the first of them is used, by js/tools-loader.js.

use article_reader_core::article::{Block, Picture, Script};

use super::Page;
use super::element::{View, element, part};

/// The fewest headings that are worth a list of contents.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// The buttons that this story has a use for, each with the name of its tool as its value.
///
/// The last but one is shown by js/tools-loader.js to somebody who has been here before. The last stays unseen
/// until the browser is known to have a voice; it keeps its place, so that nothing moves then.
pub(super) fn toolbar(page: &Page) -> View {
    let (article, messages) = (&page.article, page.messages);
    let (mut headings, mut has_pictures) = (0, article.lead.as_ref().is_some_and(is_free));
    for it in &article.body {
        match it {
            Block::Heading { .. } => headings += 1,
            Block::Figure(it) => has_pictures |= is_free(&it.picture),
            Block::Gallery(_) => has_pictures = true,
            _ => {}
        }
    }
    let script = article.language.as_ref().map_or(Script::Latin, |it| it.script());
    let mut buttons = part("div", "toolbar")
        .attribute("role", "group")
        .attribute("aria-label", messages.tools)
        .attribute("lang", messages.tag)
        .attribute("dir", "auto");
    for (name, words, is_of_use) in [
        ("settings", messages.text_settings, true),
        ("contents", messages.contents, headings >= HEADINGS_FOR_CONTENTS),
        ("pictures", messages.pictures, has_pictures),
        ("share", messages.share, true),
        ("resume", messages.resume, true),
        ("listen", messages.listen, true),
    ] {
        if is_of_use {
            buttons = buttons.child(button(name, words));
        }
    }
    // What went wrong is said by js/tools-loader.js, which does not know the words.
    let status = part("span", "tool-status")
        .attribute("role", "status")
        .attribute("data-missing", messages.tool_missing);
    let tools = part("div", "tools")
        .attribute("data-script", script.as_str())
        .child(buttons.child(status.view()).view());
    // Over an isolated article what surrounds them begins anew, as the article does.
    element("div").attribute("data-ground", "").child(tools.view()).view()
}

/// Whether the terms of a picture let it be shown large.
fn is_free(picture: &Picture) -> bool {
    !picture.stands_alone
}

fn button(name: &'static str, words: &str) -> View {
    part("button", "tool").attribute("type", "button").attribute("value", name).text(words).view()
}
