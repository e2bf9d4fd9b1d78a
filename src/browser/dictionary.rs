//! The words of the languages besides English, which js/loader.js requests.

use article_reader_browser::describe;
use article_reader_core::article::Language;
use article_reader_core::locale::Messages;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The function that js/engine.js hands over: for the tag of a language it promises the object of
/// `locale/`, or the error in its place; it is silent where the reader does not speak the language.
pub(crate) struct Dictionary(pub(crate) js_sys::Function);

impl Dictionary {
    /// Requests a language, once for all readers of the page.
    pub(crate) fn request(&self, language: &Language) -> Option<js_sys::Promise> {
        self.0.call1(&JsValue::NULL, &language.primary().into()).ok()?.dyn_into().ok()
    }
}

/// Takes in the words of a language when they arrive.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn learn(language: &Language, words: js_sys::Promise) -> Result<(), String> {
    let words = JsFuture::from(words).await.unwrap_or_else(|error| error);
    let word = |name: &str| js_sys::Reflect::get(&words, &name.into()).ok()?.as_string();
    Messages::learn(language, &word).map_err(|missing| {
        let cause = describe(&words);
        let cause = if cause.is_empty() { [missing, " is missing"].concat() } else { cause };
        ["the words of the language ", language.primary(), " could not be read: ", &cause].concat()
    })
}
