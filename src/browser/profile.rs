//! Requests publisher profiles.

use article_reader_core::publisher::Publisher;

use super::{Deadline, PLATFORM, fetch, read_body};

/// Requests and reads the profile at an absolute URL. `controller` aborts the request.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn fetch_publisher(
    url: String,
    controller: web_sys::AbortController,
) -> Result<Publisher, String> {
    let deadline = Deadline::new(controller);
    let credentials = web_sys::RequestCredentials::SameOrigin;
    let response = fetch(&url, credentials, &deadline).await.map_err(|it| it.message)?;
    let answer = read_body(response, &deadline).await.map_err(|it| it.message)?;
    Publisher::parse(&answer.text, &url, &PLATFORM)
}
