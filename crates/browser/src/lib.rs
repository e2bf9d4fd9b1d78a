//! Interfaces of the browser that several WebAssembly modules use: its parsers, the element,
//! `Intl`, and constructed style sheets.
//!
//! It is not the only place that calls the browser: `src/` calls it for the engine, and the modules
//! `crates/related` and `crates/tools` for themselves. Each module links this crate itself, and keeps
//! only what it calls.

mod host;
mod intl;
mod object;
mod platform;
mod sheet;

pub use host::Host;
pub use intl::Intl;
pub use object::object;
pub use platform::{BrowserPlatform, parse_json, parse_with, resolve};
pub use sheet::adopt_tools_sheets;

use wasm_bindgen::prelude::*;

/// Returns the current time, in Unix seconds.
pub fn now() -> i64 {
    // `as` saturates, if a clock is ever beyond the range of i64.
    (js_sys::Date::now() / 1_000.0) as i64
}

/// Returns the message of a JavaScript error, or a text that was thrown; empty for anything else.
pub fn describe(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_default(),
    }
}
