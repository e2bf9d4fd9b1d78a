//! Finds the parts of an element.

use super::{NAME, TEXT};
use crate::json::Value;
use crate::search::parts;

/// Returns the root of a document, if it has this name.
pub(crate) fn root<'a>(document: &'a Value, name: &str) -> Option<&'a Value> {
    match document.as_object()? {
        [(key, root)] if key.strip_prefix(NAME) == Some(name) => Some(root),
        _ => None,
    }
}

/// Returns the name of an element that has attributes or children.
pub(crate) fn name(element: &Value) -> Option<&str> {
    match element.as_object()?.first()? {
        (key, Value::String(name)) if key == NAME => Some(name),
        _ => None,
    }
}

/// Iterates over the children of this name.
pub(crate) fn children<'a>(element: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    let fields = element.as_object().unwrap_or_default().iter();
    fields.filter(move |(key, _)| key == name).map(|(_, child)| child)
}

/// Returns the first child of this name.
pub(crate) fn child<'a>(element: &'a Value, name: &str) -> Option<&'a Value> {
    children(element, name).next()
}

/// Returns all elements at a path, such as `contentMeta/subject`. A path with several alternatives, separated by
/// spaces, gives the elements of all.
pub(crate) fn all<'a>(element: &'a Value, paths: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    for path in parts(paths, b' ').filter(|it| !it.is_empty()) {
        let mut level = vec![element];
        for name in parts(path, b'/') {
            level = level.into_iter().flat_map(|it| children(it, name)).collect();
        }
        found.append(&mut level);
    }
    found
}

/// Returns the first element at a path.
pub(crate) fn at<'a>(element: &'a Value, paths: &str) -> Option<&'a Value> {
    all(element, paths).first().copied()
}

/// Returns the text of an attribute, if it is not empty.
pub(crate) fn attribute<'a>(element: &'a Value, name: &str) -> Option<&'a str> {
    let mut fields = element.as_object()?.iter();
    let (_, value) = fields.find(|(key, _)| key.strip_prefix('@') == Some(name))?;
    value.as_str().map(str::trim).filter(|it| !it.is_empty())
}

/// Returns the characters in an element, without its tags.
pub(crate) fn words(element: &Value) -> String {
    let mut words = String::new();
    push_words(element, &mut words);
    words
}

fn push_words(element: &Value, words: &mut String) {
    match element {
        Value::String(text) => words.push_str(text),
        _ => {
            for (key, value) in element.as_object().unwrap_or_default() {
                if key == TEXT || !key.starts_with(['@', '<']) {
                    push_words(value, words);
                }
            }
        }
    }
}

/// Returns the characters of the first element at the paths that has any, without white space around them.
pub(crate) fn words_at(element: &Value, paths: &str) -> Option<String> {
    all(element, paths).into_iter().find_map(|it| {
        let words = words(it);
        let trimmed = words.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    })
}

/// Returns a text at the paths, each of which may end with an attribute: `docdata/date.issue/@norm`.
pub(crate) fn text_at(element: &Value, paths: &str) -> Option<String> {
    parts(paths, b' ').find_map(|path| match path.split_once("/@") {
        Some((path, name)) => {
            all(element, path).into_iter().find_map(|it| attribute(it, name)).map(ToOwned::to_owned)
        }
        None => match path.strip_prefix('@') {
            Some(name) => attribute(element, name).map(ToOwned::to_owned),
            None => words_at(element, path),
        },
    })
}
