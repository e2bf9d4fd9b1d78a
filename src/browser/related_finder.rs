//! The engine's side of related stories: the list is requested and read in the third WebAssembly.

use article_reader_browser::{describe, parse_json};
use article_reader_core::json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What is asked about a story.
pub(crate) struct RelatedRequest {
    /// The address of the list.
    pub(crate) list: String,
    /// The document that the story is in, and which of it is meant.
    pub(crate) story: String,
    pub(crate) select: Option<String>,
    pub(crate) format: Option<String>,
}

/// The function of js/engine.js that waits for the end of a text and calls `relate` of js/related.js.
pub(crate) struct RelatedFinder(pub(crate) js_sys::Function);

impl RelatedFinder {
    /// Asks for related stories, which are looked for once `end` comes near. `profile` is the text of
    /// the publisher profile.
    ///
    /// # Errors
    ///
    /// What JavaScript threw.
    pub(crate) fn ask(
        &self,
        related_request: &RelatedRequest,
        end: &web_sys::Element,
        credentials: web_sys::RequestCredentials,
        profile: &str,
    ) -> Result<js_sys::Promise, JsValue> {
        let arguments: [JsValue; 7] = [
            end.into(),
            related_request.list.as_str().into(),
            credentials.into(),
            profile.into(),
            related_request.story.as_str().into(),
            related_request.select.as_deref().into(),
            related_request.format.as_deref().into(),
        ];
        let promise = self.0.apply(&JsValue::NULL, &arguments.into_iter().collect())?;
        Ok(promise.unchecked_into())
    }
}

/// The related stories that were asked for.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn related(asked: Result<js_sys::Promise, JsValue>) -> Result<Value, String> {
    let answer = match asked {
        Ok(promise) => JsFuture::from(promise).await,
        Err(thrown) => Err(thrown),
    };
    let answer = answer.map_err(|it| it.as_string().unwrap_or_else(|| describe(&it)))?;
    parse_json(&answer.as_string().unwrap_or_default())
}
