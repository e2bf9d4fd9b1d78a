//! Related stories, on the engine's side. The related module requests the list and chooses the
//! stories.

use article_reader_browser::{describe, parse_json};
use article_reader_core::json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The question for related stories.
pub(crate) struct RelatedRequest {
    /// The URL of the list.
    pub(crate) list: String,
    /// The document that contains the story.
    pub(crate) story: String,
    /// The attribute `select`, which names the story in the document.
    pub(crate) select: Option<String>,
    /// The attribute `format`.
    pub(crate) format: Option<String>,
}

/// A function of js/engine.js. It waits until the end of the text is near the window, and then
/// calls `relate` of js/related.js.
pub(crate) struct RelatedFinder(pub(crate) js_sys::Function);

impl RelatedFinder {
    /// Starts to find related stories when `end` comes near the window. `profile` is the text of
    /// the publisher profile. The promise resolves to JSON in our own format.
    ///
    /// # Errors
    ///
    /// The value that JavaScript has thrown.
    pub(crate) fn find(
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

/// Waits for the related stories, and parses them.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn read_related(
    answer: Result<js_sys::Promise, JsValue>,
) -> Result<Value, String> {
    let answer = match answer {
        Ok(promise) => JsFuture::from(promise).await,
        Err(thrown) => Err(thrown),
    };
    let answer = answer.map_err(|it| it.as_string().unwrap_or_else(|| describe(&it)))?;
    parse_json(&answer.as_string().unwrap_or_default())
}
