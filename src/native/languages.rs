//! The languages that a browser would have to request.

use std::sync::LazyLock;

use serde_json::Value;

use crate::locale::Messages;

/// Tags and texts of the files in `locale/`, as build.rs found them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Every language of `locale/` but English. A file that is damaged is none: a test says which.
pub static LANGUAGES: LazyLock<Vec<&'static Messages>> = LazyLock::new(|| {
    let read = |(tag, text): &(&str, &str)| {
        let words: Value = serde_json::from_str(text).ok()?;
        Messages::read(tag, &|name| words.get(name)?.as_str().map(str::to_owned)).ok()
    };
    FILES.iter().filter_map(read).collect()
});
