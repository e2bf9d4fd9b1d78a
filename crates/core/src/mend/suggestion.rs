//! Text that a suggestion or a tracked change in HTML deletes, as CKEditor and ICE mark it. It was never published.

use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::search::{find_ignore_case, split_once};

use super::change::Change;
use super::element::Element;

/// The start of the element before a range of text.
const START: &str = "<suggestion-start";

/// The attributes that name a change, and what they begin with.
const ATTRIBUTES: [&str; 4] =
    ["data-suggestion-start-before", "data-suggestion", "data-operation", "data-track-change"];

/// The classes of deleted text.
const CLASSES: &str = "ice-del track-delete tracked-delete tracked-deletion deletion-mark";

/// Whether a text may have ranges of suggestions.
pub(super) fn is_there(text: &str) -> bool {
    find_ignore_case(text, START).is_some()
}

/// Returns the text without the ranges that suggestions delete; `None` if there are none. A range has the same name at its
/// start and at its end, and may begin in one paragraph and end in another. One without an end reaches to the end of the
/// text, because it may not be shown.
pub(super) fn mend(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut has_changed = false;
    while let Some(at) = find_ignore_case(rest, START) {
        let (before, range) = rest.split_at_checked(at)?;
        mended.push_str(before);
        let (tag, after) = split_once(range, ">").unwrap_or((range, ""));
        let name = name_of(tag).unwrap_or_default();
        if is_deletion(name) {
            let end = ["<suggestion-end name=\"", name, "\""].concat();
            let after_end =
                find_ignore_case(after, &end).and_then(|at| after.get(at + end.len()..));
            rest = after_end.and_then(|it| split_once(it, ">")).map_or("", |it| it.1);
            has_changed = true;
        } else {
            mended.push_str(range.get(..START.len())?);
            rest = range.get(START.len()..)?;
        }
    }
    mended.push_str(rest);
    has_changed.then_some(mended)
}

/// Returns the name in a tag.
fn name_of(tag: &str) -> Option<&str> {
    let (_, rest) = split_once(tag, "name=")?;
    let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    rest.get(1..)?.split(quote).next()
}

fn is_deletion(name: &str) -> bool {
    ["deletion", "delete", "remove"].iter().any(|it| name.starts_with(it))
}

/// Drops an element that is deleted as a whole.
pub(super) fn suggestion<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_deleted = element.has_class(CLASSES)
        || ATTRIBUTES.iter().any(|it| is_deletion(&element.attribute(it).to_ascii_lowercase()));
    is_deleted.then_some(Change::Drop(DropRule::Hidden))
}
