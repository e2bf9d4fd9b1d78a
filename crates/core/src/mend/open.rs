//! An element that is open while a tree is written.

use super::change::Spaces;

/// An open element.
pub(super) struct Open<N> {
    /// The local name in lower case.
    pub(super) name: String,
    /// The element itself; `None` for the body.
    pub(super) node: Option<N>,
    /// The last element in it that is written, if only white space follows it.
    pub(super) previous: Option<N>,
    /// The next node in it.
    pub(super) next: Option<N>,
    /// The name of the end tag; `None` if there is none.
    pub(super) end: Option<String>,
    /// What follows the end tag.
    pub(super) after: String,
    /// If line feeds in it are line breaks, what becomes of white space after them.
    pub(super) lines: Option<Spaces>,
    /// What is written before it, if its content becomes a note.
    pub(super) before_note: Option<String>,
    /// Where its HTML begins, and that of `previous`.
    pub(super) at: usize,
    pub(super) previous_at: usize,
    /// Whether a figure that began before it ends with it.
    pub(super) ends_figure: bool,
    /// Whether the walk over the mended body drops it, because of an attribute of it or of one around it.
    pub(super) is_hidden: bool,
}

impl<N> Open<N> {
    /// An element of which only the start tag is written, at this place of the HTML.
    pub(super) fn new(name: String, node: Option<N>, next: Option<N>, at: usize) -> Self {
        Self {
            name,
            node,
            previous: None,
            next,
            end: None,
            after: String::new(),
            lines: None,
            before_note: None,
            at,
            previous_at: 0,
            ends_figure: false,
            is_hidden: false,
        }
    }
}
