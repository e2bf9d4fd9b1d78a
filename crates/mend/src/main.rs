//! The mend module: a WebAssembly with the adapters of all formats and the repairs of
//! [`article_reader_core::mend`]. The engine and the formats module refuse a document that needs repairs; then
//! js/engine.js loads this module. It exports [`translate`]; `main` does nothing.

use article_reader_browser::BrowserPlatform;
use article_reader_core::parser;
use article_reader_core::request::Request;
use article_reader_core::translate::answer;
use article_reader_core::{document, formats};
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

/// Translates a document into our own format, with repairs. The arguments and the answer are those of the formats
/// module.
#[wasm_bindgen]
pub fn translate(
    text: &str,
    select: Option<String>,
    format: Option<String>,
    now: f64,
    profile: Option<String>,
    base: Option<String>,
) -> String {
    let request = Request { select, format, profile, base, is_mended: false, now: now as i64 };
    answer(text, &request, &PLATFORM)
}

/// Proposes a mapping for a story of a system that the reader does not know: an entry of `formats` of the publisher
/// profile, as JSON. Returns an empty text if nothing in the document looks like a story. The demo calls it.
#[wasm_bindgen]
pub fn propose(text: &str) -> String {
    let document = document::parse(text, &PLATFORM).ok();
    document.and_then(|it| formats::propose(&it)).map(|it| it.to_json()).unwrap_or_default()
}
