//! Translates all stories of a list, from which related stories are chosen.

use crate::document;
use crate::error::Error;
use crate::formats;
use crate::json::Value;
use crate::platform::Platform;
use crate::request::Request;

use super::written;

/// Translates the stories of a document: of each story its newest version. Stories that may not be shown stay in the
/// list, with nothing but the reason.
///
/// # Errors
///
/// If the document cannot be read; see [`formats::read`].
pub fn list<P: Platform>(text: &str, request: &Request, platform: &P) -> Result<Value, Error> {
    let document = document::parse(text, platform)?;
    let stories = formats::read_all(&document, platform.registry())?;
    let written =
        stories.into_iter().map(|(reading, item)| written(reading, item, request, platform));
    Ok(written.map(|it| it.document).collect())
}
