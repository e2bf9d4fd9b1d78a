//! A moment to wait for.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use super::document;

/// The longest wait in seconds. A timer of a browser counts milliseconds in 32 bits, and does not
/// count those that a machine sleeps: a day is well within the one, and a second look at the other.
const LONGEST: i64 = 24 * 60 * 60;

/// Calls when a time is over or has to be looked at again; dropped, it is silent.
pub(crate) struct Alarm {
    timer: Option<i32>,
    /// The timer and the document call it; it must live as long.
    callback: Closure<dyn FnMut()>,
}

impl Alarm {
    /// Calls after some seconds, at the latest in a day, and whenever the page is shown or hidden:
    /// timers of a page that nobody sees are late.
    pub(crate) fn new(seconds: i64, callback: Box<dyn FnMut()>) -> Self {
        let callback = Closure::wrap(callback);
        let function = callback.as_ref().unchecked_ref();
        let milliseconds = i32::try_from(seconds.clamp(0, LONGEST) * 1_000).unwrap_or(i32::MAX);
        let timer = web_sys::window().and_then(|it| {
            it.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
        });
        if let Some(document) = document() {
            // Every document takes listeners.
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
