//! The XML module: a WebAssembly with the adapters of the formats in XML. js/xml.js loads it when an answer is XML, and
//! parses the XML with the browser's parser. `main` does nothing.

mod platform;

use article_reader_core::request::Request;
use article_reader_core::translate::{answer, list};
use article_reader_core::xml::charset;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

use platform::XmlPlatform;

/// The same allocator as in the engine. It is a quarter of the size of Rust's default allocator.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

fn main() {}

/// Sets the function that parses XML into a record. js/xml.js makes it.
#[wasm_bindgen(js_name = parseXmlWith)]
pub fn parse_xml_with(parser: js_sys::Function) {
    platform::parse_with(parser);
}

/// Translates a document into our own format. The arguments and the answer are those of the formats module.
#[wasm_bindgen]
pub fn translate(
    text: &str,
    select: Option<String>,
    format: Option<String>,
    now: f64,
    is_mended: bool,
) -> String {
    let request = Request { select, format, is_mended, now: now as i64, ..Request::default() };
    answer(text, &request, &XmlPlatform)
}

/// Translates all stories of a document. Returns a list in JSON, or nothing if the document cannot be read.
#[wasm_bindgen(js_name = translateList)]
pub fn translate_list(text: &str, now: f64) -> Option<String> {
    let request = Request { is_mended: true, now: now as i64, ..Request::default() };
    list(text, &request, &XmlPlatform).ok().map(|it| it.to_json())
}

/// Returns the label of the encoding of a document. `content_type` is the header of the answer. Without any label, the
/// answer begins with a question mark.
#[wasm_bindgen(js_name = charsetOf)]
pub fn charset_of(bytes: &[u8], content_type: &str) -> String {
    let charset = charset::of(bytes, content_type);
    [if charset.is_guessed { "?" } else { "" }, &charset.label].concat()
}
