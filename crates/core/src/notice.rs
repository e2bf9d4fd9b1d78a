//! Things that somebody should know about a document which is shown all the same.

use std::borrow::Cow;

use serde::Serialize;

/// Something worth telling an integrator: it reaches the page as `reader-warning` and the
/// output of `inspect`, never the reader's eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// A stable code in kebab case, such as `picture-without-credit`.
    pub code: Cow<'static, str>,
    /// One English sentence for a developer, without a full stop.
    pub message: String,
}

impl Notice {
    /// A notice with a message of its own.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }
}
