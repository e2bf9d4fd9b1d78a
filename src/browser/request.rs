//! Requests and their answers, within the limits of time and size.

use article_reader_browser::describe;
use article_reader_core::error::{Code, Error};
use article_reader_core::number;
use gloo_net::http::Response;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Deadline;
use super::limits::{FETCH_TIMEOUT_MS, MAX_DOCUMENT_BYTES};

/// The body of a response that has arrived completely.
pub(crate) struct Answer {
    /// The text.
    pub(crate) text: String,
    /// The URL of the response, after redirects.
    pub(crate) url: String,
}

/// Requests a document by the function of js/engine.js: the one at `url`, or otherwise the story, unless `response` is the
/// answer to a request for it.
///
/// # Errors
///
/// [`Code::Fetch`] if there is no response, [`Code::Timeout`] if the deadline has passed.
pub(crate) async fn request(
    function: &js_sys::Function,
    response: Option<js_sys::Promise>,
    url: Option<&str>,
    deadline: &Deadline,
) -> Result<Response, Error> {
    let error = |it| request_error(deadline, &describe(&it));
    let promise = function.call3(&JsValue::NULL, &response.into(), &deadline.signal(), &url.into());
    let promise: js_sys::Promise = promise.map_err(error)?.unchecked_into();
    let response = JsFuture::from(promise).await.map_err(error)?;
    response.dyn_into::<web_sys::Response>().map(Response::from).map_err(error)
}

/// Reads the body of a response as text.
///
/// # Errors
///
/// [`Code::Http`] with the status for a response that is not successful, [`Code::TooLarge`] above
/// [`MAX_DOCUMENT_BYTES`], [`Code::Invalid`] if the text is neither UTF-8 nor XML, and the errors of [`request`].
pub(crate) async fn read_body(response: Response, deadline: &Deadline) -> Result<Answer, Error> {
    let status = response.status();
    if !response.ok() {
        let message = ["the server answered ", &number::text(status)].concat();
        return Err(Error { status: Some(status), ..Error::new(Code::Http, message) });
    }
    let url = response.url();
    let content_type = response.headers().get("content-type").unwrap_or_default();
    let bytes = read_bytes(response, deadline).await?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(it) => xml_of(it.as_bytes(), &content_type)?,
    };
    Ok(Answer { text, url })
}

/// Writes bytes that may be XML in another encoding as one character each. js/xml.js decodes them.
fn xml_of(bytes: &[u8], content_type: &str) -> Result<String, Error> {
    if !matches!(bytes, [b'<' | 0xfe | 0xff, ..]) {
        return Err(Error::new(Code::Invalid, "the document is not written in UTF-8"));
    }
    let mut text = ["<?bytes ", content_type, "?>"].concat();
    for byte in bytes {
        text.push(char::from(*byte));
    }
    Ok(text)
}

/// Reads a body chunk by chunk, so that reading a very long or endless body ends at the limit.
async fn read_bytes(response: Response, deadline: &Deadline) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let Some(body) = response.body() else {
        return Ok(bytes);
    };
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await;
        let chunk = chunk.map_err(|it| request_error(deadline, &describe(&it)))?;
        let value = js_sys::Reflect::get(&chunk, &"value".into()).unwrap_or_default();
        let Some(part) = value.dyn_ref::<js_sys::Uint8Array>() else {
            return Ok(bytes);
        };
        if bytes.len() + part.length() as usize > MAX_DOCUMENT_BYTES as usize {
            // The promise of `cancel` tells nothing that matters here.
            let _ = reader.cancel();
            let limit = number::text(MAX_DOCUMENT_BYTES / 1_024 / 1_024);
            let message = ["the document is larger than ", &limit, " MB"].concat();
            return Err(Error::new(Code::TooLarge, message));
        }
        bytes.extend(part.to_vec());
    }
}

/// Returns the error of a request that did not complete: the time limit has passed, or the
/// connection failed.
fn request_error(deadline: &Deadline, cause: &str) -> Error {
    if deadline.has_expired() {
        let limit = number::text(FETCH_TIMEOUT_MS / 1_000);
        let message = ["the answer did not arrive within ", &limit, " seconds"].concat();
        Error::new(Code::Timeout, message)
    } else {
        Error::new(Code::Fetch, ["no answer (network, CORS or CSP connect-src): ", cause].concat())
    }
}
