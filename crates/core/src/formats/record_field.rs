//! The fields of a record of a content system in which every site chooses the names.

use super::fields::{get_any, names_in, text_of};
use crate::json::Value;
use crate::search::contains_any;

pub(super) const AUTHORS: &str = "authors author byline bylines writers writer contributors";
pub(super) const SECTIONS: &str =
    "category categories section sections rubric topic department channel";
pub(super) const TAGS: &str = "tags keywords topics tag_list";
pub(super) const LEADS: &str = "leadImage lead_image mainImage main_image heroImage hero_image hero coverImage cover_image \
    cover featuredImage featured_image featureImage feature_image image picture photo thumbnail banner main_media";

/// Returns the value of the first of several fields that is not empty, in one language.
pub(super) fn field_of<'a>(record: &'a Value, names: &str) -> Option<&'a Value> {
    get_any(record, names).map(in_one_language)
}

/// Returns the first value of a field that has one for each language: `{"en-GB": …}`, `[{"_key": "en", "value": …}]`.
pub(super) fn in_one_language(value: &Value) -> &Value {
    let is_tag = |it: &str| {
        let (language, region) = it.split_once(['-', '_']).unwrap_or((it, "GB"));
        language.len() == 2
            && language.bytes().all(|it| it.is_ascii_lowercase())
            && (2..=4).contains(&region.len())
            && region.bytes().all(|it| it.is_ascii_alphanumeric())
    };
    match value {
        Value::Object(fields)
            if !fields.is_empty() && fields.iter().all(|(key, _)| is_tag(key)) =>
        {
            fields.first().map_or(value, |(_, it)| it)
        }
        Value::Array(items) => match items.first() {
            Some(it) if text_of(it, "_key").is_some_and(is_tag) => it.get("value").unwrap_or(value),
            _ => value,
        },
        _ => value,
    }
}

/// Whether the field of a name is one of those beside the text.
pub(super) fn is_other(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_known = |names: &&str| names_in(names).any(|it| it.eq_ignore_ascii_case(&name));
    [AUTHORS, SECTIONS, TAGS, LEADS].iter().any(is_known)
        || contains_any(&name, "related see more recommended")
}
