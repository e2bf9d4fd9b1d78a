//! Tables that map the fields of a format to the fields of a draft, for fields that are copied unchanged.
//!
//! A table is data. It takes a third of the bytes of the equivalent code.

use super::fields::{
    as_written, get, get_any, names_in, number_of, owned, string_of, text, text_of,
};
use crate::article::{Date, Kind, Rendition};
use crate::draft::Draft;
use crate::json::Value;

/// A text field of a draft that is copied as the document writes it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Field {
    Id,
    Url,
    Json,
    Status,
    Embargo,
    Expires,
    Language,
    Kicker,
    Headline,
    Standfirst,
    Dateline,
    Published,
    Updated,
    Caption,
    Alt,
    Credit,
    Warning,
    Copyright,
    DigitalSourceType,
    RelatedHeading,
}

/// For each field the paths at which a format may keep it, separated by spaces, the best first.
pub(super) type FieldTable = [(Field, &'static str)];

/// Fills the empty fields of a draft from an item.
///
/// The fields on which the rules decide are filled whatever type their values have, so that the rules do
/// not show a story with an unreadable status.
pub(super) fn fill(draft: &mut Draft, item: &Value, table: &FieldTable) {
    for (field, paths) in table {
        let value = field_mut(draft, *field);
        if value.is_none() {
            *value = match field {
                Field::Status => owned(get_any(item, paths).map(as_written)),
                Field::Embargo | Field::Expires => date(item, paths, |it| Some(as_written(it))),
                Field::Published | Field::Updated => date(item, paths, text),
                _ => string_of(item, paths),
            };
        }
    }
}

/// Returns the first date that was set. A field may have the zero of its system, and the next one a date.
fn date(item: &Value, paths: &str, read: fn(&Value) -> Option<&str>) -> Option<String> {
    let mut dates = names_in(paths).filter_map(|it| read(get(item, it)?));
    owned(dates.find(|it| !Date::is_unset(it)))
}

/// Returns a picture with one file and the texts that belong to it, or `None` if there is no file.
pub(super) fn picture(item: &Value, file: &str, table: &FieldTable) -> Option<Draft> {
    let url = text_of(item, file)?.to_owned();
    let (width, height) = (number_of(item, "width"), number_of(item, "height"));
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    picture.renditions.push(Rendition { url, width, height, media_type: None });
    fill(&mut picture, item, table);
    Some(picture)
}

/// Returns the place of a field in a draft.
pub(super) fn field_mut(draft: &mut Draft, field: Field) -> &mut Option<String> {
    match field {
        Field::Id => &mut draft.id,
        Field::Url => &mut draft.url,
        Field::Json => &mut draft.json,
        Field::Status => &mut draft.gate.status,
        Field::Embargo => &mut draft.gate.embargo,
        Field::Expires => &mut draft.gate.expires,
        Field::Language => &mut draft.language,
        Field::Kicker => &mut draft.kicker,
        Field::Headline => &mut draft.headline,
        Field::Standfirst => &mut draft.standfirst,
        Field::Dateline => &mut draft.dateline,
        Field::Published => &mut draft.published,
        Field::Updated => &mut draft.updated,
        Field::Caption => &mut draft.caption,
        Field::Alt => &mut draft.alt,
        Field::Credit => &mut draft.credit,
        Field::Warning => &mut draft.warning,
        Field::Copyright => &mut draft.copyright,
        Field::DigitalSourceType => &mut draft.digital_source_type,
        Field::RelatedHeading => &mut draft.related_heading,
    }
}
