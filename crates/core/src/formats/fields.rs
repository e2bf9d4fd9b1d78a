//! Getters that accept what newsrooms really write, even if the schema requires something else.
//!
//! A key is found in any letter case, because `versioncreated` of ninjs 1 and 2 differs from
//! `versionCreated` of ninjs 3 only in that. No getter fails: a value of the wrong type counts as absent.
//! All getters borrow, so a text is copied only once, when the draft keeps it.
//!
//! If a field may have several names, they are one string, separated by spaces, the best name first. A list
//! of strings takes eight bytes more for each name.

use super::wording::is_among;
use crate::json::Value;
use crate::number;
use crate::search::{after_last, parts};

/// Whether a value is empty: `null`, `""`, `" "`, `"null"`, `[]` or `{}`.
pub(crate) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => trimmed_text(text).is_none(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Returns a text without surrounding white space, or `None` if it is blank or "null".
fn trimmed_text(text: &str) -> Option<&str> {
    // Fast path: this function sees every value several times, and few of them begin or end with a
    // character that needs the slow path.
    let is_visible_ascii = |it: Option<&u8>| it.is_some_and(|it| matches!(it, b'!'..=b'~'));
    let bytes = text.as_bytes();
    if is_visible_ascii(bytes.first())
        && is_visible_ascii(bytes.last())
        && !matches!(bytes.first(), Some(b'n' | b'N'))
    {
        return Some(text);
    }
    // U+0085 is white space, but in a text it is a wrong dot-dot-dot; see `mend::windows`.
    let text = text.trim_matches(|it: char| it.is_whitespace() && it != '\u{85}');
    (!text.is_empty() && !text.eq_ignore_ascii_case("null")).then_some(text)
}

/// Returns the first field at `path` that is not empty.
///
/// A path such as `headlines.basic` leads into objects. If a list of objects is on the way, the path
/// continues in the first object that has the rest of it.
pub(crate) fn get<'a>(item: &'a Value, path: &str) -> Option<&'a Value> {
    for (key, value) in item.as_object()? {
        // Comparing lengths first excludes most keys without comparing their letters.
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

/// Iterates over the names in a string. An empty string has no names: the format has no such field.
pub(super) fn names_in(names: &str) -> impl Iterator<Item = &str> {
    parts(names, b' ').filter(|it| !it.is_empty())
}

/// Returns the first of several fields that is not empty.
pub(crate) fn get_any<'a>(item: &'a Value, names: &str) -> Option<&'a Value> {
    names_in(names).find_map(|name| get(item, name))
}

/// Returns a string or a number as text. An array gives its first text, and an object gives its name.
pub(crate) fn text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => trimmed_text(text),
        Value::Number(digits) => Some(digits),
        Value::Array(items) => items.iter().find_map(text),
        Value::Object(_) => text_of(value, "name value @value"),
        Value::Null | Value::Bool(_) => None,
    }
}

/// Returns a string or a number as text, and `false` as a word. Any other type gives words that are neither
/// a status nor a date, so that the rules do not show the story.
pub(crate) fn as_written(value: &Value) -> &str {
    match value {
        Value::String(_) | Value::Number(_) => text(value).unwrap_or_default(),
        Value::Bool(false) => "false",
        _ => "neither text nor number",
    }
}

/// Returns the text of the first of several fields that has a text.
pub(crate) fn text_of<'a>(item: &'a Value, names: &str) -> Option<&'a str> {
    names_in(names).find_map(|name| text(get(item, name)?))
}

/// Returns a copy of a text, for a draft to keep.
// Not inlined: most fields of a draft call it, and each inlined copy is as large as the search for the
// field.
#[inline(never)]
pub(crate) fn owned(text: Option<&str>) -> Option<String> {
    text.map(ToOwned::to_owned)
}

/// Returns a copy of the text of the first of several fields that has a text.
pub(crate) fn string_of(item: &Value, names: &str) -> Option<String> {
    owned(text_of(item, names))
}

/// Whether a field is present and neither `false` nor 0. A value of an unexpected type counts as `true`, so
/// that in doubt the restriction applies.
pub(crate) fn is_set(item: &Value, path: &str) -> bool {
    get(item, path).is_some_and(|it| !is_among(as_written(it), "false/0"))
}

/// Returns the largest number of related stories that the editors want, if they give one. It is 0 if `off`
/// is set.
pub(crate) fn most_related(related: &Value) -> Option<usize> {
    if is_set(related, "off") {
        return Some(0);
    }
    usize::try_from(number::read(text(get(related, "max")?)?)?).ok()
}

/// Returns the elements of an array. Any other value counts as a list with one element.
pub(crate) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        _ => std::slice::from_ref(value),
    }
}

/// Returns the elements of the list in the first of several fields that is not empty.
pub(crate) fn list_of<'a>(item: &'a Value, names: &str) -> &'a [Value] {
    get_any(item, names).map_or(&[], list)
}

/// Returns the items of the list at a path, or the document itself if there is no such list.
pub(crate) fn items_at<'a>(document: &'a Value, path: &str) -> Vec<&'a Value> {
    match get(document, path).and_then(Value::as_array) {
        Some(items) => items.iter().collect(),
        None => vec![document],
    }
}

/// Returns the texts of a list. Elements without a text are left out.
pub(crate) fn strings_of(item: &Value, names: &str) -> Vec<String> {
    let mut strings = Vec::new();
    for it in list_of(item, names) {
        strings.extend(owned(text(it)));
    }
    strings
}

/// Whether a field holds this name, alone or in a list.
pub(crate) fn has_name(item: &Value, path: &str, name: &str) -> bool {
    get(item, path).is_some_and(|it| list(it).iter().any(|it| text(it) == Some(name)))
}

/// Whether a field holds an array.
pub(crate) fn is_list(item: &Value, name: &str) -> bool {
    get(item, name).is_some_and(|it| it.as_array().is_some())
}

/// Visits objects that have names. ninjs 1 uses the names as keys, and ninjs 2 and 3 write the name inside
/// the object. An object without a name is called by its position, which begins at 1.
pub(crate) fn each_named<'a>(value: &'a Value, visit: &mut dyn FnMut(&str, &'a Value)) {
    let mut visit = |name: &str, it: &'a Value| {
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

/// Returns a Boolean, which may be written as one or in words: `true`, `"False"`,
/// `"https://schema.org/True"`.
pub(crate) fn truth_of(item: &Value, name: &str) -> Option<bool> {
    let words = match get(item, name)? {
        Value::Bool(truth) => return Some(*truth),
        other => after_last(text(other)?, "/"),
    };
    let is = |word: &str| words.eq_ignore_ascii_case(word);
    if is("true") { Some(true) } else { is("false").then_some(false) }
}

/// Returns the whole number above zero in a field: `1200`, `1200.0`, `"1200"`, `"1200px"` or `{"value":
/// 1200}`.
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
    use crate::parser::json;

    use super::*;

    #[test]
    fn is_absent_accepts_every_way_to_write_nothing() {
        for value in [json!(null), json!(""), json!(" \n"), json!("null"), json!([]), json!({})] {
            assert!(is_absent(&value), "{value:?}");
        }
        for value in [json!(0), json!(false), json!("0"), json!([null])] {
            assert!(!is_absent(&value), "{value:?}");
        }
    }

    #[test]
    fn get_ignores_letter_case_and_skips_empty_fields() {
        let item = json!({"pubStatus": "", "pubstatus": " usable "});
        assert_eq!(text_of(&item, "pubstatus"), Some("usable"));
        assert_eq!(text_of(&item, "status PUBSTATUS"), Some("usable"));
        assert_eq!(get(&json!([1]), "pubstatus"), None);
        assert_eq!(text_of(&json!({"": "unnamed"}), ""), None);
    }

    #[test]
    fn get_follows_paths_through_objects_and_lists() {
        let item = json!({"a": [1, {"b": ""}, {"B": {"c": "deep"}}], "d": {"e": null}});
        assert_eq!(text_of(&item, "a.b.c"), Some("deep"));
        assert_eq!(text_of(&item, "d.e d a.x a.b"), None);
    }

    #[test]
    fn each_named_visits_arrays_and_objects() {
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
    fn truth_of_reads_booleans_and_words() {
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
    fn number_of_reads_numbers_and_texts() {
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
