//! Obsolete elements of preformatted text.

use crate::body::node::Node;
use crate::search::contains_word;

use super::change::Change;
use super::element::Element;

/// Elements whose words are preformatted text, and no markup.
const PREFORMATTED: &str = "plaintext xmp listing";

/// Writes an obsolete element of preformatted text as `pre`, whose text is escaped.
pub(super) fn preformatted<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_preformatted = contains_word(PREFORMATTED, element.name);
    is_preformatted.then(|| Change::Rename("<pre>".to_owned(), "pre"))
}
