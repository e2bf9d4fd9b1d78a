//! The reader's own words in other languages than English. js/loader.js requests them.

use article_reader_browser::describe;
use article_reader_core::article::Language;
use article_reader_core::locale::Messages;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A function of js/engine.js. For the tag of a language, it returns a promise of the object in
/// `locale/`; `undefined` if there is no file for the language.
pub(crate) struct Dictionary(pub(crate) js_sys::Function);

impl Dictionary {
    /// Requests the words of a language. The JavaScript requests each language once for all readers
    /// of the page.
    pub(crate) fn request(&self, language: &Language) -> Option<js_sys::Promise> {
        self.0.call1(&JsValue::NULL, &language.primary().into()).ok()?.dyn_into().ok()
    }
}

/// Waits for the words of a language, and makes them available to all readers.
///
/// # Errors
///
/// A sentence for the developer, if the words could not be loaded or one is missing.
pub(crate) async fn load_words(language: &Language, words: js_sys::Promise) -> Result<(), String> {
    let words = JsFuture::from(words).await.unwrap_or_else(|error| error);
    let word = |name: &str| js_sys::Reflect::get(&words, &name.into()).ok()?.as_string();
    Messages::learn(language, &word).map_err(|missing| {
        let cause = describe(&words);
        let cause = if cause.is_empty() { [missing, " is missing"].concat() } else { cause };
        ["the words of the language ", language.primary(), " could not be read: ", &cause].concat()
    })
}
