//! The formats module and the mend module, on the engine's side. They translate documents into our own format, and
//! JavaScript loads them when a document needs them.

use article_reader_browser::{describe, parse_json};
use article_reader_core::error::{Code, Error};
use article_reader_core::json::Value;
use article_reader_core::notice::Notice;
use article_reader_core::request::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A document that a module has translated.
pub(crate) struct Translated {
    /// The name of its original format.
    pub(crate) format: String,
    /// The document in our own format.
    pub(crate) document: String,
    /// Notices for the developer.
    pub(crate) notices: Vec<Notice>,
}

/// A function of js/engine.js. It loads the module that a document needs, and calls its `translate`.
pub(crate) struct Translator(pub(crate) js_sys::Function);

impl Translator {
    /// Translates a document: with the mend module if it `needs_mend`, otherwise with the formats module, which
    /// may find that it does.
    ///
    /// # Errors
    ///
    /// [`Code::Engine`] or [`Code::Render`] if the module cannot be loaded;
    /// [`Code::NotFound`] or [`Code::UnknownFormat`] if it cannot read the document, and the codes of a document that is
    /// not well-formed XML.
    pub(crate) async fn translate(
        &self,
        text: &str,
        request: &Request,
        needs_mend: bool,
    ) -> Result<Translated, Error> {
        let arguments: [JsValue; 6] = [
            needs_mend.into(),
            text.into(),
            request.select.as_deref().into(),
            request.format.as_deref().into(),
            JsValue::from_f64(request.now as f64),
            request.profile.as_deref().into(),
        ];
        let promise = self.0.apply(&JsValue::NULL, &arguments.into_iter().collect());
        let promise: js_sys::Promise = promise.map_err(|it| unavailable(&it))?.unchecked_into();
        let answer = JsFuture::from(promise).await.map_err(|it| unavailable(&it))?;
        let answer = answer.as_string().unwrap_or_default();
        let answer = parse_json(&answer).map_err(|it| Error::new(Code::Render, it))?;
        read_answer(&answer)
    }
}

/// Reads the answer of the module.
fn read_answer(answer: &Value) -> Result<Translated, Error> {
    let text = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    if answer.get("format").is_none() {
        let name = text(answer, "code");
        let codes = [Code::NotFound, Code::Html, Code::Invalid, Code::Truncated];
        let code = codes.into_iter().find(|it| it.as_str() == name).unwrap_or(Code::UnknownFormat);
        return Err(Error::new(code, text(answer, "message")));
    }
    let mut notices = Vec::new();
    for it in answer.get("notices").and_then(Value::as_array).unwrap_or_default() {
        notices.push(Notice::new(text(it, "code"), text(it, "message")));
    }
    let (format, document) = (text(answer, "format"), text(answer, "document"));
    Ok(Translated { format, document, notices })
}

/// Converts the error of JavaScript that could not load the module.
fn unavailable(error: &JsValue) -> Error {
    const CODES: [&str; 5] = ["csp", "glue", "wasm-fetch", "wasm-http", "wasm-invalid"];
    let code = js_sys::Reflect::get(error, &"code".into()).ok().and_then(|it| it.as_string());
    let code = code.and_then(|code| CODES.into_iter().find(|it| *it == code));
    Error::new(code.map_or(Code::Render, Code::Engine), describe(error))
}
