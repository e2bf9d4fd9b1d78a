//! Pictures, films and recordings.

use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::formats::fields::{get, kept, list_of, text_of};
use crate::formats::rendition;
use crate::formats::table::{Field, Table, fill};
use crate::json::Value;

const FIELDS: &Table = &[
    (Field::Id, &["urn"]),
    (Field::Status, &["pubstatus"]),
    (Field::Embargo, &["embargoed"]),
    (Field::Headline, &["headline"]),
    (Field::Published, &["version_created"]),
    (Field::Caption, &["caption"]),
    (Field::Credit, &["creditline"]),
    (Field::Copyright, &["copyrightnotice"]),
];

/// Under this name compose finds the picture that leads.
const LEAD: &str = "featuremedia";

/// A picture of a document. Its addresses are signed, so they stay as they are.
pub(super) fn read(association: &Value) -> Draft {
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    fill(&mut picture, association, FIELDS);
    picture.renditions = rendition::images(get(association, "renditions"), Kind::Picture);
    picture
}

/// Adds what a document holds beside its text.
///
/// A document without a text is the picture that it holds, or points to the recording.
pub(super) fn associate(draft: &mut Draft, item: &Value) {
    let has_text = !draft.body.is_empty();
    for association in list_of(item, &["associations"]) {
        let is_lead = matches!(get(association, "is_featureimage"), Some(Value::Bool(true)));
        match text_of(association, &["type"]) {
            Some("image") if !has_text && draft.renditions.is_empty() => {
                let picture = read(association);
                draft.kind = Kind::Picture;
                draft.renditions = picture.renditions;
                draft.caption = caption(item).or(picture.caption);
                draft.credit = kept(text_of(item, &["creditline"])).or(picture.credit);
            }
            Some("image") => {
                let item = read(association);
                let name = if is_lead { LEAD } else { item.id.as_deref().unwrap_or_default() };
                draft.associations.push(Association { name: name.to_owned(), item });
            }
            kind => {
                if !has_text {
                    draft.kind = if kind == Some("audio") { Kind::Audio } else { Kind::Video };
                    draft.standfirst = draft.standfirst.take().or_else(|| caption(item));
                }
                if let Some(url) = text_of(association, &["renditions.url"]) {
                    let title = kept(text_of(association, &["headline"]));
                    draft.body.push(Piece::Embed(url.to_owned(), title));
                }
            }
        }
    }
}

/// The caption that a document has instead of a text.
fn caption(item: &Value) -> Option<String> {
    kept(text_of(item, &["descriptions.description"]))
}
