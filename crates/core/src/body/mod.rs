//! From a foreign body, HTML or plain text, to typed blocks.
//!
//! Foreign HTML is never inserted into a page. It is parsed inert by the [`Platform`], walked
//! once over [`node::Node`], and rebuilt from what `role.rs` allows: what has no block or inline of
//! its own in the model cannot come through. Elements that nobody knows lose their tags and keep
//! their text; only what is no text, such as scripts and form controls, goes with its content.
//!
//! The walk knows neither a browser nor a parser crate, reads no clock, and never panics.

mod anchor;
mod container;
mod dateline;
mod gallery;
mod inert;
mod mark;
mod math;
mod media;
pub mod node;
mod picture;
mod provider;
mod role;
mod sign_off;
mod table;
mod text;
mod walk;
mod words;

pub use anchor::settle_anchors;
pub use dateline::{drop_repeated_headline, opens_with_dateline};
pub(crate) use gallery::gallery_of;
pub use sign_off::drop_sign_off;

use crate::article::{Block, Picture};
use crate::notice::Notice;
use crate::platform::Platform;
use crate::search;
use crate::search::{parts, split_once};

pub(crate) use provider::embed;
pub use provider::is_below;
use walk::{MOST_DEPTH, Walk};
use words::RunKind;

/// The most blocks a text may have; the longest real one has about a tenth. Only blocks that hold
/// no blocks are counted: every other one holds at least one of them.
pub const MOST_BLOCKS: usize = 5_000;

/// What the body may refer to.
pub struct BodyContext<'a, P: Platform> {
    /// The parser of HTML and resolver of URLs.
    pub platform: &'a P,
    /// The base for relative URLs.
    pub base: Option<&'a str>,
    /// Pictures associated with the story, by the name the document gives them.
    pub pictures: &'a [(String, Picture)],
    /// How many blocks there is room for, up to [`MOST_BLOCKS`].
    pub room: usize,
}

impl<P: Platform> BodyContext<'_, P> {
    /// The address of a link: absolute, http, https, mailto or tel, or a fragment alone; `None` for
    /// anything else.
    ///
    /// Whether there is a place that a fragment leads to, [`settle_anchors`] finds out. The scheme is judged after resolution, on the very text that is used later: before, it
    /// can hide behind white space, control characters or letter case.
    fn address(&self, reference: &str) -> Option<String> {
        let reference = reference.trim();
        if reference.is_empty() {
            return None;
        }
        if let Some(name) = reference.strip_prefix('#') {
            return Some(["#", &self.anchor(name)?].concat());
        }
        let resolve = |base| self.platform.resolve(base, reference);
        // An absolute reference stands on its own where the base is no URL.
        let url = resolve(self.base).or_else(|| resolve(None))?;
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        schemes.iter().any(|it| url.starts_with(it)).then_some(url)
    }

    /// The name of a place in the text, as URLs write it: the form in which `id` and `href` meet.
    fn anchor(&self, name: &str) -> Option<String> {
        let url = self.platform.resolve(Some("about:blank"), &["#", name].concat())?;
        split_once(&url, "#").map(|(_, it)| it.to_owned()).filter(|it| !it.is_empty())
    }

    /// The address of a picture, a frame or a player: absolute, http or https.
    fn web_address(&self, reference: &str) -> Option<String> {
        self.address(reference).filter(|it| it.starts_with("http"))
    }
}

/// The host and port of a resolved http(s) address, without name and password.
pub fn host(address: &str) -> &str {
    search::after_last(parts(address, b'/').nth(2).unwrap_or_default(), "@")
}

/// Turns a body, HTML or plain text, into blocks.
///
/// Which of the two it is, the body itself tells: labels such as `text/plain` lie too often.
pub fn blocks<P: Platform>(
    body: &str,
    around: &BodyContext<'_, P>,
    notices: &mut Vec<Notice>,
) -> Vec<Block> {
    let html = if text::is_markup(body) {
        text::mend(body)
    } else {
        let text = text::decode(body, around.platform);
        // HTML that was escaped as a whole (`&lt;p&gt;…`) would else show its tags to readers.
        if !text.trim().starts_with('<') || !text::is_markup(&text) {
            return Walk::new(around, notices, 0, RunKind::Paragraph).paragraphs(&text);
        }
        text
    };
    match around.platform.parse_html(&inert::inert(&html)) {
        Some(root) => Walk::new(around, notices, MOST_DEPTH, RunKind::Paragraph).document(root),
        None => {
            notices.push(Notice::new("body-unparsed", "the body's HTML could not be parsed"));
            Vec::new()
        }
    }
}

/// The plain text of a short field that may hold markup or entities, such as a headline or a
/// caption; `None` where nothing is left.
///
/// Entities are decoded once, and a second time only where the result still shows escapes and
/// no bare `<`: then somebody escaped twice.
pub fn plain<P: Platform>(field: &str, platform: &P) -> Option<String> {
    let once = text::decode(field, platform);
    let text = if text::is_still_escaped(&once) { text::decode(&once, platform) } else { once };
    let text = text::collapse(&text);
    (!text::is_blank(&text)).then_some(text)
}
