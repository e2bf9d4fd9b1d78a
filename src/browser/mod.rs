//! The only place, beside `engine`, that touches the browser.

mod alarm;
mod deadline;
mod dictionary;
mod fragment;
mod host;
mod intl;
mod limits;
// What works through megabytes is faster with the allocator that Rust brings along.
#[cfg(not(feature = "related"))]
mod memory;
#[cfg(feature = "related")]
mod news_article;
mod node;
mod page;
mod profile;
#[cfg(feature = "related")]
mod ranking;
mod relator;
mod report;
mod request;
mod scrolling;
mod sheet;
mod translator;

pub(crate) use alarm::Alarm;
pub(crate) use deadline::{Deadline, turn, wait};
pub(crate) use dictionary::{Dictionary, learn};
pub(crate) use fragment::land;
pub(crate) use host::Host;
pub(crate) use intl::Intl;
pub(crate) use page::Page;
pub(crate) use profile::publisher;
pub(crate) use relator::{Question, Relator, related};
pub(crate) use report::Report;
pub(crate) use request::{Answer, describe, get, interrupted, read};
pub(crate) use scrolling::Scrolling;
#[cfg(feature = "tools")]
pub(crate) use sheet::adopt_tools_sheets;
pub(crate) use sheet::{adopt_article_sheet, adopt_status_sheet};
pub(crate) use translator::Translator;

/// The present, in Unix seconds.
pub(crate) fn now() -> i64 {
    // A clock beyond the range of i64 cannot be: `as` saturates all the same.
    (js_sys::Date::now() / 1_000.0) as i64
}

/// The page.
fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
