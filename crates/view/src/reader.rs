//! The root in the light DOM.

use article_reader_core::locale::Messages;
use leptos::prelude::*;

use super::element::{View, nothing, part, phrase, reactive};
use super::{SharedSignal, State, article};

/// The article, or the notice in its place, as a child of the element.
#[component]
pub fn Reader(
    /// What to show; nothing while the story loads and when it failed.
    state: SharedSignal<State>,
) -> impl IntoView {
    reactive(Box::new(move || match state.get() {
        State::Ready(page) => article::article(page),
        State::Notice(messages, sentence) => notice(messages, &sentence),
        State::Loading | State::Failed(..) => nothing(),
    }))
}

/// A neutral sentence: nothing of the story, not even its headline or language.
fn notice(messages: &Messages, sentence: &str) -> View {
    part("div", "notice")
        .attribute("slot", "article")
        .attribute("role", "status")
        .attribute("lang", messages.tag)
        .attribute("dir", "auto")
        .child(phrase("p", "notice-text", sentence))
        .view()
}
