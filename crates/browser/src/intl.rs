//! Formats dates, durations and lists by the browser's `Intl`, so that no data on languages is
//! shipped.

use article_reader_core::article::date::Precision;
use article_reader_core::article::{Date, ReadingTime};
use article_reader_core::locale::Formatter;
use article_reader_core::number;
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

    fn separators(&self, names: &[&str], language: &str) -> Option<Vec<String>> {
        let members = names.iter().map(|it| JsValue::from_str(it)).collect();
        let list_format = ListFormat::new(&language.into()).ok()?;
        let parts = list_format.format_to_parts(&members).ok()?;
        let literals = parts.iter().map(|it| it.unchecked_into::<ListPart>());
        Some(literals.filter(|it| it.kind() == "literal").map(|it| it.value()).collect())
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

    #[wasm_bindgen(catch, method, js_name = formatToParts)]
    fn format_to_parts(
        this: &ListFormat,
        members: &js_sys::Array,
    ) -> Result<js_sys::Array, JsValue>;

    type ListPart;

    /// "element" for a name, "literal" for a text between names.
    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &ListPart) -> String;

    #[wasm_bindgen(method, getter)]
    fn value(this: &ListPart) -> String;
}
