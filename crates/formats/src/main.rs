//! The formats module: a WebAssembly with the adapters of all formats. The engine loads it when a document
//! needs it. It exports [`translate`]; `main` does nothing.

use article_reader_browser::BrowserPlatform;
use article_reader_core::formats;
use article_reader_core::parser;
use article_reader_core::request::Request;
use article_reader_core::translate::answer;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

/// The same allocator as in the engine. It is a quarter of the size of Rust's default allocator.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

const PLATFORM: BrowserPlatform = BrowserPlatform {
    registry: &formats::ALL,
    parse_json: |text| parser::parse(text).ok_or_else(String::new),
};

fn main() {}

/// Translates a document into our own format. `now` is the time in Unix seconds. `is_mended` translates a document
/// that needs repairs without them. `profile` is the text of the publisher profile, which may describe formats. `base` is
/// the address of the document.
///
/// Returns JSON, which the `Translator` of the engine reads, or an empty text if the document needs the mend module.
#[wasm_bindgen]
pub fn translate(
    text: &str,
    select: Option<String>,
    format: Option<String>,
    now: f64,
    profile: Option<String>,
    is_mended: bool,
    base: Option<String>,
) -> String {
    let now = now as i64;
    let request = Request { select, format, profile, base, is_mended, now };
    answer(text, &request, &PLATFORM)
}
