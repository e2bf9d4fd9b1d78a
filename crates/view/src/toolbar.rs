//! The toolbar: the buttons before a story. js/tools-loader.js loads the tools module, which has
//! what they do.

use article_reader_core::article::{Block, Picture, Script};

use super::Page;
use super::element::{View, element, part};

/// A story with fewer headings gets no list of contents.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// Builds the buttons of the tools that the story needs and the publisher profile names. The value of a button is the
/// name of its tool.
///
/// `resume` is hidden until js/tools-loader.js finds that the visitor has begun to read this story
/// before. `listen` is invisible until the browser has a voice. It keeps its place, so that nothing
/// moves when it appears.
pub(super) fn toolbar(page: &Page) -> View {
    let (article, messages) = (&page.article, page.messages);
    let (mut headings, mut has_pictures) = (0, article.lead.as_ref().is_some_and(may_be_enlarged));
    for it in &article.body {
        match it {
            Block::Heading { .. } => headings += 1,
            Block::Figure(it) => has_pictures |= may_be_enlarged(&it.picture),
            Block::Gallery(_) => has_pictures = true,
            _ => {}
        }
    }
    let controls = page.publisher.controls.as_ref();
    let script = article.language.as_ref().map_or(Script::Latin, |it| it.script());
    let mut buttons = part("div", "toolbar")
        .attribute("role", "group")
        .attribute("aria-label", messages.tools)
        .attribute("lang", messages.tag)
        .attribute("dir", "auto");
    for (name, words, is_needed) in [
        ("settings", messages.text_settings, true),
        ("contents", messages.contents, headings >= HEADINGS_FOR_CONTENTS),
        ("pictures", messages.pictures, has_pictures),
        ("share", messages.share, true),
        ("keep", messages.keep, true),
        ("resume", messages.resume, true),
        ("listen", messages.listen, true),
    ] {
        let is_wanted = controls.is_none_or(|it| it.iter().any(|it| it == name));
        if is_needed && is_wanted {
            buttons = buttons.child(button(name, words));
        }
    }
    // js/tools-loader.js shows these words after a failure. It has no words of its own.
    let status = part("span", "tool-status")
        .attribute("role", "status")
        .attribute("data-missing", messages.tool_missing);
    let tools = part("div", "tools")
        .attribute("data-script", script.as_str())
        .child(buttons.child(status.view()).view());
    // The style sheet resets this element above an isolated article, as it resets the article.
    element("div").attribute("data-ground", "").child(tools.view()).view()
}

/// Whether the terms of a picture permit the tools to show it in large.
fn may_be_enlarged(picture: &Picture) -> bool {
    !picture.stands_alone
}

fn button(name: &'static str, words: &str) -> View {
    part("button", "tool").attribute("type", "button").attribute("value", name).text(words).view()
}
