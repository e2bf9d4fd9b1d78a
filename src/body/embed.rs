//! Frames and players: never shown, always named.

use crate::article::{Block, Inline};
use crate::platform::Platform;

use super::node::Node;
use super::{Surroundings, link, picture, text};

/// A paragraph that links to what a frame or player would show; `None` where it has no usable
/// address.
///
/// A link asks nothing of a third party before the reader clicks.
pub(super) fn as_link<P: Platform>(around: &Surroundings<'_, P>, node: &P::Node) -> Option<Block> {
    let sources = node.children();
    let sources = sources.iter().filter(|it| it.element_name().as_deref() == Some("source"));
    let href = [node].into_iter().chain(sources).find_map(|it| picture::address(around, it))?;
    let title = node.attribute("title").map(|it| text::collapse(&it));
    let words = match title.filter(|it| !text::is_blank(it)) {
        Some(title) => title,
        None => link::host(&href).unwrap_or(&href).to_owned(),
    };
    let content = vec![Inline::Text(words)];
    Some(Block::Paragraph(vec![Inline::Link { href, content }]))
}
