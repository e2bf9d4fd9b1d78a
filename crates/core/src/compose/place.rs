//! Places in a document, as notices name them.

use crate::article::Block;
use crate::article::inline::plain_text;
use crate::draft::Draft;
use crate::notice::quote;

/// A part of a document, and the start of its words.
pub(super) fn named(what: &str, words: &str) -> String {
    [what, &quote(words)].join(" ")
}

/// A block at a place of the text, and the start of its words.
pub(super) fn block(block: &Block, at: usize, count: usize) -> String {
    let (what, words) = match block {
        Block::Figure(figure) => {
            let file = figure.picture.renditions.first().map(|it| it.url.as_str());
            let caption = plain_text(&figure.caption);
            let words = if caption.is_empty() { file.unwrap_or_default() } else { &caption };
            ("picture", words.to_owned())
        }
        Block::Heading { content, .. } => ("heading", plain_text(content)),
        Block::Paragraph(content) => ("paragraph", plain_text(content)),
        _ => ("block", String::new()),
    };
    let place = format!("{what} at place {} of {count}", at + 1);
    if words.is_empty() { place } else { [place, quote(&words)].join(", ") }
}

/// An item of a draft: what it is, and its name.
pub(super) fn item(item: &Draft) -> String {
    let names = [&item.headline, &item.caption, &item.id, &item.url];
    let file = item.renditions.first().map(|it| it.url.as_str());
    let name = names.into_iter().flatten().next().map(String::as_str).or(file);
    named(item.kind.as_str(), name.unwrap_or_default())
}
