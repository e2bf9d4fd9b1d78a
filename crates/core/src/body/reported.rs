//! The attributes that Chromium reports to a `Content-Security-Policy`, and that `inert` renames.

use crate::search::contains_word;

/// Whether Chromium reports such an attribute. A name that a renamed one would meet is renamed too.
pub(super) fn is_reported(tag: &str, name: &str) -> bool {
    let mut name = &*name.to_ascii_lowercase();
    while let Some(rest) = name.strip_prefix("x-") {
        name = rest;
    }
    name.starts_with("on") || contains_word("style src", name) || tag == "base" && name == "href"
}

/// The name of an attribute before `inert` renamed it. `mend` writes a tree again, which is made inert once
/// more.
pub(crate) fn original_name<'a>(tag: &str, name: &'a str) -> &'a str {
    name.strip_prefix("x-").filter(|it| is_reported(tag, it)).unwrap_or(name)
}
