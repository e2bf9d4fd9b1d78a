//! Shortcodes, which WordPress replaces in a page and sometimes leaves in its JSON.

use crate::formats::wording::after;
use crate::search::parts;

/// The shortcodes of WordPress itself. What others write in square brackets may be meant.
const NAMES: &str = "audio caption embed gallery playlist video";

/// A text without `[gallery ids="1,2"]` and its like; what stands between `[caption]` and
/// `[/caption]` stays.
pub(super) fn without(html: &str) -> String {
    let mut parts = html.split('[');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some(rest) = after_code(part) {
            kept.push_str(rest);
        } else {
            kept.push('[');
            kept.push_str(part);
        }
    }
    kept
}

/// What follows the shortcode that a text begins with, its opening bracket taken off.
fn after_code(text: &str) -> Option<&str> {
    let (code, rest) = text.split_once(']')?;
    let code = code.strip_prefix('/').unwrap_or(code);
    let is_called = |name: &str| {
        after(code, name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '/']))
    };
    parts(NAMES, b' ').any(is_called).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shortcodes_go() {
        let cases = [
            ("<p>[gallery ids=\"1,2\"]</p><p>A</p>", "<p></p><p>A</p>"),
            ("[caption id=\"a\"]<img> Words[/caption]", "<img> Words"),
            ("[EMBED]https://x.example/[/embed]", "https://x.example/"),
            ("He said: [sic] [galleries] [video", "He said: [sic] [galleries] [video"),
            ("[gallery/][", "["),
        ];
        for (html, expected) in cases {
            assert_eq!(without(html), expected, "{html}");
        }
    }
}
