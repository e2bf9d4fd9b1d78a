//! Where a mapping finds a value: a pointer, a list of them, a constant, or an object with the details.

use super::pointer::{self, is_pointer};
use super::transform::{NAMES, Transform};
use crate::formats::fields::{is_absent, list, text};
use crate::json::Value;
use crate::search::join;

/// The keys of the details of a source. An object with other keys has the fields of a record.
const KEYS: [&str; 9] = ["at", "value", "as", "join", "prefix", "suffix", "map", "default", "of"];

/// How deep records may be nested.
const DEEPEST: usize = 4;

/// Where a value is found. A document of the newsroom stays borrowed.
pub(super) struct Place<'a> {
    /// The story, or the record in it, from which pointers begin.
    pub(super) story: &'a Value,
    /// The whole document.
    pub(super) document: &'a Value,
}

/// Returns what is wrong with a source, if anything is.
pub(super) fn fault(source: &Value) -> Option<String> {
    match source {
        Value::String(pointer) if is_pointer(pointer) => None,
        Value::String(pointer) => {
            Some(["\"", pointer, "\" is not a JSON Pointer: it must begin with /"].concat())
        }
        Value::Array(sources) if sources.is_empty() => {
            Some("an empty list names no place".to_owned())
        }
        Value::Array(sources) => sources.iter().find_map(fault),
        Value::Object(fields) if has_details(source) => {
            let unknown = fields.iter().find(|(key, _)| !KEYS.contains(&key.as_str()));
            if let Some((key, _)) = unknown {
                return Some(["\"", key, "\" is not a key of a place"].concat());
            }
            let mut names = source.get("as").map(list).unwrap_or_default().iter();
            let wrong = names.find(|it| it.as_str().is_none_or(|it| transform(it).is_none()));
            match wrong {
                Some(it) => Some(
                    [
                        &it.to_json(),
                        " is not a transform; the transforms are: ",
                        &names_of_transforms(),
                    ]
                    .concat(),
                ),
                None => source.get("at").and_then(fault),
            }
        }
        Value::Object(fields) => fields.iter().find_map(|(key, it)| match key.as_str() {
            "each" => it
                .as_str()
                .is_none_or(|it| !is_pointer(it))
                .then(|| "\"each\" must be a JSON Pointer".to_owned()),
            _ => fault(it),
        }),
        _ => {
            Some([&source.to_json(), " is no place: write {\"value\": …} for a constant"].concat())
        }
    }
}

fn names_of_transforms() -> String {
    join(&NAMES.map(|(name, _)| name), ", ")
}

fn transform(name: &str) -> Option<Transform> {
    NAMES.iter().find(|(it, _)| *it == name).map(|(_, it)| *it)
}

fn has_details(source: &Value) -> bool {
    source.get("at").is_some() || source.get("value").is_some()
}

/// Returns the pointers of a source, for a message.
pub(super) fn pointers(source: &Value, found: &mut Vec<String>) {
    match source {
        Value::String(pointer) => found.push(pointer.clone()),
        Value::Array(sources) => sources.iter().for_each(|it| pointers(it, found)),
        Value::Object(fields) => {
            for (key, it) in fields {
                if key == "at" || key == "each" || !KEYS.contains(&key.as_str()) {
                    pointers(it, found);
                }
            }
        }
        _ => {}
    }
}

/// Returns the value that a source finds.
pub(super) fn find(source: &Value, place: &Place<'_>, depth: usize) -> Option<Value> {
    match source {
        Value::String(pointer) => at(pointer, place.story),
        Value::Array(sources) => sources.iter().find_map(|it| find(it, place, depth)),
        Value::Object(_) if has_details(source) => detailed(source, place, depth),
        Value::Object(fields) if depth < DEEPEST => record(fields, place, depth),
        _ => None,
    }
}

/// Returns the value at a pointer. A pointer with a wildcard finds a list.
fn at(pointer: &str, story: &Value) -> Option<Value> {
    let found = pointer::all(story, pointer);
    let is_list = pointer.split('/').any(|it| it == "*");
    let mut present = found.into_iter().filter(|it| !is_absent(it));
    match is_list {
        true => {
            let all: Vec<Value> = present.cloned().collect();
            (!all.is_empty()).then_some(Value::Array(all))
        }
        false => present.next().cloned(),
    }
}

fn detailed(source: &Value, place: &Place<'_>, depth: usize) -> Option<Value> {
    let of_document = Place { story: place.document, document: place.document };
    let is_of_document = source.get("of").and_then(Value::as_str) == Some("document");
    let place = if is_of_document { &of_document } else { place };
    let found = source.get("at").and_then(|it| find(it, place, depth));
    let constant = source.get("value").or_else(|| source.get("default"));
    let Some(mut value) = found else { return constant.cloned() };
    for name in source.get("as").map(list).unwrap_or_default() {
        if let Some(transform) = name.as_str().and_then(transform) {
            value = transform.apply(value);
        }
    }
    if let Some(map) = source.get("map") {
        value = mapped(value, map);
    }
    if let (Some(separator), Value::Array(items)) =
        (source.get("join").and_then(Value::as_str), &value)
    {
        let words: Vec<&str> = items.iter().filter_map(text).collect();
        value = Value::String(join(&words, separator));
    }
    let part = |key: &str| source.get(key).and_then(Value::as_str).unwrap_or_default();
    let (prefix, suffix) = (part("prefix"), part("suffix"));
    if !(prefix.is_empty() && suffix.is_empty())
        && let Some(words) = text(&value)
    {
        value = Value::String([prefix, words, suffix].concat());
    }
    Some(value)
}

/// Replaces a value by the one that the map has for its words. A word that is not in the map stays, so that an unknown
/// status closes a story.
fn mapped(value: Value, map: &Value) -> Value {
    let key = match &value {
        Value::Array(items) => return items.iter().map(|it| mapped(it.clone(), map)).collect(),
        Value::Bool(truth) => {
            if *truth {
                "true"
            } else {
                "false"
            }
        }
        other => text(other).unwrap_or_default(),
    };
    map.get(key).cloned().unwrap_or(value)
}

/// Returns a record, or one for each value at `each`.
fn record(fields: &[(String, Value)], place: &Place<'_>, depth: usize) -> Option<Value> {
    let each = fields.iter().find(|(key, _)| key == "each").and_then(|(_, it)| it.as_str());
    let one = |story: &Value| {
        let place = Place { story, document: place.document };
        let found = fields.iter().filter(|(key, _)| key != "each");
        let found: Vec<(String, Value)> = found
            .filter_map(|(key, it)| Some((key.clone(), find(it, &place, depth + 1)?)))
            .collect();
        (!found.is_empty()).then_some(Value::Object(found))
    };
    let Some(each) = each else { return one(place.story) };
    let values = pointer::all(place.story, each).into_iter();
    let values: Vec<&Value> = values.flat_map(list).collect();
    let records: Vec<Value> = values.into_iter().filter_map(one).collect();
    (!records.is_empty()).then_some(Value::Array(records))
}
