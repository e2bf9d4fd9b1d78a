//! The error type of the core: why a story cannot be shown.

use std::fmt;

/// A stable code of the public contract. The event `reader-error` has it.
///
/// The loader has more codes, for failures before the engine runs (`csp`, `wasm-…`, `glue`). See
/// README.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The request failed without an answer, because of the network, CORS or `connect-src`.
    Fetch,
    /// The server answered with a status outside 200 to 299.
    Http,
    /// The answer did not arrive in time.
    Timeout,
    /// The body is larger than the limit.
    TooLarge,
    /// The body is empty.
    Empty,
    /// The body is a web page, not JSON. Most often it is a login or error page with status 200.
    Html,
    /// The JSON stops in the middle.
    Truncated,
    /// The body is not JSON, for another reason.
    Invalid,
    /// The JSON is valid, but no adapter recognises its format.
    UnknownFormat,
    /// The document needs repairs that this program does not make; see [`crate::mend`]. The formats module leaves such a
    /// document to the mend module, so no event has this code.
    NeedsMend,
    /// No item of the list has the id or URL in `select`.
    NotFound,
    /// The view could not be rendered.
    Render,
    /// The formats module could not be loaded. The value is the code of the loader.
    Engine(&'static str),
}

impl Code {
    /// The code in events and in the console.
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
            Self::UnknownFormat | Self::NeedsMend => "article-unknown-format",
            Self::NotFound => "article-not-found",
            Self::Render => "render",
            Self::Engine(code) => code,
        }
    }
}

/// Why a story cannot be shown, with a message for a developer.
///
/// Visitors see a sentence in their own language instead, from [`crate::locale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind of failure.
    pub code: Code,
    /// An English sentence for a developer, without a full stop.
    pub message: String,
    /// The HTTP status, if the server answered.
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
