//! The formats module: a WebAssembly with the adapters of all formats, which the engine loads when a
//! document needs them. It exports [`translate`], and has nothing to do before that is called.

use article_reader_browser::BrowserPlatform;
use article_reader_core::formats;
use article_reader_core::json::Value;
use article_reader_core::notice::Notice;
use article_reader_core::parser;
use article_reader_core::request::Request;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

/// See the engine's: a quarter of the size of the allocator that Rust brings along.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

const PLATFORM: BrowserPlatform = BrowserPlatform {
    registry: &formats::ALL,
    parse_json: |text| parser::parse(text).ok_or_else(String::new),
};

fn main() {}

/// Translates a document at the time `now`, in Unix seconds, into our own format.
///
/// The answer is JSON, for the engine's `Translator` to read: `format`, `document` as text and
/// `notices`, or `code` and `message` of an error.
#[wasm_bindgen]
pub fn translate(text: &str, select: Option<String>, format: Option<String>, now: f64) -> String {
    let request = Request { select, format, base: None, now: now as i64 };
    let string = |text: &str| Value::String(text.to_owned());
    let answer = match article_reader_core::translate::translate(text, &request, &PLATFORM) {
        Ok(it) => {
            let notice = |it: &Notice| {
                object([("code", string(&it.code)), ("message", string(&it.message))])
            };
            object([
                ("format", string(it.format)),
                ("document", Value::String(it.document.to_json())),
                ("notices", it.notices.iter().map(notice).collect()),
            ])
        }
        Err(it) => {
            object([("code", string(it.code.as_str())), ("message", Value::String(it.message))])
        }
    };
    answer.to_json()
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.map(|(key, it)| (key.to_owned(), it)).into())
}
