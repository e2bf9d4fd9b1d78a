//! Timers for a moment that may be far away.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use super::document;

/// The longest wait, in seconds. A browser's timer holds milliseconds in 32 bits (24 days), and
/// does not count the time that a machine sleeps. So an alarm calls at least once a day, and its
/// owner checks the clock.
const MAX_SECONDS: i64 = 24 * 60 * 60;

/// Calls a function when the time may have come, until it is dropped.
pub(crate) struct Alarm {
    timer: Option<i32>,
    /// The timer and the document call this function, so it must live as long as they may.
    callback: Closure<dyn FnMut()>,
}

impl Alarm {
    /// Calls `callback` after `seconds` or after a day, whichever is sooner, and whenever the page
    /// is shown or hidden: browsers delay the timers of hidden pages.
    pub(crate) fn new(seconds: i64, callback: Box<dyn FnMut()>) -> Self {
        let callback = Closure::wrap(callback);
        let function = callback.as_ref().unchecked_ref();
        let milliseconds = i32::try_from(seconds.clamp(0, MAX_SECONDS) * 1_000).unwrap_or(i32::MAX);
        let timer = web_sys::window().and_then(|it| {
            it.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
        });
        if let Some(document) = document() {
            // Adding a listener to a document cannot fail.
            let _ = document.add_event_listener_with_callback(EVENT, function);
        }
        Self { timer, callback }
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_timeout_with_handle(timer);
        }
        if let Some(document) = document() {
            let function = self.callback.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback(EVENT, function);
        }
    }
}

const EVENT: &str = "visibilitychange";
