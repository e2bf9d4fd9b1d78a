//! Tolerant getters: what newsrooms write where a schema says something else.
//!
//! Keys are found whatever their letter case, because that is all in which `versioncreated` of
//! ninjs 1 and 2 differs from `versionCreated` of ninjs 3. No getter fails: a value of the wrong
//! shape is an absent value. All of them borrow, so that a text is copied once, where it is kept.
//!
//! Where a field may have several names, they are one text with spaces between them, the best first: a
//! list of texts takes eight bytes more for each.

use crate::json::Value;
use crate::number;
use crate::search::{after_last, parts};

/// Whether a value says nothing: `null`, `""`, `" "`, `"null"`, `[]`, `{}`.
pub(crate) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => said(text).is_none(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A text without the space around it, unless it says nothing.
fn said(text: &str) -> Option<&str> {
    // Every value is asked several times, and hardly one begins or ends with what wants a closer look.
    let is_ink = |it: Option<&u8>| it.is_some_and(|it| matches!(it, b'!'..=b'~'));
    let bytes = text.as_bytes();
    if is_ink(bytes.first()) && is_ink(bytes.last()) && !matches!(bytes.first(), Some(b'n' | b'N'))
    {
        return Some(text);
    }
    let text = text.trim();
    (!text.is_empty() && !text.eq_ignore_ascii_case("null")).then_some(text)
}

/// The first field called `path` that says something.
///
/// A path such as `headlines.basic` leads into objects; where there is a list of them on the way,
/// into the first that goes on.
pub(crate) fn get<'a>(item: &'a Value, path: &str) -> Option<&'a Value> {
    for (key, value) in item.as_object()? {
        // Most keys are not the one, and most of those are told by where a name of their length would end.
        let (name, rest) = match path.as_bytes().get(key.len()) {
            None if path.len() == key.len() => (path, ""),
            Some(b'.') => (path.get(..key.len())?, path.get(key.len() + 1..)?),
            _ => continue,
        };
        if key.eq_ignore_ascii_case(name) && !is_absent(value) {
            if rest.is_empty() {
                return Some(value);
            }
            return list(value).iter().find_map(|it| get(it, rest));
        }
    }
    None
}

/// The names of a field; a format that has no such field names none.
fn each(names: &str) -> impl Iterator<Item = &str> {
    parts(names, b' ').filter(|it| !it.is_empty())
}

/// The first of several fields that says something.
pub(crate) fn get_any<'a>(item: &'a Value, names: &str) -> Option<&'a Value> {
    each(names).find_map(|name| get(item, name))
}

/// A string or a number as text; of an array its first text, of an object its name.
pub(crate) fn text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => said(text),
        Value::Number(digits) => Some(digits),
        Value::Array(items) => items.iter().find_map(text),
        Value::Object(_) => text_of(value, "name value @value"),
        Value::Null | Value::Bool(_) => None,
    }
}

/// A value as text. What is neither string nor number becomes words that are no status and no
/// date, so that the rules close on it.
pub(crate) fn as_written(value: &Value) -> &str {
    match value {
        Value::String(_) | Value::Number(_) => text(value).unwrap_or_default(),
        _ => "neither text nor number",
    }
}

/// The text of the first of several fields that has one.
pub(crate) fn text_of<'a>(item: &'a Value, names: &str) -> Option<&'a str> {
    each(names).find_map(|name| text(get(item, name)?))
}

/// A text, to keep.
// Most fields of a draft end here, and in line each would weigh as much as its search.
#[inline(never)]
pub(crate) fn kept(text: Option<&str>) -> Option<String> {
    text.map(ToOwned::to_owned)
}

/// The text of the first of several fields that has one, to keep.
pub(crate) fn string_of(item: &Value, names: &str) -> Option<String> {
    kept(text_of(item, names))
}

/// Whether a field says anything but `false`, so that in doubt what it asks for is done.
pub(crate) fn is_set(item: &Value, path: &str) -> bool {
    get(item, path).is_some_and(|it| !matches!(it, Value::Bool(false)))
}

/// How many related stories the editors want at most, where they say so: none where `off` is set.
pub(crate) fn most_related(related: &Value) -> Option<usize> {
    if is_set(related, "off") {
        return Some(0);
    }
    usize::try_from(number::read(text(get(related, "max")?)?)?).ok()
}

/// The elements of an array; anything else stands for a list of one.
pub(crate) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        _ => std::slice::from_ref(value),
    }
}

/// The elements of the list in the first of several fields that says something.
pub(crate) fn list_of<'a>(item: &'a Value, names: &str) -> &'a [Value] {
    get_any(item, names).map_or(&[], list)
}

/// The items of a document: those of the list at a path, else the document itself.
pub(crate) fn items_at<'a>(document: &'a Value, path: &str) -> Vec<&'a Value> {
    match get(document, path).and_then(Value::as_array) {
        Some(items) => items.iter().collect(),
        None => vec![document],
    }
}

/// The texts of a list, of those of its elements that have one.
pub(crate) fn strings_of(item: &Value, names: &str) -> Vec<String> {
    let mut strings = Vec::new();
    for it in list_of(item, names) {
        strings.extend(kept(text(it)));
    }
    strings
}

/// Whether a field is written as a list.
pub(crate) fn is_list(item: &Value, name: &str) -> bool {
    get(item, name).is_some_and(|it| it.as_array().is_some())
}

/// Visits objects with names: ninjs 1 keys them by name, ninjs 2 and 3 write the name inside.
/// One that has none is called by its position, from 1.
pub(crate) fn each_named(value: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    let mut visit = |name: &str, it: &Value| {
        if it.as_object().is_some() {
            visit(name, it);
        }
    };
    for (name, it) in value.as_object().unwrap_or_default() {
        visit(name, it);
    }
    let mut place = 0;
    for it in value.as_array().unwrap_or_default() {
        place += 1;
        match text_of(it, "name") {
            Some(name) => visit(name, it),
            None => visit(&number::text(place), it),
        }
    }
}

/// A truth value, written as such or in words: `true`, `"False"`, `"https://schema.org/True"`.
pub(crate) fn truth_of(item: &Value, name: &str) -> Option<bool> {
    let words = match get(item, name)? {
        Value::Bool(truth) => return Some(*truth),
        other => after_last(text(other)?, "/"),
    };
    let is = |word: &str| words.eq_ignore_ascii_case(word);
    if is("true") { Some(true) } else { is("false").then_some(false) }
}

/// A whole number above zero in a field: `1200`, `1200.0`, `"1200"`, `"1200px"` or
/// `{"value": 1200}`.
pub(crate) fn number_of(item: &Value, name: &str) -> Option<u32> {
    let mut number = 0_u32;
    for byte in text_of(item, name)?.bytes() {
        if !byte.is_ascii_digit() {
            break;
        }
        number = number.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
    }
    (number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use crate::json::json;

    use super::*;

    #[test]
    fn absent_values_have_many_shapes() {
        for value in [json!(null), json!(""), json!(" \n"), json!("null"), json!([]), json!({})] {
            assert!(is_absent(&value), "{value:?}");
        }
        for value in [json!(0), json!(false), json!("0"), json!([null])] {
            assert!(!is_absent(&value), "{value:?}");
        }
    }

    #[test]
    fn fields_are_found_in_any_letter_case_and_empty_ones_passed_over() {
        let item = json!({"pubStatus": "", "pubstatus": " usable "});
        assert_eq!(text_of(&item, "pubstatus"), Some("usable"));
        assert_eq!(text_of(&item, "status PUBSTATUS"), Some("usable"));
        assert_eq!(get(&json!([1]), "pubstatus"), None);
        assert_eq!(text_of(&json!({"": "nobody's"}), ""), None);
    }

    #[test]
    fn paths_lead_into_objects_and_lists_of_them() {
        let item = json!({"a": [1, {"b": ""}, {"B": {"c": "deep"}}], "d": {"e": null}});
        assert_eq!(text_of(&item, "a.b.c"), Some("deep"));
        assert_eq!(text_of(&item, "d.e d a.x a.b"), None);
    }

    #[test]
    fn lists_may_be_objects_keyed_by_name() {
        let names = |value| {
            let mut names = Vec::new();
            each_named(&value, &mut |name, _| names.push(name.to_owned()));
            names
        };
        assert_eq!(names(json!({"main": {}, "logo": {"a": 1}, "gone": null})), ["main", "logo"]);
        assert_eq!(names(json!([{"name": "main"}, {"href": "x"}, "text"])), ["main", "2"]);
        assert!(names(json!("main")).is_empty());
    }

    #[test]
    fn truth_has_many_shapes() {
        let cases = [
            (json!({"it": true}), Some(true)),
            (json!({"it": " True "}), Some(true)),
            (json!({"it": false}), Some(false)),
            (json!({"it": "FALSE"}), Some(false)),
            (json!({"it": "http://schema.org/False"}), Some(false)),
            (json!({"it": ["False"]}), Some(false)),
            (json!({"it": "untrue"}), None),
            (json!({"it": 0}), None),
            (json!({"it": ""}), None),
        ];
        for (item, expected) in cases {
            assert_eq!(truth_of(&item, "it"), expected, "{item:?}");
        }
    }

    #[test]
    fn numbers_have_many_shapes() {
        let cases = [
            (json!({"width": 1200}), Some(1200)),
            (json!({"width": 1200.7}), Some(1200)),
            (json!({"width": "1200"}), Some(1200)),
            (json!({"width": " 1200px"}), Some(1200)),
            (json!({"width": {"value": "640"}}), Some(640)),
            (json!({"width": 0}), None),
            (json!({"width": -5}), None),
            (json!({"width": 99_999_999_999_u64}), None),
            (json!({"width": "wide"}), None),
            (json!({"height": 1200}), None),
        ];
        for (item, expected) in cases {
            assert_eq!(number_of(&item, "width"), expected, "{item:?}");
        }
    }
}
