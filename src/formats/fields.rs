//! Tolerant getters: what newsrooms write where a schema says something else.
//!
//! Keys are found whatever their letter case, because that is all in which `versioncreated` of
//! ninjs 1 and 2 differs from `versionCreated` of ninjs 3. No getter fails: a value of the wrong
//! shape is an absent value.

use crate::json::Value;

/// Whether a value says nothing: `null`, `""`, `" "`, `"null"`, `[]`, `{}`.
pub(crate) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => {
            let text = text.trim();
            text.is_empty() || text.eq_ignore_ascii_case("null")
        }
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The first field called `name` that says something.
pub(crate) fn get<'a>(item: &'a Value, name: &str) -> Option<&'a Value> {
    get_all(item, name).next()
}

/// Every field called `name` that says something; more than one where letter case differs.
pub(crate) fn get_all<'a>(item: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    item.as_object()
        .into_iter()
        .flatten()
        .filter(move |(key, value)| key.eq_ignore_ascii_case(name) && !is_absent(value))
        .map(|(_, value)| value)
}

/// The first of several fields that says something.
pub(crate) fn get_any<'a>(item: &'a Value, names: &[&str]) -> Option<&'a Value> {
    names.iter().find_map(|name| get(item, name))
}

/// A string or a number as text; of an array, its first text.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        _ if is_absent(value) => None,
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(digits) => Some(digits.clone()),
        Value::Array(items) => items.iter().find_map(text),
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

/// The text of the first of several fields that has one.
pub(crate) fn text_of(item: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(get(item, name)?))
}

/// A text, or the `name` of an object that stands where a text would do.
pub(crate) fn name(value: &Value) -> Option<String> {
    match value {
        Value::Object(_) => text_of(value, &["name", "value"]),
        Value::Array(items) => items.iter().find_map(name),
        _ => text(value),
    }
}

/// The name in the first of several fields that has one.
pub(crate) fn name_of(item: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|field| name(get(item, field)?))
}

/// The elements of an array; anything else stands for a list of one.
pub(crate) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        _ => std::slice::from_ref(value),
    }
}

/// The elements of the list in the first of several fields that says something.
pub(crate) fn list_of<'a>(item: &'a Value, names: &[&str]) -> &'a [Value] {
    get_any(item, names).map_or(&[], list)
}

/// Objects with names: ninjs 1 keys them by name, ninjs 2 and 3 write the name inside.
/// One that has none is called by its position, from 1.
pub(crate) fn named_list(value: &Value) -> Vec<(String, &Value)> {
    let named = match value {
        Value::Object(fields) => fields.iter().map(|(key, it)| (key.clone(), it)).collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(at, it)| (text_of(it, &["name"]).unwrap_or_else(|| (at + 1).to_string()), it))
            .collect(),
        _ => Vec::new(),
    };
    named.into_iter().filter(|(_, it): &(String, &Value)| it.as_object().is_some()).collect()
}

/// A whole number above zero: `1200`, `1200.0`, `"1200"`, `"1200px"` or `{"value": 1200}`.
pub(crate) fn number(value: &Value) -> Option<u32> {
    let number = match value {
        Value::Number(digits) => in_full(digits),
        Value::String(text) => whole(text),
        Value::Object(_) => number(get(value, "value")?),
        Value::Null | Value::Bool(_) | Value::Array(_) => None,
    };
    number.filter(|it| *it > 0)
}

/// A number without its fraction; `None` below zero and beyond any picture.
fn in_full(digits: &str) -> Option<u32> {
    // An exponent, as in `1e300`, is no size of anything.
    if digits.contains(['e', 'E']) { None } else { whole(digits) }
}

/// The digits at the beginning of a text.
fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let end = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::native::json;

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
        assert_eq!(text_of(&item, &["pubstatus"]).as_deref(), Some("usable"));
        assert_eq!(text_of(&item, &["status", "PUBSTATUS"]).as_deref(), Some("usable"));
        assert_eq!(get(&json!([1]), "pubstatus"), None);
    }

    #[test]
    fn lists_may_be_objects_keyed_by_name() {
        let names =
            |value| named_list(&value).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(json!({"main": {}, "logo": {"a": 1}, "gone": null})), ["main", "logo"]);
        assert_eq!(names(json!([{"name": "main"}, {"href": "x"}, "text"])), ["main", "2"]);
        assert!(names(json!("main")).is_empty());
    }

    #[test]
    fn numbers_have_many_shapes() {
        let cases = [
            (json!(1200), Some(1200)),
            (json!(1200.7), Some(1200)),
            (json!("1200"), Some(1200)),
            (json!(" 1200px"), Some(1200)),
            (json!({"value": "640"}), Some(640)),
            (json!(0), None),
            (json!(-5), None),
            (json!(1e300), None),
            (json!("wide"), None),
            (json!([1200]), None),
        ];
        for (value, expected) in cases {
            assert_eq!(number(&value), expected, "{value:?}");
        }
    }
}
