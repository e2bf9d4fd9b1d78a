//! The time limit of a request, and other waits.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::limits::FETCH_TIMEOUT_MS;

/// Aborts a request after [`FETCH_TIMEOUT_MS`], unless it is dropped before.
pub(crate) struct Deadline {
    controller: web_sys::AbortController,
    expired: Rc<Cell<bool>>,
    timer: Option<i32>,
    /// The timer calls this function, so it must live as long as the timer.
    _callback: Closure<dyn FnMut()>,
}

impl Deadline {
    /// Starts the timer. `controller` aborts the request.
    pub(crate) fn new(controller: web_sys::AbortController) -> Self {
        let expired = Rc::new(Cell::new(false));
        let callback = {
            let (controller, expired) = (controller.clone(), expired.clone());
            Closure::once(move || {
                expired.set(true);
                controller.abort();
            })
        };
        let timer = web_sys::window().and_then(|it| {
            it.set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.as_ref().unchecked_ref(),
                FETCH_TIMEOUT_MS as i32,
            )
            .ok()
        });
        Self { controller, expired, timer, _callback: callback }
    }

    /// Returns the signal for the request.
    pub(crate) fn signal(&self) -> web_sys::AbortSignal {
        self.controller.signal()
    }

    /// Whether the time limit has passed.
    pub(crate) fn has_expired(&self) -> bool {
        self.expired.get()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

/// The time between two checks of [`wait_while_pending`], in milliseconds.
const POLL_MS: i32 = 20;

/// Waits until none of the flags is set, at most for some milliseconds.
pub(crate) async fn wait_while_pending(pending: &[Rc<Cell<bool>>], milliseconds: i32) {
    let mut waited = 0;
    while waited < milliseconds && pending.iter().any(|it| it.get()) {
        sleep(POLL_MS).await;
        waited += POLL_MS;
    }
}

/// Waits for some milliseconds.
pub(super) async fn sleep(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Setting a timer cannot fail.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    // This promise does not reject.
    let _ = JsFuture::from(timer).await;
}
