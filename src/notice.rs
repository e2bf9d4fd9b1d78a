//! Things that somebody should know about a document which is shown all the same.

use serde::Serialize;

/// Something worth telling an integrator: it reaches the page as `reader-warning` and the
/// output of `inspect`, never the reader's eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// A stable code in kebab case, such as `picture-without-credit`.
    pub code: &'static str,
    /// One English sentence for a developer, without a full stop.
    pub message: String,
}

impl Notice {
    /// A notice with a message of its own.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}
