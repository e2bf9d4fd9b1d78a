//! Writes the content of an element as the HTML that it is: XHTML, or the text of NITF, whose elements mostly have the
//! names of HTML.

use super::{NAME, TEXT};
use crate::json::Value;
use crate::search::contains_word;

/// Which elements keep their tags. All others keep only their content.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Tags {
    /// All elements of HTML.
    Html,
    /// The elements of NITF that have the names and the meaning of HTML. The others, such as `person` and `money`, only
    /// classify words.
    Nitf,
}

/// The elements of NITF 3.6 that HTML has too.
const OF_NITF: &str = "a br caption col colgroup dd dl dt em hr li ol p pre q sub sup table tbody td \
    tfoot th thead tr ul";

/// Elements that are written without an end tag (HTML standard, 13.1.2).
const VOID: &str = "area base br col embed hr img input link meta param source track wbr";

/// Elements whose content HTML does not read as markup, or that swallow the text after them.
const UNREADABLE: &str = "script style plaintext xmp noembed noframes noscript title template";

/// Returns the content of an element as HTML.
pub(crate) fn markup(element: &Value, tags: Tags) -> String {
    let mut html = String::new();
    push_content(&mut html, element, tags);
    html
}

/// Writes an element with its tags.
pub(crate) fn push(html: &mut String, name: &str, element: &Value, tags: Tags) {
    if contains_word(UNREADABLE, name) {
        return;
    }
    // The name comes from the document: a colon stands in the name of an element that is not HTML.
    let has_tags = match tags {
        Tags::Html => name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'),
        Tags::Nitf => contains_word(OF_NITF, name),
    };
    if !has_tags {
        // Without its separator, a fraction would be another number.
        if name == "frac-den" && !html.ends_with(['/', '⁄']) {
            html.push('/');
        }
        return push_content(html, element, tags);
    }
    html.push('<');
    html.push_str(name);
    for (key, value) in element.as_object().unwrap_or_default() {
        let attribute = match key.strip_prefix('@') {
            Some("xml:lang") => "lang",
            Some(name) if name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-') => name,
            _ => continue,
        };
        html.push(' ');
        html.push_str(attribute);
        html.push_str("=\"");
        push_escaped(html, value.as_str().unwrap_or_default());
        html.push('"');
    }
    html.push('>');
    if !contains_word(VOID, name) {
        push_content(html, element, tags);
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }
}

fn push_content(html: &mut String, element: &Value, tags: Tags) {
    if let Value::String(text) = element {
        push_escaped(html, text);
    }
    for (key, child) in element.as_object().unwrap_or_default() {
        match child {
            Value::String(text) if key == TEXT => push_escaped(html, text),
            _ if key == NAME || key.starts_with('@') => {}
            _ => push(html, key, child, tags),
        }
    }
}

/// Writes characters, of which none begins a tag or ends an attribute. What looks like an entity stays one: many systems
/// escape texts twice, and few texts are about entities.
pub(crate) fn push_escaped(html: &mut String, text: &str) {
    for (at, character) in text.char_indices() {
        match character {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '&' if !begins_entity(text.get(at + 1..).unwrap_or_default()) => html.push_str("&amp;"),
            _ => html.push(character),
        }
    }
}

/// Whether a text that follows `&` is the rest of an entity.
fn begins_entity(text: &str) -> bool {
    let name = text.strip_prefix('#').unwrap_or(text);
    let length = name.bytes().take(LONGEST_ENTITY).take_while(u8::is_ascii_alphanumeric).count();
    length > 1 && name.as_bytes().get(length) == Some(&b';')
}

/// The longest name of an entity of HTML that texts have in practice.
const LONGEST_ENTITY: usize = 12;
