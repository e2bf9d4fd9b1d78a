//! What the JavaScript around the WebAssembly knows: URLs and time zones.

use article_reader_print::{UnknownZone, Zone};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "article-reader:host")]
extern "C" {
    #[wasm_bindgen(js_name = resolve)]
    fn host_resolve(reference: &str, base: Option<&str>) -> Option<String>;

    #[wasm_bindgen(js_name = isZone)]
    fn host_is_zone(name: &str) -> bool;

    #[wasm_bindgen(js_name = offset)]
    fn host_offset(name: &str, seconds: f64) -> f64;
}

/// Resolves a URL as the URL standard defines.
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    host_resolve(reference, base)
}

/// Finds the zone with a name of the IANA database.
///
/// # Errors
///
/// If the host does not have it.
pub(crate) fn find_zone(name: &str) -> Result<Zone, UnknownZone> {
    match host_is_zone(name) {
        true => Ok(Zone::of_host(name.to_owned(), offset)),
        false => Err(UnknownZone(name.to_owned())),
    }
}

/// A second is a whole number that a `f64` holds exactly, except far outside of all calendars.
fn offset(name: &str, seconds: i64) -> i64 {
    host_offset(name, seconds as f64) as i64
}
