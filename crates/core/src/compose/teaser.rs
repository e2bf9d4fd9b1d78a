//! What remains of a story for subscribers.

use crate::draft::Draft;

use super::is_picture;

/// Leaves what invites to read a story, and the pictures of which one may lead.
///
/// A picture that is itself for subscribers is what they pay for, so its files go as a text does.
pub(crate) fn keep_teaser(draft: &mut Draft) {
    draft.body.clear();
    draft.corrections.clear();
    draft.renditions.clear();
    draft.caption = None;
    draft.associations.retain(|it| is_picture(&it.item));
}
