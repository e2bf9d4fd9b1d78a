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

/// Returns the level of a heading below a headline of level `headline`. Newsrooms give the headline
/// level 1 and start the headings of a body at 2, so a level of 1 in a body counts as 2.
pub(super) fn shifted(level: u8, headline: u8) -> u8 {
    (headline + level.max(2) - 1).min(6)
}
