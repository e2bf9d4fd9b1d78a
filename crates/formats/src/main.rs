//! The formats module: a WebAssembly with the adapters of all formats. The engine loads it when a document
//! needs it. It exports [`translate`]; `main` does nothing.

use article_reader_browser::BrowserPlatform;
use article_reader_core::formats;
use article_reader_core::json::Value;
use article_reader_core::notice::Notice;
use article_reader_core::parser;
use article_reader_core::request::Request;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

/// The same allocator as in the engine. It is a quarter of the size of Rust's default allocator.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

const PLATFORM: BrowserPlatform<true> = BrowserPlatform {
    registry: &formats::ALL,
    parse_json: |text| parser::parse(text).ok_or_else(String::new),
};

fn main() {}

/// Translates a document into our own format. `now` is the time in Unix seconds.
///
/// Returns JSON, which the `Translator` of the engine reads: `format`, `document` as text and `notices`, or
/// the `code` and `message` of an error.
#[wasm_bindgen]
pub fn translate(text: &str, select: Option<String>, format: Option<String>, now: f64) -> String {
    let request = Request { select, format, now: now as i64, ..Request::default() };
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
