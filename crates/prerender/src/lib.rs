//! The server's WebAssembly: prints stories as HTML in every JavaScript runtime. `package/prerender/` loads it.
//!
//! It has no parser of URLs and no time zones, because every JavaScript runtime has `URL` and `Intl`.

mod answer;
mod host;

use article_reader_native::resolve_with;
use article_reader_print::{Refusal, Settings, prerender};
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

/// The same allocator as in the engine. It is a quarter of the size of Rust's default allocator.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Prints the story in a document. Invalid UTF-8 is replaced, as by the command.
///
/// `settings` is a JSON list of names and values, as [`Settings::set`] takes them. `now` is the current time in Unix
/// seconds. Returns JSON; the module `answer` says what it contains.
#[wasm_bindgen]
pub fn print(document: &[u8], settings: &str, writes_json_ld: bool, now: f64) -> String {
    resolve_with(host::resolve);
    let mut chosen = Settings::new(now as i64, host::find_zone);
    chosen.writes_json_ld = writes_json_ld;
    let settings: Vec<(String, String)> = serde_json::from_str(settings).unwrap_or_default();
    for (name, value) in settings {
        match chosen.set(&name, value) {
            Ok(()) => {}
            Err(Refusal::UnknownName) => return answer::refused(&name, "there is no such option"),
            Err(Refusal::Value(message)) => return answer::refused(&name, &message),
        }
    }
    let text = String::from_utf8_lossy(document);
    answer::of(prerender(&text, &chosen.options_of("story"), writes_json_ld))
}
