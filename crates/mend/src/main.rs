//! The mend module: a WebAssembly with the adapters of all formats and the repairs of
//! [`article_reader_core::mend`]. The engine and the formats module refuse a document that needs repairs; then
//! js/engine.js loads this module. It exports [`translate`]; `main` does nothing.

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
