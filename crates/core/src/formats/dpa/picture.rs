//! Reads pictures, videos and audio.

use crate::article::Kind;
use crate::draft::{Association, Draft, Gate};
use crate::formats::fields::{get, list_of, owned, text_of, truth_of};
use crate::formats::rendition;
use crate::formats::table::{Field, FieldTable, fill};
use crate::json::Value;

const FIELDS: &FieldTable = &[
    (Field::Id, "urn"),
    (Field::Status, "pubstatus"),
    (Field::Embargo, "embargoed"),
    (Field::Headline, "headline"),
    (Field::Published, "version_created"),
    (Field::Caption, "caption"),
    (Field::Credit, "creditline"),
    (Field::Copyright, "copyrightnotice"),
];

/// The name by which compose finds the lead picture.
const LEAD: &str = "featuremedia";

/// Reads a picture, video or audio item. The URLs are signed, so they must stay unchanged.
pub(super) fn read(association: &Value) -> Draft {
    let mut item = Draft::default();
    fill(&mut item, association, FIELDS);
    item.kind = match text_of(association, "type") {
        Some("audio") => Kind::Audio,
        Some("video") => Kind::Video,
        _ => Kind::Picture,
    };
    item.renditions = match item.kind {
        Kind::Picture => rendition::usable_files(get(association, "renditions"), Kind::Picture),
        _ => list_of(association, "renditions").iter().filter_map(rendition::file).collect(),
    };
    item
}

/// Adds the associations of a document. If the document has no text, the first one gives the document its
/// files.
pub(super) fn associate(draft: &mut Draft, document: &Value) {
    let is_text = !draft.body.is_empty();
    for association in list_of(document, "associations") {
        let item = read(association);
        // An item with a gate of its own stays an association, so that the rules judge it by that gate.
        if !is_text && draft.renditions.is_empty() && item.gate == Gate::default() {
            draft.kind = item.kind;
            draft.renditions = item.renditions;
            draft.caption = owned(text_of(document, "descriptions.description")).or(item.caption);
            draft.credit = owned(text_of(document, "creditline")).or(item.credit);
            continue;
        }
        let is_lead = truth_of(association, "is_featureimage") == Some(true);
        let name = if is_lead { LEAD } else { item.id.as_deref().unwrap_or_default() };
        draft.associations.push(Association { name: name.to_owned(), item });
    }
}
