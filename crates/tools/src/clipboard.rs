//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom;

/// Copies a text to the clipboard, and calls `then` with whether that worked.
pub(super) fn copy(text: String, then: Box<dyn FnOnce(bool)>) {
    spawn_local(async move {
        // A page without HTTPS has no clipboard.
        let clipboard = dom::window().map(|it| JsValue::from(it.navigator()));
        let clipboard =
            clipboard.and_then(|it| js_sys::Reflect::get(&it, &"clipboard".into()).ok());
        let written = clipboard
            .filter(|it| it.is_object())
            .map(|it| it.unchecked_into::<web_sys::Clipboard>().write_text(&text));
        let is_copied = match written {
            Some(written) => JsFuture::from(written).await.is_ok(),
            None => false,
        };
        then(is_copied);
    });
}
