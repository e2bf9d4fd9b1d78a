//! The root of the views in the shadow root, beside the article.

use article_reader_core::error::Code;
use article_reader_core::locale::Messages;
use leptos::prelude::*;

use super::element::{View, nothing, part, phrase, reactive};
use super::{SharedSignal, State, toolbar};

/// The toolbar of a story, or a message after a failure with a button to try again.
#[component]
pub fn Status(
    /// What to show.
    state: SharedSignal<State>,
) -> impl IntoView {
    reactive(state.changes(), Box::new(move || content(state.get())))
}

/// Builds what a state shows.
pub(super) fn content(state: State) -> View {
    match state {
        State::Failed(messages, code) => failure(messages, code),
        State::Ready(page) => toolbar::toolbar(&page.get()),
        State::Loading | State::Notice(..) => nothing(),
    }
}

/// Builds the message.
fn failure(messages: &Messages, code: Code) -> View {
    let button = part("button", "retry").attribute("type", "button").text(messages.try_again);
    // It goes back in the history. The style sheet hides it until js/navigate.js has opened another
    // story.
    let back = part("button", "back").attribute("type", "button").text(messages.go_back);
    part("div", "error")
        .attribute("role", "alert")
        .attribute("lang", messages.tag)
        .attribute("dir", "auto")
        .child(phrase("p", "error-text", messages.failure(code)))
        .child(button.view())
        .child(back.view())
        .view()
}
