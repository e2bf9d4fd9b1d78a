//! Tests `document::parse`: values that survive printing, and the error codes of broken JSON.

use article_reader_core::document::parse;
use article_reader_core::error::Code;
use article_reader_core::json::DEEPEST;
use article_reader_native::Native;

fn code(text: &str) -> Option<Code> {
    parse(text, &Native).err().map(|it| it.code)
}

#[test]
fn a_printed_value_parses_to_the_same_value() {
    let text = r#"{"a":["\"\\\n\u0001\u001fé",-1.50,true,null,{},[]]}"#;
    let value = parse(text, &Native).unwrap();
    assert_eq!(value.to_string(), text);
    assert_eq!(parse(&value.to_string(), &Native), Ok(value));
}

#[test]
fn broken_json_gives_the_right_code() {
    let cases = [
        ("", Some(Code::Empty)),
        ("\u{feff} \n", Some(Code::Empty)),
        ("<!DOCTYPE html><p>Log in", Some(Code::Html)),
        ("{\"headline\": \"Harbour cl", Some(Code::Truncated)),
        ("{\"headline\": \"a \\\" }", Some(Code::Truncated)),
        ("[{\"a\": 1}", Some(Code::Truncated)),
        ("{\"a\": 1,}", Some(Code::Invalid)),
        ("hello", Some(Code::Invalid)),
        ("\u{feff}{\"a\": \"}\"}", None),
    ];
    for (text, expected) in cases {
        assert_eq!(code(text), expected, "{text}");
    }
    assert_eq!(code(&"[".repeat(DEEPEST * 9)), Some(Code::Truncated));
    let deep = ["[".repeat(DEEPEST * 9), "]".repeat(DEEPEST * 9)].concat();
    assert_eq!(code(&deep), Some(Code::Invalid));
}
