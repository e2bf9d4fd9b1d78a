//! What a body refers to, and how its addresses resolve.

use crate::article::Picture;
use crate::platform::Platform;
use crate::search::split_once;

/// The most blocks that a text may have; the longest real text has about a tenth. Blocks that hold
/// other blocks do not count, because each of them holds at least one block that counts.
pub const MOST_BLOCKS: usize = 5_000;

/// What a body may refer to.
pub struct BodyContext<'a, P: Platform> {
    /// The parser of HTML and resolver of URLs.
    pub platform: &'a P,
    /// The base of relative URLs.
    pub base: Option<&'a str>,
    /// The pictures that are associated with the story, by the names that the document gives them.
    pub pictures: &'a [(String, Picture)],
    /// How many blocks there is room for, up to [`MOST_BLOCKS`].
    pub room: usize,
}

impl<P: Platform> BodyContext<'_, P> {
    /// The address of a link: absolute with http, https, mailto or tel, or a fragment alone; `None`
    /// for any other.
    ///
    /// [`super::settle_anchors`] decides whether the text has the place that a fragment names. This
    /// function judges the scheme of the resolved URL, which is the one that is used. Before, white
    /// space, control characters and letter case can hide the scheme.
    pub(super) fn address(&self, reference: &str) -> Option<String> {
        let reference = reference.trim();
        if reference.is_empty() {
            return None;
        }
        if let Some(name) = reference.strip_prefix('#') {
            return Some(["#", &self.anchor(name)?].concat());
        }
        let resolve = |base| self.platform.resolve(base, reference);
        // An absolute reference resolves alone, even if the base is not a URL.
        let url = resolve(self.base).or_else(|| resolve(None))?;
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        schemes.iter().any(|it| url.starts_with(it)).then_some(url)
    }

    /// The name of a place in the text, as URLs write it. In this form an `id` and an `href` are
    /// equal.
    pub(super) fn anchor(&self, name: &str) -> Option<String> {
        let url = self.platform.resolve(Some("about:blank"), &["#", name].concat())?;
        split_once(&url, "#").map(|(_, it)| it.to_owned()).filter(|it| !it.is_empty())
    }

    /// The address of a picture, a frame or a player: absolute, http or https.
    pub(super) fn web_address(&self, reference: &str) -> Option<String> {
        self.address(reference).filter(|it| it.starts_with("http"))
    }
}
