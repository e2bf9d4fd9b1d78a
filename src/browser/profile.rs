//! Publisher profiles, one request per address however many readers ask.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{Deadline, Page, describe, get, read};
use crate::publisher::Publisher;

/// How long a profile may take, in milliseconds.
const PATIENCE: i32 = 15_000;

thread_local! {
    static REQUESTS: RefCell<Vec<(String, js_sys::Promise)>> = RefCell::default();
}

/// A profile that was asked for.
#[derive(Clone)]
pub(crate) struct Profile {
    url: String,
    text: js_sys::Promise,
}

impl Profile {
    /// Asks for the profile at an absolute address.
    pub(crate) fn request(url: String) -> Self {
        let text = REQUESTS.with_borrow_mut(|requests| {
            if let Some((_, text)) = requests.iter().find(|(asked, _)| *asked == url) {
                return text.clone();
            }
            let text = future_to_promise(fetch(url.clone()));
            requests.push((url.clone(), text.clone()));
            text
        });
        Self { url, text }
    }

    /// Waits for it for some milliseconds; `None` when it is late.
    pub(crate) async fn arrived_within(
        &self,
        milliseconds: i32,
    ) -> Option<Result<Publisher, String>> {
        let contest = js_sys::Array::of2(&self.text, &sleep(milliseconds));
        let winner = JsFuture::from(js_sys::Promise::race(&contest)).await.ok()?;
        (!winner.is_undefined()).then(|| self.understand(&winner))
    }

    /// Waits for it.
    ///
    /// # Errors
    ///
    /// A sentence for the developer.
    pub(crate) async fn arrived(self) -> Result<Publisher, String> {
        let text = JsFuture::from(self.text.clone()).await.unwrap_or_default();
        self.understand(&text)
    }

    fn understand(&self, answer: &JsValue) -> Result<Publisher, String> {
        match answer.as_string() {
            Some(text) => Publisher::parse(&text, &self.url, &Page),
            None => {
                // Whoever wants the profile next asks for it anew.
                REQUESTS.with_borrow_mut(|it| it.retain(|(url, _)| *url != self.url));
                Err(describe(answer))
            }
        }
    }
}

/// Resolves to the text, or to a JavaScript error: a promise that nobody waits for any more must
/// not reject, or the browser would complain on the console.
async fn fetch(url: String) -> Result<JsValue, JsValue> {
    let controller = web_sys::AbortController::new()?;
    let deadline = Deadline::new(controller, PATIENCE);
    let credentials = web_sys::RequestCredentials::SameOrigin;
    let answer = async { read(get(&url, credentials, &deadline).await?, &deadline).await };
    let answer: Result<_, crate::error::Error> = answer.await;
    Ok(answer.map_or_else(|it| js_sys::Error::new(&it.to_string()).into(), |it| it.text.into()))
}

/// A promise of nothing, after some milliseconds.
fn sleep(milliseconds: i32) -> js_sys::Promise {
    js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // A timer that cannot be set leaves the race to the profile.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    })
}
