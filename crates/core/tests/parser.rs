//! Tests that the core's JSON parser accepts and rejects the same texts as `serde_json`.

mod seeds;

use article_reader_core::json::{DEEPEST, Value};
use article_reader_core::parser::parse;

/// Parses a text with `serde_json`, which is as strict as the standard.
fn by_serde(text: &str) -> Option<Value> {
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    Some(value(json))
}

// serde_json refuses to parse deeper than `DEEPEST`, so this recursion cannot overflow the stack.
fn value(json: serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Bool(truth),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::String(text),
        serde_json::Value::Array(items) => Value::Array(items.into_iter().map(value).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, it)| (key, value(it))).collect())
        }
    }
}

#[test]
fn parse_is_as_strict_as_serde_json() {
    let texts = [
        r#"{"a":["\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00",-1.50,0,true,false,null,{},[]]}"#,
        " \n[ 1 , { \"a\" : \"b\" } ]\t",
        r#""a"#,
        "\"a\nb\"",
        r#""\x""#,
        r#""\u12g4""#,
        "[1,]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{1:2}",
        "[1 2]",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "tru",
        "nul",
        "[] []",
        "[",
        "",
    ];
    for text in texts {
        assert_eq!(parse(text), by_serde(text), "{text}");
    }
    // serde_json changes the notation of an exponent, so its result cannot be compared.
    let number = |text: &str| Value::Array(vec![Value::Number(text.into())]);
    assert_eq!(parse("[2E-3]"), Some(number("2E-3")));
    assert_eq!(parse(r#""a\ud83db\ude00""#), Some(Value::String("a\u{fffd}b\u{fffd}".into())));
    // If a key occurs twice, every parser must take the last value: it may cancel the story.
    let twice = r#"{"status":"usable","status":"canceled"}"#;
    let status = |it: &Value| it.get("status").and_then(Value::as_str).map(str::to_owned);
    assert_eq!(parse(twice).as_ref().and_then(status).as_deref(), Some("canceled"));
    assert_eq!(by_serde(twice).as_ref().and_then(status).as_deref(), Some("canceled"));
    // The value stands at the place of the first key, as in `JSON.parse`.
    let fields = |text: &str| parse(text).map(|it| it.to_string());
    assert_eq!(fields(r#"{"a":1,"b":2,"a":3}"#).as_deref(), Some(r#"{"a":3,"b":2}"#));
    let many: String = (0..100).map(|it| format!("\"k{it}\":0,")).collect();
    let many = fields(&format!("{{{many}\"k0\":1}}")).unwrap_or_default();
    assert!(many.starts_with(r#"{"k0":1,"k1":0"#) && many.matches("k0\"").count() == 1, "{many}");
    let deep = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(parse(&deep(DEEPEST)).is_some() && parse(&deep(DEEPEST + 1)).is_none());
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parse_accepts_what_serde_json_accepts() {
        let texts = r#"[\[\]{}:,"\\a-cu0-9.eE+\- tfnülrsé]{0,24}"#;
        seeds::check(&[], &texts, |text| {
            // serde_json rejects lone surrogates. Browsers and `parse` accept them, so these texts are skipped.
            if !text.contains("\\u") {
                prop_assert_eq!(parse(text).is_some(), by_serde(text).is_some());
            }
            Ok(())
        });
    }
}
