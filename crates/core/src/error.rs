//! The one error type: why a story cannot be shown.

use std::fmt;

/// A stable code of the public contract, as `reader-error` carries it.
///
/// The loader adds codes of its own for what happens before the engine runs
/// (`csp`, `wasm-…`, `glue`); see README.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The request did not reach an answer: network, CORS or `connect-src`.
    Fetch,
    /// The server answered with a status outside 200 to 299.
    Http,
    /// The answer did not arrive in time.
    Timeout,
    /// The body is larger than the limit.
    TooLarge,
    /// The body holds nothing.
    Empty,
    /// The body is a web page, not JSON: most often a login or error page with status 200.
    Html,
    /// The JSON stops in the middle.
    Truncated,
    /// The body is no JSON for another reason.
    Invalid,
    /// The JSON is sound, but no adapter knows it.
    UnknownFormat,
    /// `select` matches no item of the list.
    NotFound,
    /// The view could not be built.
    Render,
    /// The second WebAssembly could not be loaded; the loader's code for that.
    Engine(&'static str),
}

impl Code {
    /// The code as events and the console name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fetch => "article-fetch",
            Self::Http => "article-http",
            Self::Timeout => "article-timeout",
            Self::TooLarge => "article-too-large",
            Self::Empty => "article-empty",
            Self::Html => "article-html",
            Self::Truncated => "article-truncated",
            Self::Invalid => "article-invalid",
            Self::UnknownFormat => "article-unknown-format",
            Self::NotFound => "article-not-found",
            Self::Render => "render",
            Self::Engine(code) => code,
        }
    }
}

/// Why a story cannot be shown, in words for a developer.
///
/// Readers see a sentence in their own language instead, from [`crate::locale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What kind of failure.
    pub code: Code,
    /// One English sentence, without a full stop.
    pub message: String,
    /// The HTTP status, where there was one.
    pub status: Option<u16>,
}

impl Error {
    /// An error without an HTTP status.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), status: None }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)
    }
}

impl std::error::Error for Error {}
