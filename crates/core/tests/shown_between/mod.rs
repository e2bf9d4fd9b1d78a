//! Compares what bodies show between two paragraphs, so that no picture of them leads.

use crate::shown::shown;

/// Compares what each body shows.
pub(crate) fn check(cases: &[(&str, &str)]) {
    check_all(cases.iter().map(|it| (it.0.to_owned(), it.1.to_owned())));
}

/// Compares what each body shows.
pub(crate) fn check_all(cases: impl IntoIterator<Item = (String, String)>) {
    let mut failures = String::new();
    for (body, expected) in cases {
        let shown = shown(&["<p>One.</p>", &body, "<p>Two.</p>"].concat());
        let inner = shown.strip_prefix("One.\n").and_then(|it| it.strip_suffix("Two."));
        if inner.map(str::trim_end) != Some(&*expected) {
            failures += &format!("{body}\n  shows {shown:?}\n  not   {expected:?}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
