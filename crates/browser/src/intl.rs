//! Dates, numbers and lists by the browser's `Intl`, which knows every language already.

use article_reader_core::article::date::Precision;
use article_reader_core::article::{Date, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::{number, search};
use wasm_bindgen::prelude::*;

/// Formats for one language.
pub struct Intl {
    tag: String,
}

impl Intl {
    /// A formatter for a BCP 47 tag; one that the browser refuses falls back to its own language.
    pub fn new(tag: String) -> Self {
        Self { tag }
    }
}

impl Formatter for Intl {
    fn date(&self, date: Date) -> String {
        let options = match date.precision() {
            Precision::Instant => object(&[("dateStyle", "long"), ("timeStyle", "short")]),
            // A day is the same day everywhere.
            Precision::Day | Precision::Local => {
                object(&[("dateStyle", "long"), ("timeZone", "UTC")])
            }
        };
        let moment = js_sys::Date::new(&JsValue::from_f64(date.seconds() as f64 * 1_000.0));
        let format = |tag: &JsValue| DateTimeFormat::new(tag, &options)?.format(&moment);
        let text = format(&self.tag.as_str().into()).or_else(|_| format(&JsValue::UNDEFINED));
        text.unwrap_or_else(|_| date.to_attribute())
    }

    fn reading_time(&self, time: ReadingTime) -> String {
        let options = object(&[("style", "unit"), ("unit", "minute"), ("unitDisplay", "long")]);
        let (quick, slow) = (f64::from(time.quick), f64::from(time.slow));
        let text = NumberFormat::new(&self.tag.as_str().into(), &options).and_then(|it| {
            // A browser without ranges tells the longer time.
            if quick < slow {
                it.format_range(quick, slow).or_else(|_| it.format(slow))
            } else {
                it.format(slow)
            }
        });
        text.unwrap_or_else(|_| [&number::text(time.slow), " min"].concat())
    }

    fn list(&self, names: &str, language: &str) -> Option<String> {
        // The browser is given the names themselves, since how one begins decides how it is joined,
        // as in "Ana e Inés".
        let members = js_sys::Array::new();
        let mut rest = names;
        while let Some((name, after)) = search::split_once(rest, "\n") {
            members.push(&[name, "\n"].concat().into());
            rest = after;
        }
        ListFormat::new(&language.into()).and_then(|it| it.format(&members)).ok()
    }
}

fn object(entries: &[(&str, &str)]) -> js_sys::Object {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh plain object cannot fail.
        let _ = js_sys::Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

// Bound by hand, since js-sys' constructors do not catch the error of a tag they refuse.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &JsValue, options: &js_sys::Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn format(this: &DateTimeFormat, date: &js_sys::Date) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &JsValue, options: &js_sys::Object) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn format(this: &NumberFormat, number: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, method, js_name = formatRange)]
    fn format_range(this: &NumberFormat, from: f64, to: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &JsValue) -> Result<ListFormat, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn format(this: &ListFormat, members: &js_sys::Array) -> Result<String, JsValue>;
}
