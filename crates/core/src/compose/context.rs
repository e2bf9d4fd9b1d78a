//! What composing needs besides the draft: the platform, and the base of relative URLs.

use std::cell::Cell;

use crate::body;
use crate::draft::Draft;
use crate::mend;
use crate::platform::Platform;

/// The platform, and the base of relative URLs.
pub(crate) struct Context<'a, P: Platform> {
    pub(crate) platform: &'a P,
    pub(crate) base: Option<&'a str>,
    /// Whether a text so far needs repairs. On a platform that mends, none does.
    needs_mend: Cell<bool>,
}

impl<'a, P: Platform> Context<'a, P> {
    /// A context in which no text has been read.
    pub(crate) fn new(platform: &'a P, base: Option<&'a str>) -> Self {
        Self { platform, base, needs_mend: Cell::new(false) }
    }

    /// Whether a text that was read needs repairs that the platform does not make.
    pub(crate) fn needs_mend(&self) -> bool {
        self.needs_mend.get()
    }

    /// Looks whether a text needs repairs. `is_body` is whether it may have several blocks.
    pub(crate) fn inspect(&self, text: &str, is_body: bool) {
        if !P::MENDS && mend::is_text_rare(text, is_body) {
            self.needs_mend.set(true);
        }
    }

    /// The plain text of a field that may hold markup.
    pub(crate) fn plain(&self, field: Option<&str>) -> Option<String> {
        let field = field?;
        self.inspect(field, false);
        body::plain(field, self.platform)
    }

    /// The warning of an item. An empty warning is a warning too.
    pub(crate) fn warning(&self, item: &Draft) -> Option<String> {
        item.warning.as_deref().map(|it| self.plain(Some(it)).unwrap_or_default())
    }

    /// The absolute http(s) URL of a reference; `None` for any other.
    pub(crate) fn web_url(&self, reference: Option<&str>) -> Option<String> {
        self.platform.web_url(self.base, reference?)
    }
}
