//! What the engine alone needs of the browser: requests, timers, scrolling, reports, and the other
//! modules that JavaScript loads.

mod alarm;
mod deadline;
mod dictionary;
mod fragment;
mod limits;
mod profile;
mod related_finder;
mod report;
mod request;
mod scrolling;
mod translator;

pub(crate) use alarm::Alarm;
pub(crate) use deadline::{Deadline, turn, wait};
pub(crate) use dictionary::{Dictionary, learn};
pub(crate) use fragment::land;
pub(crate) use profile::publisher;
pub(crate) use related_finder::{RelatedFinder, RelatedRequest, related};
pub(crate) use report::EventReporter;
pub(crate) use request::{Answer, get, interrupted, read};
pub(crate) use scrolling::Scrolling;
pub(crate) use translator::Translator;

use article_reader_browser::{BrowserPlatform, parse_json};
use article_reader_core::formats;

/// The engine reads ninjs and our own format, and leaves JSON to the browser's parser.
pub(crate) const PLATFORM: BrowserPlatform =
    BrowserPlatform { registry: &formats::BUILT_IN, parse_json };

/// The page.
fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
