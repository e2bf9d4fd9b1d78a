//! The teaser of a story for subscribers.

use crate::draft::Draft;

/// Keeps the header of a story, and the pictures from which the lead picture is taken.
///
/// If the item itself is a picture for subscribers, its files are removed, as a text is.
pub(crate) fn keep_teaser(draft: &mut Draft) {
    draft.body.clear();
    draft.corrections.clear();
    draft.renditions.clear();
    draft.caption = None;
    draft.associations.retain(|it| it.item.kind.is_picture());
}
