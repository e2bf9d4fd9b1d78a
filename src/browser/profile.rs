//! Requests publisher profiles.

use article_reader_core::publisher::Publisher;

use super::{Deadline, PLATFORM, read_body, request};

/// Requests and reads the profile at an absolute URL. `function` is that of js/engine.js, and `controller` aborts the request.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn fetch_publisher(
    function: &js_sys::Function,
    url: String,
    controller: web_sys::AbortController,
) -> Result<Publisher, String> {
    let deadline = Deadline::new(controller);
    let response = request(function, None, Some(&url), &deadline).await.map_err(|it| it.message)?;
    let answer = read_body(response, &deadline).await.map_err(|it| it.message)?;
    Publisher::parse(&answer.text, &url, &PLATFORM)
}
