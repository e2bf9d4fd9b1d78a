//! Removes shortcodes, which WordPress replaces in a page, but sometimes leaves in its JSON.

use crate::formats::wording::after;
use crate::search::parts;

/// The shortcodes of WordPress itself. Other words in square brackets may be part of the text.
const NAMES: &str = "audio embed gallery playlist video";

/// Returns a text without shortcodes such as `[gallery ids="1,2"]`. [`crate::mend`] makes figures of `[caption]`.
pub(super) fn without_shortcodes(html: &str) -> String {
    let mut parts = html.split('[');
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some(rest) = after_code(part) {
            result.push_str(rest);
        } else {
            result.push('[');
            result.push_str(part);
        }
    }
    result
}

/// Returns the rest of a text that begins with a shortcode. The opening bracket is already read.
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
    fn only_shortcodes_are_removed() {
        let cases = [
            ("<p>[gallery ids=\"1,2\"]</p><p>A</p>", "<p></p><p>A</p>"),
            ("[caption id=\"a\"]<img> Words[/caption]", "[caption id=\"a\"]<img> Words[/caption]"),
            ("[EMBED]https://x.example/[/embed]", "https://x.example/"),
            ("He said: [sic] [galleries] [video", "He said: [sic] [galleries] [video"),
            ("[gallery/][", "["),
        ];
        for (html, expected) in cases {
            assert_eq!(without_shortcodes(html), expected, "{html}");
        }
    }
}
