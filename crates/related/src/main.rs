//! The related module: a WebAssembly that chooses the stories of a list that are related to the one on
//! the page, and that writes structured data. It exports what related.js calls, and has nothing to do
//! before that.

mod news_article;
mod ranking;

pub use news_article::news_article;
pub use ranking::Ranking;

use article_reader_browser::BrowserPlatform;
use article_reader_core::formats;
use article_reader_core::parser;

/// Documents of other formats than these are translated by the formats module first.
const PLATFORM: BrowserPlatform = BrowserPlatform {
    registry: &formats::BUILT_IN,
    parse_json: |text| parser::parse(text).ok_or_else(String::new),
};

fn main() {}
