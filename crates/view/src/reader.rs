//! The root of the views in the light DOM, or in a slot of the shadow root if the article is
//! isolated.

use article_reader_core::locale::Messages;
use leptos::prelude::*;

use super::element::{View, nothing, part, phrase, reactive};
use super::{SharedSignal, State, article};

/// The article, or a notice in its place.
#[component]
pub fn Reader(
    /// What to show. The view is empty while the story loads and after a failure.
    state: SharedSignal<State>,
) -> impl IntoView {
    reactive(state.changes(), Box::new(move || content(state.get())))
}

/// Builds what a state shows.
pub(super) fn content(state: State) -> View {
    match state {
        State::Ready(page) => article::article(page),
        State::Notice(messages, sentence) => notice(messages, &sentence),
        State::Loading | State::Failed(..) => nothing(),
    }
}

/// Builds a neutral sentence. It reveals nothing of the story, not even its headline or language.
fn notice(messages: &Messages, sentence: &str) -> View {
    part("div", "notice")
        .attribute("slot", "article")
        .attribute("role", "status")
        .attribute("lang", messages.tag)
        .attribute("dir", "auto")
        .child(phrase("p", "notice-text", sentence))
        .view()
}
