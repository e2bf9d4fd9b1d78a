//! Fields that their format defines as plain text, in which `<script>` is a word.
//!
//! A draft holds texts that may have markup, so every `<` of a plain text becomes an entity. Entities stay
//! as they are, because many systems escape plain texts by mistake, and few texts are about entities.

use super::wording::contains_ignore_case;
use crate::search::{contains, parts, replace};

/// Makes a field of plain text.
pub(super) fn escape(field: &mut Option<String>) {
    if let Some(text) = field {
        *text = escaped(text);
    }
}

/// Makes a field of plain text unless it certainly has markup. Use this for a field that should be plain
/// text, but that has markup in the documents of some systems.
pub(super) fn escape_unless_markup(field: &mut Option<String>) {
    if let Some(text) = field
        && !has_closed_markup(text)
    {
        *text = escaped(text);
    }
}

/// Returns a plain text as a text that may have markup.
pub(super) fn escaped(text: &str) -> String {
    replace(text, "<", "&lt;")
}

/// Returns the plain text of an article as a text that may have markup. A text that is HTML from its first
/// to its last character is in the wrong field, and stays HTML.
pub(super) fn body(text: &str) -> String {
    let text = text.trim();
    if text.starts_with('<') && text.ends_with('>') && contains(text, "</") {
        return text.to_owned();
    }
    let escaped = escaped(text);
    if !text.starts_with('<') {
        return escaped;
    }
    // A text that begins with an entity of `<` would count as HTML that was escaped as a whole.
    let paragraphs = replace(&escaped, "\n\n", "</p><p>");
    ["<p>", &replace(&paragraphs, "\n", "<br>"), "</p>"].concat()
}

/// Whether a text has an end tag, or an element that needs none.
fn has_closed_markup(text: &str) -> bool {
    parts("</ <br <p> <img <!-- />", b' ').any(|it| contains_ignore_case(text, it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_plain_texts_are_words() {
        let field = |text: &str| {
            let mut field = Some(text.to_owned());
            escape_unless_markup(&mut field);
            field.unwrap()
        };
        assert_eq!(field("Never put a <script> here"), "Never put a &lt;script> here");
        assert_eq!(field("<em>Ena</em> sails"), "<em>Ena</em> sails");
        assert_eq!(field("One<br>Two"), "One<br>Two");
        assert_eq!(escaped("<em>Ena</em> &amp; tide"), "&lt;em>Ena&lt;/em> &amp; tide");
        assert_eq!(body("A <p> is a tag.\n\nB"), "A &lt;p> is a tag.\n\nB");
        assert_eq!(body("<p> is a tag.\n\nB\nC"), "<p>&lt;p> is a tag.</p><p>B<br>C</p>");
        assert_eq!(body(" <p>A</p>\n"), "<p>A</p>");
    }
}
