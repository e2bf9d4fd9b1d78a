//! The root in the shadow DOM.

use leptos::prelude::*;

use super::{Retry, State};

/// What to tell a reader when there is no article: the failure, and a way to try again.
#[component]
pub fn Status(
    /// What happened.
    state: ArcRwSignal<State>,
    /// Loads the story again.
    retry: Retry,
) -> impl IntoView {
    move || match state.get() {
        State::Failed(messages, code) => {
            let view = view! {
                <div part="error" role="alert" lang=messages.tag dir="auto">
                    <p part="error-text">{messages.failure(code)}</p>
                    <button part="retry" type="button" on:click=move |_| retry.with_value(|it| it())>
                        {messages.try_again}
                    </button>
                </div>
            };
            Some(view)
        }
        State::Loading | State::Ready(_) | State::Notice(..) => None,
    }
}
