//! Writes text and attributes of HTML.

use crate::body::node::Node;
use crate::body::reported::original_name;

use super::change::Spaces;

/// Adds a text to HTML.
pub(super) fn push_text(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(character),
        }
    }
}

/// Adds a text to HTML in which each line feed is a line break.
pub(super) fn push_lines(html: &mut String, text: &str, spaces: Spaces) {
    for (at, line) in text.split('\n').enumerate() {
        let line = line.trim_end_matches('\r');
        let words = line.trim_start_matches([' ', '\t']);
        if at == 0 {
            push_text(html, line);
            continue;
        }
        html.push_str("<br>");
        if !words.is_empty() && spaces == Spaces::Kept {
            for space in line.get(..line.len() - words.len()).unwrap_or_default().chars() {
                html.push_str(if space == '\t' { "\u{a0}\u{a0}\u{a0}\u{a0}" } else { "\u{a0}" });
            }
        }
        push_text(html, words);
    }
}

/// Adds an attribute with its value to a start tag.
pub(super) fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    for character in value.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(character),
        }
    }
    html.push('"');
}

/// A start tag.
pub(super) fn start_tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut html = ["<", name].concat();
    for (name, value) in attributes {
        push_attribute(&mut html, name, value);
    }
    html.push('>');
    html
}

/// The start tag of an element, with all attributes but the listeners of events.
pub(super) fn start_tag_of<N: Node>(node: &N, name: &str) -> String {
    let mut html = ["<", name].concat();
    for (attribute, value) in node.attributes() {
        let attribute = original_name(name, &attribute);
        let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | ':' | '.');
        if attribute.chars().all(is_plain) && !attribute.starts_with("on") {
            push_attribute(&mut html, attribute, &value);
        }
    }
    html.push('>');
    html
}
