//! Whether anything on the page is being scrolled.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::deadline::sleep;
use super::document;

/// The shortest time between two calls, in milliseconds.
const PAUSE: i32 = 250;

/// Calls while the page, or a box of it that holds the reader, is scrolled; dropped, it is silent.
pub(crate) struct Scrolling {
    /// The document calls it; it must live as long.
    listener: Closure<dyn FnMut()>,
}

impl Scrolling {
    /// Calls at most four times a second, and once after the last movement.
    pub(crate) fn new(callback: Box<dyn Fn()>) -> Self {
        let callback = Rc::new(callback);
        let is_due = Rc::new(Cell::new(false));
        let listener = Closure::wrap(Box::new(move || {
            if is_due.replace(true) {
                return;
            }
            let (is_due, callback) = (is_due.clone(), Rc::downgrade(&callback));
            spawn_local(async move {
                sleep(PAUSE).await;
                is_due.set(false);
                if let Some(callback) = callback.upgrade() {
                    callback();
                }
            });
        }) as Box<dyn FnMut()>);
        if let Some(document) = document() {
            // Scrolling does not bubble, but every box can be shared_signal on the way down to it.
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
