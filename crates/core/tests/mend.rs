//! Tests that bodies which only some content systems write are mended.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod shown;

use shown::shown;

#[test]
fn hidden_elements_are_dropped() {
    let cases = [
        ("<p>One.</p><p style='display:none'>Draft</p><p>Two.</p>", "One.\nTwo."),
        ("<p>One.</p><p STYLE='color: red; Display : NONE;'>Draft</p>", "One."),
        // A page that hides the whole text until its script runs.
        ("<div style='display:none'><p>One.</p><p>Two.</p></div>", "One.\nTwo."),
    ];
    for (body, expected) in cases {
        assert_eq!(shown(body), expected, "{body}");
    }
}
