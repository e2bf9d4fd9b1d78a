//! Tells when the page is scrolled.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::deadline::sleep;
use super::document;

/// The shortest time between two calls, in milliseconds.
const INTERVAL_MS: i32 = 250;

/// Calls a function while the page, or any box of it, is scrolled, until it is dropped.
pub(crate) struct Scrolling {
    /// The document calls this function, so it must live as long as the listener.
    listener: Closure<dyn FnMut()>,
}

impl Scrolling {
    /// Calls `callback` at most four times a second, and once after the last movement.
    pub(crate) fn new(callback: Box<dyn Fn()>) -> Self {
        let callback = Rc::new(callback);
        let is_due = Rc::new(Cell::new(false));
        let listener = Closure::wrap(Box::new(move || {
            if is_due.replace(true) {
                return;
            }
            let (is_due, callback) = (is_due.clone(), Rc::downgrade(&callback));
            spawn_local(async move {
                sleep(INTERVAL_MS).await;
                is_due.set(false);
                if let Some(callback) = callback.upgrade() {
                    callback();
                }
            });
        }) as Box<dyn FnMut()>);
        if let Some(document) = document() {
            // The event `scroll` does not bubble. A capturing listener gets the events of all
            // boxes.
            let _ = document.add_event_listener_with_callback_and_bool(
                EVENT,
                function(&listener),
                true,
            );
        }
        Self { listener }
    }
}

impl Drop for Scrolling {
    fn drop(&mut self) {
        if let Some(document) = document() {
            let function = function(&self.listener);
            let _ = document.remove_event_listener_with_callback_and_bool(EVENT, function, true);
        }
    }
}

const EVENT: &str = "scroll";

fn function(listener: &Closure<dyn FnMut()>) -> &js_sys::Function {
    listener.as_ref().unchecked_ref()
}
