//! Headings whose level is known only at run time.

use super::element::{Element, part};

/// Starts a heading. A level outside 1 to 6 becomes the nearest of them.
pub(super) fn heading(level: u8, name: &'static str) -> Element {
    let tag = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    part(tag, name)
}
