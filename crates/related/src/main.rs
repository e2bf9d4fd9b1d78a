//! The related module: a WebAssembly that chooses related stories from a list, and writes structured data.
//! It exports the functions that js/related.js calls; `main` does nothing.

mod news_article;
mod ranking;

pub use news_article::news_article;
pub use ranking::Ranking;

use article_reader_browser::BrowserPlatform;
use article_reader_core::formats;
use article_reader_core::parser;

/// The formats module first translates documents in other formats than these.
const PLATFORM: BrowserPlatform = BrowserPlatform {
    registry: &formats::OF_LISTS,
    parse_json: |text| parser::parse(text).ok_or_else(String::new),
};

fn main() {}
