//! Turns a body of a provider, HTML or plain text, into typed blocks.
//!
//! The reader never inserts HTML of a provider into a page. The [`Platform`] parses it into an
//! inert document, the walk (`walk.rs`) visits each [`node::Node`] once, and rebuilds what `role.rs`
//! allows. An element without a block or inline in the model cannot come through. Elements that
//! HTML does not know lose their tags and keep their text. Elements that are not text, such as
//! scripts and form controls, are dropped with their content.
//!
//! The walk knows neither a browser nor a parser crate, reads no clock, and never panics.

mod anchor;
mod caption;
mod container;
mod context;
mod dateline;
mod decode;
mod explain;
mod gallery;
mod headline;
mod inert;
mod mark;
mod math;
mod media;
pub mod node;
mod part;
mod picture;
mod provider;
pub mod record;
pub(crate) mod reported;
mod role;
mod run_kind;
mod sign_off;
mod span;
mod table;
pub(crate) mod text;
mod video_page;
mod walk;
mod words;

pub use anchor::settle_anchors;
pub(crate) use anchor::wanted_anchors;
pub use context::{BodyContext, MOST_BLOCKS};
pub use dateline::opens_with_dateline;
pub(crate) use decode::decode as decoded;
pub use decode::plain;
pub(crate) use explain::described;
pub(crate) use gallery::gallery_of;
pub use headline::drop_repeated_headline;
pub(crate) use inert::inert;
pub(crate) use provider::embed;
pub use provider::{host, is_below};
pub use sign_off::drop_sign_off;
pub(crate) use text::{is_blank, mend as mend_breaks};

use crate::article::Block;
use crate::notice::Notice;
use crate::platform::Platform;

use decode::decode;
use run_kind::RunKind;
use walk::{MOST_DEPTH, Walk};

/// Turns a body, HTML or plain text, into blocks.
///
/// The text of the body decides which of the two it is, because labels such as `text/plain` are
/// often wrong.
pub fn blocks<P: Platform>(
    body: &str,
    context: &BodyContext<'_, P>,
    notices: &mut Vec<Notice>,
) -> Vec<Block> {
    let html = if text::is_markup(body) {
        text::mend(body)
    } else {
        let text = decode(body, context.platform);
        // HTML that was escaped as a whole (`&lt;p&gt;…`) would show its tags to visitors.
        if !text.trim().starts_with('<') || !text::is_markup(&text) {
            return Walk::new(context, notices, 0, RunKind::Paragraph).paragraphs(&text);
        }
        text
    };
    match context.platform.parse_html(&inert(&html)) {
        Some(root) => Walk::new(context, notices, MOST_DEPTH, RunKind::Paragraph).document(root),
        None => {
            notices.push(Notice::new("body-unparsed", "the body's HTML could not be parsed"));
            Vec::new()
        }
    }
}
