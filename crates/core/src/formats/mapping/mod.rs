//! The mapping of the publisher: where the documents of a content system of its own have the fields of a story.
//!
//! The publisher profile has it under `formats`. docs/publisher.md describes it. A mapping writes a document in our own
//! format, which is then read as any other, so every field and every rule of the model can be mapped.

mod pointer;
mod proposal;
mod source;
mod transform;
mod written;

use super::adapter::Wanted;
use super::fields::{is_absent, list, text};
use super::opened::Opened;
use super::record_text;
use super::rich::{self, form, object, picture};
use crate::error::{Code, Error};
use crate::json::Value;
use crate::notice::Notice;
use crate::object::value;
use crate::search::{join, parts};

pub use proposal::propose;
use source::Place;

/// The fields of our own format that a mapping may fill.
const FIELDS: &str = "id url json base type status embargo expires access language sections kicker headline standfirst \
    authors dateline published updated body genres corrections warning caption alt credit renditions lead media related \
    source publisher copyright digitalSourceType terms codedRights tags series places people posts live pinned key name";

/// The fields on which the rules decide.
const RULES: &str = "status embargo expires access terms";

/// The most stories of a document.
const MOST_STORIES: usize = 2_000;

/// Opens a document with the mapping that `wanted` names, or otherwise the first one that matches.
///
/// # Errors
///
/// If the mapping that `wanted` names finds no story.
pub(super) fn open(
    document: &Value,
    profile: &Value,
    wanted: Wanted<'_>,
) -> Result<Option<Opened>, Error> {
    let formats = profile.get("formats").and_then(Value::as_object).unwrap_or_default();
    // An entry with `images` only says where Sanity keeps its pictures.
    let formats: Vec<&(String, Value)> =
        formats.iter().filter(|(_, it)| it.get("images").is_none()).collect();
    let is_named = |name: &str| wanted.format.is_some_and(|it| it.trim() == name);
    let named = formats.iter().find(|(name, _)| is_named(name));
    if named.is_none() && wanted.format.is_some() {
        return Ok(None);
    }
    let Some((name, mapping)) =
        named.or_else(|| formats.iter().find(|(_, it)| matches(document, it)))
    else {
        return Ok(None);
    };
    let pointer = mapping.get("story").and_then(Value::as_str).unwrap_or_default();
    let stories = pointer::all(document, pointer).into_iter().flat_map(list);
    let stories: Vec<&Value> =
        stories.filter(|it| it.as_object().is_some()).take(MOST_STORIES).collect();
    if stories.is_empty() {
        let message = [
            "the format \"",
            name,
            "\" of the publisher profile finds no story at \"",
            pointer,
            "\"",
        ];
        return Err(Error::new(Code::UnknownFormat, message.concat()));
    }
    let mut notices = faults(name, mapping);
    let is_list = stories.len() > 1;
    let mut mapped: Vec<Value> = Vec::new();
    for story in &stories {
        // One story shows what the mapping does not find. The others have the same gaps.
        let mut ignored = Vec::new();
        let notices = if mapped.is_empty() { &mut notices } else { &mut ignored };
        mapped.push(write(story, document, name, mapping, notices));
    }
    let document = if is_list { Value::Array(mapped) } else { mapped.pop().unwrap_or_default() };
    Ok(Some(Opened { document, notices, format: Some(name.clone()), ..Opened::default() }))
}

/// Whether the condition of a mapping holds for a document. A mapping without a condition must be named.
fn matches(document: &Value, mapping: &Value) -> bool {
    let is_there = |it: &str| pointer::all(document, it).iter().any(|it| !is_absent(it));
    match mapping.get("when") {
        Some(Value::String(pointer)) => is_there(pointer),
        Some(Value::Array(all)) => {
            !all.is_empty() && all.iter().all(|it| it.as_str().is_some_and(is_there))
        }
        Some(Value::Object(all)) => {
            let holds = |(pointer, expected): &(String, Value)| {
                let found = pointer::all(document, pointer);
                let is = |wanted: &Value| {
                    found
                        .iter()
                        .any(|it| *it == wanted || text(it).is_some() && text(it) == text(wanted))
                };
                match expected {
                    Value::Bool(true) => found.iter().any(|it| !is_absent(it)),
                    expected => list(expected).iter().any(is),
                }
            };
            !all.is_empty() && all.iter().all(holds)
        }
        _ => false,
    }
}

/// Returns a notice for everything in a mapping that cannot be read.
fn faults(name: &str, mapping: &Value) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut report = |what: &str| {
        let message = ["the format \"", name, "\" of the publisher profile: ", what].concat();
        notices.push(Notice::new("mapping-invalid", message));
    };
    let Some(fields) = mapping.get("fields").and_then(Value::as_object) else {
        report("\"fields\" is missing");
        return notices;
    };
    for (field, source) in fields {
        if !parts(FIELDS, b' ').any(|it| it == field) {
            report(
                &["\"", field, "\" is not a field of a story; the fields are: ", FIELDS].concat(),
            );
        } else if let Some(fault) = source::fault(source) {
            report(&[field, ": ", &fault].concat());
        }
    }
    notices
}

/// Writes a story in our own format, and notes which fields were not found.
fn write(
    story: &Value,
    document: &Value,
    name: &str,
    mapping: &Value,
    notices: &mut Vec<Notice>,
) -> Value {
    let place = Place { story, document };
    let mut written = vec![("format".to_owned(), value(&"article-reader/1"))];
    for (field, source) in mapping.get("fields").and_then(Value::as_object).unwrap_or_default() {
        if !parts(FIELDS, b' ').any(|it| it == field) {
            continue;
        }
        let is_rule = parts(RULES, b' ').any(|it| it == field);
        match source::find(source, &place, 0) {
            Some(found) => written.push((field.clone(), shaped(field, found, notices))),
            // A rule that cannot be read may not be ignored.
            None if is_rule && source::fault(source).is_some() => {
                written.push(("status".to_owned(), value(&"rule not readable")));
            }
            None => {
                let mut places = Vec::new();
                source::pointers(source, &mut places);
                let places: Vec<&str> = places.iter().map(String::as_str).collect();
                let message =
                    ["the format \"", name, "\" finds no ", field, " at ", &join(&places, " or ")];
                notices.push(Notice::new("mapping-not-found", message.concat()));
            }
        }
    }
    Value::Object(written)
}

/// Returns a value in the shape that our own format has for a field.
fn shaped(field: &str, found: Value, notices: &mut Vec<Notice>) -> Value {
    match field {
        "body" => body(found, notices),
        "lead" | "media" => {
            let items = list(&found).iter().map(item);
            items.collect()
        }
        "posts" => posts(found, notices),
        // A truth value says whether there is a barrier.
        "access" => match &found {
            Value::Bool(is_paid) => value(&if *is_paid { "paid" } else { "free" }),
            _ => found,
        },
        "warning" | "codedRights" => found,
        // A number stays a number: the dates of systems are numbers.
        _ => found,
    }
}

/// Returns the posts of a live report, each with its text as pieces.
fn posts(found: Value, notices: &mut Vec<Notice>) -> Value {
    let post = |it: &Value| match it {
        Value::Object(fields) => {
            let field = |(name, it): &(String, Value)| match name.as_str() {
                "body" => (name.clone(), body(it.clone(), notices)),
                _ => (name.clone(), it.clone()),
            };
            Value::Object(fields.iter().map(field).collect())
        }
        other => other.clone(),
    };
    list(&found).iter().map(post).collect()
}

/// Returns the text, of any form, as pieces of our own format.
fn body(found: Value, notices: &mut Vec<Notice>) -> Value {
    if form(&found).is_some() || found.as_str().is_some() {
        let mut context = rich::context(notices);
        return written::pieces(&record_text::text_pieces(&found, &mut context));
    }
    match &found {
        Value::Array(items) => {
            let mut all = Vec::new();
            for it in items {
                match body(it.clone(), notices) {
                    Value::Array(mut pieces) => all.append(&mut pieces),
                    piece => all.push(piece),
                }
            }
            Value::Array(all)
        }
        // A piece of our own format.
        _ if found.get("type").is_some() => found,
        _ => written::pieces(&object::pieces(&found, &mut rich::context(notices))),
    }
}

/// Returns a picture in our own format: of an address, of an object of any system, or of one that is in it already.
fn item(found: &Value) -> Value {
    if found.get("renditions").is_some()
        || found.get("type").is_some() && found.get("url").is_none()
    {
        return found.clone();
    }
    let picture = picture::framed(found, "image file asset");
    picture.map_or_else(|| found.clone(), |it| written::picture(&it))
}
