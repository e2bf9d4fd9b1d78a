//! Interfaces of the browser that only the engine needs: requests, timers, scrolling, reports to
//! the element, and the modules that JavaScript loads.
//!
//! `crates/browser` has the interfaces that several WebAssembly modules need, and `crates/tools`
//! has its own. `engine` uses types of `web_sys` and `js_sys` in its signatures, and mounts the
//! views.

mod alarm;
mod builder;
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
pub(crate) use builder::build_with;
pub(crate) use deadline::{Deadline, wait_while_pending};
pub(crate) use dictionary::{Dictionary, load_words};
pub(crate) use fragment::scroll_to_fragment;
pub(crate) use profile::fetch_publisher;
pub(crate) use related_finder::{RelatedFinder, RelatedRequest, read_related};
pub(crate) use report::EventReporter;
pub(crate) use request::{Answer, read_body, request};
pub(crate) use scrolling::Scrolling;
pub(crate) use translator::Translator;

use article_reader_browser::{BrowserPlatform, parse_json};
use article_reader_core::formats;

/// The platform of the engine, with the formats of most sites.
pub(crate) const PLATFORM: BrowserPlatform =
    BrowserPlatform { registry: &formats::BUILT_IN, parse_json };

/// Returns the document of the page.
fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
