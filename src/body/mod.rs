//! From a foreign body, HTML or plain text, to typed blocks.
//!
//! Foreign HTML is never inserted into a page. It is parsed inert by the [`Platform`], walked
//! once over [`node::Node`], and rebuilt from what `role.rs` allows: what has no block or inline of
//! its own in the model cannot come through. Elements that nobody knows lose their tags and keep
//! their text; only what is no text, such as scripts and form controls, goes with its content.
//!
//! The walk knows neither a browser nor a parser crate, reads no clock, and never panics.

mod caption;
mod dateline;
mod embed;
mod figure;
mod flat;
mod flow;
mod link;
mod list;
mod mark;
pub mod node;
mod picture;
mod repeat;
mod role;
mod run;
mod srcset;
mod table;
mod tally;
mod text;
mod walk;

pub use dateline::opens_with_dateline;
pub use repeat::drop_repeated_headline;

use crate::article::{Block, Picture};
use crate::notice::Notice;
use crate::platform::Platform;

use text::Body;
use walk::Walk;

/// What the body may refer to.
pub struct Surroundings<'a, P: Platform> {
    /// The parser of HTML and resolver of URLs.
    pub platform: &'a P,
    /// The base for relative URLs.
    pub base: Option<&'a str>,
    /// Pictures associated with the story, by the name the document gives them.
    pub pictures: &'a [(String, Picture)],
}

/// Turns a body, HTML or plain text, into blocks.
///
/// Which of the two it is, the body itself tells: labels such as `text/plain` lie too often.
pub fn blocks<P: Platform>(
    body: &str,
    around: &Surroundings<'_, P>,
    notices: &mut Vec<Notice>,
) -> Vec<Block> {
    let mut walk = Walk::new(around);
    let blocks = match text::read(body, around.platform) {
        Body::Text(text) => walk.paragraphs(&text),
        Body::Html(html) => match around.platform.parse_html(&html) {
            Some(root) => walk.root(&root),
            None => {
                notices.push(Notice::new("body-unparsed", "the body's HTML could not be parsed"));
                Vec::new()
            }
        },
    };
    walk.report(notices);
    blocks
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
