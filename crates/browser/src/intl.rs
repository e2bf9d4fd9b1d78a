//! Formats dates, durations and lists by the browser's `Intl`, so that no data on languages is
//! shipped.

use article_reader_core::article::date::Precision;
use article_reader_core::article::{Date, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::{number, search};
use wasm_bindgen::prelude::*;

use super::object;

/// A formatter for one language.
pub struct Intl {
    tag: String,
}

impl Intl {
    /// Creates a formatter for a BCP 47 tag. If the browser refuses the tag, dates are in the
    /// browser's own language.
    pub fn new(tag: String) -> Self {
        Self { tag }
    }
}

impl Formatter for Intl {
    fn date(&self, date: Date) -> String {
        let options = match date.precision() {
            Precision::Instant => {
                object(&[("dateStyle", "long".into()), ("timeStyle", "short".into())])
            }
            // In UTC, the day does not shift with the browser's time zone.
            Precision::Day | Precision::Local => {
                object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())])
            }
        };
        let moment = js_sys::Date::new(&JsValue::from_f64(date.seconds() as f64 * 1_000.0));
        let format = |tag: &JsValue| DateTimeFormat::new(tag, &options)?.format(&moment);
        let text = format(&self.tag.as_str().into()).or_else(|_| format(&JsValue::UNDEFINED));
        text.unwrap_or_else(|_| date.to_attribute())
    }

    fn reading_time(&self, time: ReadingTime) -> String {
        let options = object(&[
            ("style", "unit".into()),
            ("unit", "minute".into()),
            ("unitDisplay", "long".into()),
        ]);
        let (quick, slow) = (f64::from(time.quick), f64::from(time.slow));
        let text = NumberFormat::new(&self.tag.as_str().into(), &options).and_then(|it| {
            // A browser without ranges shows the longer time.
            if quick < slow {
                it.format_range(quick, slow).or_else(|_| it.format(slow))
            } else {
                it.format(slow)
            }
        });
        text.unwrap_or_else(|_| [&number::text(time.slow), " min"].concat())
    }

    fn list(&self, names: &str, language: &str) -> Option<String> {
        // The browser needs the names themselves, because the first letters of a name decide how it
        // is joined, as in "Ana e Inés".
        let members = js_sys::Array::new();
        let mut rest = names;
        while let Some((name, after)) = search::split_once(rest, "\n") {
            members.push(&[name, "\n"].concat().into());
            rest = after;
        }
        ListFormat::new(&language.into()).and_then(|it| it.format(&members)).ok()
    }
}

// Bound here, because the constructors of js-sys do not catch the error of a refused tag.
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
