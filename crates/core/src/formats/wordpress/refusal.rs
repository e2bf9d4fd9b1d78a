//! The error document that WordPress returns if there is no post.

use crate::error::{Code, Error};
use crate::formats::fields::{get, number_of, text_of};
use crate::json::Value;

/// Returns the error if the document is an error document of WordPress.
///
/// Its `message` is not quoted, because a site can put any text there. Its `code` is quoted only if it
/// looks like a code.
pub(in crate::formats) fn refusal(document: &Value) -> Option<Error> {
    let document = super::envelope::answer(document).unwrap_or(document);
    let code = text_of(document, "code")?;
    get(document, "message")?;
    let status = number_of(document, "data.status")?;
    let is_code =
        code.len() <= 60 && code.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    let code = if is_code { code } else { "an error" };
    let message = ["WordPress has no post to show, and answered: ", code].concat();
    Some(Error { status: u16::try_from(status).ok(), ..Error::new(Code::NotFound, message) })
}
