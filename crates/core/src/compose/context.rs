//! What composing needs besides the draft: the platform, and the base of relative URLs.

use crate::body;
use crate::draft::Draft;
use crate::platform::Platform;

/// The platform, and the base of relative URLs.
pub(crate) struct Context<'a, P: Platform> {
    pub(crate) platform: &'a P,
    pub(crate) base: Option<&'a str>,
}

impl<P: Platform> Context<'_, P> {
    /// The plain text of a field that may hold markup.
    pub(crate) fn plain(&self, field: Option<&str>) -> Option<String> {
        body::plain(field?, self.platform)
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
