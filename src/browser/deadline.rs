//! The time that a request may take, and other waits.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::limits::FETCH_TIMEOUT_MS;

/// Aborts a request when its time is over, unless it is dropped before.
pub(crate) struct Deadline {
    controller: web_sys::AbortController,
    expired: Rc<Cell<bool>>,
    timer: Option<i32>,
    /// The timer calls it; it must live as long.
    _callback: Closure<dyn FnMut()>,
}

impl Deadline {
    /// Starts the clock on the request that `controller` can abort.
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

    /// What a request listens to.
    pub(crate) fn signal(&self) -> web_sys::AbortSignal {
        self.controller.signal()
    }

    /// Whether the time is over.
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

/// How often to look whether something is there, in milliseconds.
const LOOK: i32 = 20;

/// Waits until nothing of `due` is still to come, for some milliseconds at most.
pub(crate) async fn wait(due: &[Rc<Cell<bool>>], milliseconds: i32) {
    let mut waited = 0;
    while waited < milliseconds && due.iter().any(|it| it.get()) {
        sleep(LOOK).await;
        waited += LOOK;
    }
}

/// Waits until what is due already has been done, such as the views that follow a value.
pub(crate) async fn turn() {
    // What is resolved does not reject.
    let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await;
}

/// Waits for some milliseconds.
pub(super) async fn sleep(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Every page that runs this has timers.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    // The promise of a timer does not reject.
    let _ = JsFuture::from(timer).await;
}
