//! JSON Pointer (RFC 6901), with `*` for every element of a list.

use crate::json::Value;

/// The most values that a pointer with `*` finds.
const MOST: usize = 5_000;

/// Whether a text is a pointer: empty, or with a slash before each name.
pub(super) fn is_pointer(text: &str) -> bool {
    let is_escape = |rest: &str| rest.starts_with(['0', '1']);
    (text.is_empty() || text.starts_with('/')) && text.split('~').skip(1).all(is_escape)
}

/// Returns the values at a pointer. Without `*` there is at most one.
pub(super) fn all<'a>(value: &'a Value, pointer: &str) -> Vec<&'a Value> {
    let mut found = vec![value];
    for name in pointer.split('/').skip(1) {
        let mut next = Vec::new();
        for value in found {
            match (name, value) {
                ("*", Value::Array(items)) => next.extend(items),
                ("*", Value::Object(fields)) if !fields.iter().any(|(name, _)| name == "*") => {
                    next.extend(fields.iter().map(|(_, it)| it));
                }
                (_, Value::Array(items)) => {
                    next.extend(position(name).and_then(|it| items.get(it)))
                }
                _ => next.extend(value.get(&name.replace("~1", "/").replace("~0", "~"))),
            }
            if next.len() > MOST {
                next.truncate(MOST);
                break;
            }
        }
        found = next;
    }
    found
}

/// Returns the position in a list that a name means. RFC 6901 allows no zero before a number.
fn position(name: &str) -> Option<usize> {
    let is_number =
        name.bytes().all(|it| it.is_ascii_digit()) && (name == "0" || !name.starts_with('0'));
    if is_number { name.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::json;

    #[test]
    fn pointers_follow_the_standard() {
        // The examples of RFC 6901, section 5, and the wildcard.
        let document = json!({
            "foo": ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8, " ": 7, "*": 9,
            "list": [{"n": 1}, {"m": 2}, {"n": 3}], "by": {"a": {"n": 4}, "b": {"n": 5}}
        });
        let cases: [(&str, &str); 14] = [
            ("/foo", r#"[["bar","baz"]]"#),
            ("/foo/0", r#"["bar"]"#),
            ("/foo/00", "[]"),
            ("/foo/-", "[]"),
            ("/foo/2", "[]"),
            ("/", "[0]"),
            ("/a~1b", "[1]"),
            ("/m~0n", "[8]"),
            ("/ ", "[7]"),
            ("/*", "[9]"),
            ("/foo/*", r#"["bar","baz"]"#),
            ("/list/*/n", "[1,3]"),
            ("/by/*/n", "[4,5]"),
            ("/none/*/n", "[]"),
        ];
        for (pointer, expected) in cases {
            assert!(is_pointer(pointer));
            let found: Value = all(&document, pointer).into_iter().cloned().collect();
            assert_eq!(found.to_json(), expected, "{pointer}");
        }
        assert_eq!(all(&document, ""), [&document]);
        for wrong in ["foo", "/a~2b", "/a~", "#/foo"] {
            assert!(!is_pointer(wrong), "{wrong}");
        }
    }
}
