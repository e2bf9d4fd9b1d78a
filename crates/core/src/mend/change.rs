//! What a rule can do with an element.

use crate::dropped::DropRule;

/// The attribute of an image with its credit line.
pub(super) const CREDIT: &str = "data-credit";

/// What a rule does with an element.
pub(super) enum Change {
    /// The element goes with its content. A notice names the rule.
    Drop(DropRule),
    /// Its tags go, and its content stays.
    Unwrap,
    /// This HTML replaces the element and its content. No rule reads it again.
    Replace(String),
    /// It is the caption of the picture before it ([`Element::previous`]).
    Caption,
    /// It goes, and its words are the credit line of the picture before it.
    Credit(String),
    /// This start tag and an end tag of this name replace its tags. Its content stays.
    Rename(String, &'static str),
    /// This HTML goes before and after its content, in the place of its tags.
    Wrap(String, String),
    /// This HTML replaces the element and its content. A notice names the rule by which something is left out.
    Reduce(String, DropRule),
    /// Line feeds in it become line breaks. If there is a name, a tag of this name replaces its tags.
    Lines(Option<&'static str>, Spaces),
    /// Its content becomes a note at the end of the body. A mark that leads to the note takes its place.
    Note,
    /// Its content stays, and a mark follows that leads to a note with this HTML. Without `true`, the mark takes
    /// the place of the content.
    Noted(String, bool),
}

/// What becomes of white space at the start of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// It stays.
    Kept,
    /// It goes, as everywhere in HTML.
    Collapsed,
}
