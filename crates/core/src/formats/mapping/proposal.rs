//! Proposes a mapping for a document, by looking for what looks like a headline, a text, a date and a picture.

use super::super::fields::text;
use super::super::record_field::field_of;
use super::super::rich::{form, picture};
use super::super::wording::{is_among, is_markup};
use super::FIELDS;
use crate::article::Date;
use crate::json::Value;
use crate::object::{object, value};
use crate::search::parts;

/// How deep the search goes.
const DEEPEST: usize = 8;

/// The most values that are looked at.
const MOST: usize = 2_000;

/// The shortest text, in bytes.
const SHORTEST_TEXT: usize = 280;

/// The names of each field, the best first. Letter case, hyphens and underscores are ignored.
const NAMES: [(&str, &str); 19] = [
    ("headline", "headline hed title heading webtitle displaytitle titre titolo titulo"),
    (
        "standfirst",
        "standfirst subheadline summary lede lead deck dek excerpt abstract intro teaser description subtitle chapo",
    ),
    ("kicker", "kicker eyebrow overline roofline dachzeile"),
    (
        "body",
        "body content text articlebody bodyhtml html copy fulltext richtext story contents brodtext",
    ),
    (
        "published",
        "published publishedat publishdate datepublished publicationdate firstpublished pubdate first created createdat date",
    ),
    ("updated", "updated updatedat modified modifiedat datemodified lastmodified changed last"),
    ("url", "canonicalurl canonical url permalink weburl link href"),
    ("id", "id uuid guid uri storyid articleid"),
    ("language", "language lang locale langcode"),
    ("status", "pubstatus status state publishstatus"),
    ("embargo", "embargo embargoed embargountil embargoeduntil"),
    ("expires", "expires expiresat expiry expirydate validuntil unpublishat"),
    ("access", "access premium ispremium paywall paid ispaid"),
    ("authors", "authors author byline bylines writers writer"),
    ("sections", "section sections category categories rubric department"),
    ("tags", "tags keywords topics"),
    (
        "lead",
        "leadimage mainimage heroimage coverimage featuredimage leadpicture picture image photo media hero cover thumbnail",
    ),
    ("copyright", "copyright copyrightnotice rights"),
    ("dateline", "dateline"),
];

/// A value of a document and its place.
struct Leaf<'a> {
    /// The names from the root on.
    path: Vec<String>,
    value: &'a Value,
}

/// Proposes an entry of `formats` for a document: `when`, `story` and `fields`. Returns `None` if nothing in the
/// document looks like a story.
pub fn propose(document: &Value) -> Option<Value> {
    let (story, path) = story(document)?;
    let mut leaves = Vec::new();
    collect(story, &mut Vec::new(), &mut leaves);
    let mut fields: Vec<(&str, Value)> = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for (field, names) in NAMES {
        let best = leaves
            .iter()
            .filter(|it| !taken.contains(&pointer(&it.path)))
            .filter_map(|it| Some((rank(field, names, it)?, it)))
            .min_by_key(|(rank, _)| *rank);
        if let Some((_, leaf)) = best {
            taken.push(pointer(&leaf.path));
            fields.push((field, source(field, leaf)));
        }
    }
    let order = |name: &str| parts(FIELDS, b' ').position(|it| it == name);
    fields.sort_by_key(|(name, _)| order(name));
    let has = |name: &str| fields.iter().any(|(it, _)| *it == name);
    if !has("headline") || !(has("body") || has("standfirst")) {
        return None;
    }
    let story_pointer = pointer(&path);
    let headline = fields.iter().find(|(it, _)| *it == "headline");
    let headline = headline.and_then(|(_, it)| it.as_str()).unwrap_or_default();
    let first = story_pointer.replace("/*", "/0");
    let when = Value::Array(vec![Value::String([&first, headline].concat())]);
    Some(object(vec![("when", when), ("story", value(&story_pointer)), ("fields", object(fields))]))
}

/// Returns the object that looks most like a story, and its path. In a list, every element is a story.
fn story(document: &Value) -> Option<(&Value, Vec<String>)> {
    let mut open = vec![(document, Vec::new())];
    let mut at = 0;
    let mut best: Option<(usize, &Value, Vec<String>)> = None;
    while let Some((it, path)) = open.get(at).cloned() {
        at += 1;
        let score = score(it);
        if score > best.as_ref().map_or(0, |(score, ..)| *score) {
            best = Some((score, it, path.clone()));
        }
        if path.len() >= DEEPEST || open.len() > MOST {
            continue;
        }
        let children: Vec<(&Value, String)> = match it {
            Value::Object(fields) => fields.iter().map(|(key, it)| (it, key.clone())).collect(),
            Value::Array(items) => {
                items.first().map(|it| (it, "*".to_owned())).into_iter().collect()
            }
            _ => Vec::new(),
        };
        for (child, name) in children {
            if child.as_object().is_some()
                || child.as_array().is_some_and(|_| form(child).is_none())
            {
                let mut path = path.clone();
                path.push(name);
                open.push((child, path));
            }
        }
    }
    best.map(|(_, it, path)| (it, path))
}

/// Returns how much an object looks like a story: by the fields that it has itself, and in objects of its own.
fn score(value: &Value) -> usize {
    if value.as_object().is_none() {
        return 0;
    }
    let mut leaves = Vec::new();
    collect(value, &mut Vec::new(), &mut leaves);
    let weight = |field: &str| match field {
        "headline" | "body" => 5,
        "published" | "standfirst" | "authors" | "lead" => 2,
        _ => 1,
    };
    let mut score = 0;
    for (field, names) in NAMES {
        let nearest = leaves
            .iter()
            .filter(|it| rank(field, names, it).is_some())
            .map(|it| it.path.len())
            .min();
        // A field of its own counts more than one of an object in it.
        score += nearest.map_or(0, |depth| weight(field) * 4 / depth.max(1));
    }
    score
}

/// Collects the values of an object, without those of lists.
fn collect<'a>(value: &'a Value, path: &mut Vec<String>, leaves: &mut Vec<Leaf<'a>>) {
    for (key, value) in value.as_object().unwrap_or_default() {
        if leaves.len() >= MOST {
            return;
        }
        path.push(key.clone());
        leaves.push(Leaf { path: path.clone(), value });
        if path.len() < 4 && form(value).is_none() && picture::framed(value, "").is_none() {
            collect(value, path, leaves);
        }
        path.pop();
    }
}

/// Returns how well a value fits a field: the smaller, the better. `None` if it does not fit.
fn rank(field: &str, names: &str, leaf: &Leaf<'_>) -> Option<usize> {
    let key = |name: &str| -> String {
        let letters = name.chars().filter(|it| it.is_ascii_alphanumeric());
        letters.map(|it| it.to_ascii_lowercase()).collect()
    };
    let own = key(leaf.path.last()?);
    let outer = leaf.path.len().checked_sub(2).and_then(|it| leaf.path.get(it)).map(|it| key(it));
    let place = |wanted: &str| parts(names, b' ').position(|it| it == wanted);
    // `dates.first` and `content.html` have the better name outside.
    let inner = matches!(field, "body" | "published" | "updated" | "headline" | "lead");
    let by_outer = outer.as_deref().filter(|_| {
        inner && is_among(&own, "html/value/text/rendered/main/full/url/src/first/last/data")
    });
    let by_name = place(&own).or_else(|| by_outer.and_then(place).map(|it| it + 1));
    let fits = fits(field, leaf.value);
    match by_name {
        Some(place) if fits => Some(place + 20 * leaf.path.len()),
        // A long text is the text whatever its name is.
        None if field == "body" && fits && is_long(leaf.value) => {
            Some(1_000 + 20 * leaf.path.len())
        }
        _ => None,
    }
}

fn is_long(value: &Value) -> bool {
    form(value).is_some() || value.as_str().is_some_and(|it| it.len() >= SHORTEST_TEXT)
}

/// Whether a value may be one of a field.
fn fits(field: &str, value: &Value) -> bool {
    let words = match value {
        Value::String(words) => Some(words.as_str()),
        _ => None,
    };
    match field {
        "headline" | "kicker" | "dateline" | "copyright" => {
            words.is_some_and(|it| !it.trim().is_empty() && it.len() < 400 && !it.contains("://"))
        }
        "standfirst" => words.is_some_and(|it| it.len() > 20 && it.len() < 1_500),
        "body" => form(value).is_some() || words.is_some_and(|it| it.len() > 80 || is_markup(it)),
        "published" | "updated" | "embargo" | "expires" => {
            text(value).is_some_and(|it| Date::parse(it).is_some()) && value.as_object().is_none()
        }
        "url" => words.is_some_and(|it| it.starts_with("http") || it.starts_with('/')),
        "id" | "language" | "status" => text(value).is_some() && value.as_object().is_none(),
        "access" => matches!(value, Value::Bool(_) | Value::String(_)),
        "lead" => picture::framed(value, "image file asset").is_some(),
        "authors" | "sections" | "tags" => {
            text(value).is_some() || value.as_array().is_some_and(|it| !it.is_empty())
        }
        _ => false,
    }
}

/// Returns the place of a value, with what it takes to read it.
fn source(field: &str, leaf: &Leaf<'_>) -> Value {
    let at = pointer(&leaf.path);
    let name_in = |it: &Value| {
        ["name", "title", "displayName", "fullName", "label"]
            .into_iter()
            .find(|name| field_of(it, name).is_some())
    };
    let first = leaf.value.as_array().and_then(<[Value]>::first);
    match (field, first.or(Some(leaf.value))) {
        ("authors" | "sections" | "tags", Some(it)) if it.as_object().is_some() => {
            let name = name_in(it).unwrap_or("name");
            let each = if first.is_some() {
                [&at, "/*/", name].concat()
            } else {
                [&at, "/", name].concat()
            };
            Value::String(each)
        }
        ("published" | "updated" | "embargo" | "expires", Some(Value::Number(digits))) => {
            let unit = if digits.len() > 11 { "milliseconds" } else { "seconds" };
            object(vec![("at", value(&at)), ("as", value(&unit))])
        }
        _ => Value::String(at),
    }
}

/// Returns the JSON Pointer of a path.
fn pointer(path: &[String]) -> String {
    let mut pointer = String::new();
    for name in path {
        pointer.push('/');
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}
