//! The document with which WordPress says that there is no post.

use crate::error::{Code, Error};
use crate::formats::fields::{get, number_of, text_of};
use crate::json::Value;

/// The error that a document is, if it is one.
///
/// Its `message` stays out of ours: sites put into it what they like. Its `code` is for machines,
/// and is left out as well where it looks otherwise.
pub(in crate::formats) fn refusal(document: &Value) -> Option<Error> {
    let code = text_of(document, "code")?;
    get(document, "message")?;
    let status = number_of(document, "data.status")?;
    let is_code =
        code.len() <= 60 && code.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    let code = if is_code { code } else { "an error" };
    let message = ["WordPress has no post for us; it answers: ", code].concat();
    Some(Error { status: u16::try_from(status).ok(), ..Error::new(Code::NotFound, message) })
}
