//! Adds items to the item that they belong to.

use crate::article::Kind;
use crate::draft::{Association, Draft};

/// Adds an associated item: the first picture leads.
pub(super) fn associate(draft: &mut Draft, item: Draft) {
    let has_lead = draft.associations.iter().any(|it| it.name == "lead");
    let name = match item.kind {
        kind if kind.is_picture() && !has_lead => "lead",
        Kind::Text | Kind::Other | Kind::Event => "related",
        _ => "attachment",
    };
    draft.associations.push(Association { name: name.to_owned(), item });
}
