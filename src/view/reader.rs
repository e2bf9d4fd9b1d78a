//! The root in the light DOM.

use leptos::prelude::*;

use super::{State, article};
use crate::locale::Messages;

/// The article, or the notice in its place, as a child of the element.
#[component]
pub fn Reader(
    /// What to show; nothing while the story loads and when it failed.
    state: ArcRwSignal<State>,
) -> impl IntoView {
    move || match state.get() {
        State::Ready(page) => Some(article::article(page)),
        State::Notice(messages, sentence) => Some(notice(messages, sentence)),
        State::Loading | State::Failed(..) => None,
    }
}

/// A neutral sentence: nothing of the story, not even its headline or language.
fn notice(messages: &Messages, sentence: String) -> AnyView {
    view! {
        <div slot="article" part="notice" role="status" lang=messages.tag dir="auto">
            <p part="notice-text">{sentence}</p>
        </div>
    }
    .into_any()
}
