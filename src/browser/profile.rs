//! The request for a publisher profile.

use article_reader_core::publisher::Publisher;

use super::{Deadline, PLATFORM, get, read};

/// Requests the profile at an absolute address, until `controller` aborts it.
///
/// # Errors
///
/// A sentence for the developer.
pub(crate) async fn publisher(
    url: String,
    controller: web_sys::AbortController,
) -> Result<Publisher, String> {
    let deadline = Deadline::new(controller);
    let credentials = web_sys::RequestCredentials::SameOrigin;
    let response = get(&url, credentials, &deadline).await.map_err(|it| it.message)?;
    let answer = read(response, &deadline).await.map_err(|it| it.message)?;
    Publisher::parse(&answer.text, &url, &PLATFORM)
}
