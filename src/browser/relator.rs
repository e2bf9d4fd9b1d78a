//! The engine's side of related stories: the list is requested and read in the third WebAssembly.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{Page, describe};
use crate::json::Value;
use crate::platform::Platform;
use crate::publisher::Publisher;

/// What is asked about a story.
pub(crate) struct Question {
    /// The address of the list.
    pub(crate) list: String,
    /// The document that the story is in, and which of it is meant.
    pub(crate) story: String,
    pub(crate) select: Option<String>,
    pub(crate) format: Option<String>,
}

/// The function of border.js that waits for the end of a text and calls `relate` of related.js.
#[derive(Clone)]
pub(crate) struct Relator(pub(crate) js_sys::Function);

impl Relator {
    /// Finds related stories once `end` comes near.
    ///
    /// # Errors
    ///
    /// A sentence for the developer.
    pub(crate) async fn relate(
        &self,
        end: &web_sys::Element,
        question: &Question,
        credentials: web_sys::RequestCredentials,
        publisher: &Rc<RefCell<Publisher>>,
    ) -> Result<Value, String> {
        let said = |it: JsValue| match it.as_string() {
            Some(words) => words,
            None => describe(&it),
        };
        let profile = publisher.borrow().text.clone();
        let arguments: [JsValue; 7] = [
            end.into(),
            question.list.as_str().into(),
            credentials.into(),
            profile.into(),
            question.story.as_str().into(),
            question.select.as_deref().into(),
            question.format.as_deref().into(),
        ];
        let promise =
            self.0.apply(&JsValue::NULL, &arguments.into_iter().collect()).map_err(said)?;
        let answer = JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await;
        Page.parse_json(&answer.map_err(said)?.as_string().unwrap_or_default())
    }
}
