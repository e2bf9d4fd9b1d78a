//! What the WebAssembly modules share of the browser: its parsers, the element, its formats of dates
//! and numbers, and the style sheets.
//!
//! Each module links it anew, and keeps only what it calls.

mod host;
mod intl;
mod node;
mod platform;
mod sheet;

pub use host::Host;
pub use intl::Intl;
pub use node::DomNode;
pub use platform::{BrowserPlatform, parse_json, parse_with, resolve};
pub use sheet::{adopt_article_sheet, adopt_status_sheet, adopt_tools_sheets};

use wasm_bindgen::prelude::*;

/// The present, in Unix seconds.
pub fn now() -> i64 {
    // A clock beyond the range of i64 cannot be: `as` saturates all the same.
    (js_sys::Date::now() / 1_000.0) as i64
}

/// What a JavaScript error says of itself.
pub fn describe(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_default(),
    }
}
