//! The answer of a module that translates, as text for the engine.

use crate::error::Code;
use crate::json::Value;
use crate::notice::Notice;
use crate::platform::Platform;
use crate::request::Request;

use super::translate;

/// Translates a document, and returns JSON: `format`, `document` as text and `notices`, or the `code` and `message`
/// of an error. Returns an empty text if the document needs repairs that the platform does not make.
pub fn answer<P: Platform>(text: &str, request: &Request, platform: &P) -> String {
    let string = |text: &str| Value::String(text.to_owned());
    let answer = match translate(text, request, platform) {
        Ok(it) => {
            let notice = |it: &Notice| {
                object([("code", string(&it.code)), ("message", string(&it.message))])
            };
            object([
                ("format", string(&it.format)),
                ("document", Value::String(it.document.to_json())),
                ("notices", it.notices.iter().map(notice).collect()),
            ])
        }
        Err(it) if it.code == Code::NeedsMend => return String::new(),
        Err(it) => {
            object([("code", string(it.code.as_str())), ("message", Value::String(it.message))])
        }
    };
    answer.to_json()
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.map(|(key, it)| (key.to_owned(), it)).into())
}
