//! The characters of a text without its markup and entities.

use crate::article::Block;
use crate::platform::Platform;

use super::context::{BodyContext, MOST_BLOCKS};
use super::inert::inert;
use super::run_kind::RunKind;
use super::text;
use super::walk::Walk;

/// The plain text of a short field that may hold markup or entities, such as a headline or a
/// caption; `None` if nothing is left.
///
/// Entities are decoded once. They are decoded a second time only if the result still has entities
/// and has no bare `<`, because then the document was escaped twice.
pub fn plain<P: Platform>(field: &str, platform: &P) -> Option<String> {
    let once = decode(field, platform);
    let text = if text::is_still_escaped(&once) { decode(&once, platform) } else { once };
    let text = text::collapse(&text);
    (!text::is_blank(&text)).then_some(text)
}

/// The characters of a text, without its markup and one layer of entities.
pub(crate) fn decode<P: Platform>(text: &str, platform: &P) -> String {
    let root = text
        .bytes()
        .any(|it| matches!(it, b'<' | b'&'))
        .then(|| platform.parse_html(&inert(&text::mend(text))));
    let Some(root) = root.flatten() else { return text.to_owned() };
    let context = BodyContext { platform, base: None, pictures: &[], room: MOST_BLOCKS };
    let mut notices = Vec::new();
    // This walk keeps no structure. It keeps the words with all their white space.
    let blocks = Walk::new(&context, &mut notices, 0, RunKind::Code).document(root);
    let mut text = String::new();
    for block in blocks {
        if let Block::Code(words) = block {
            text.push_str(&words);
            text.push('\n');
        }
    }
    text
}
