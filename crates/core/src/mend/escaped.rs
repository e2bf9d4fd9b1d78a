//! Texts that were escaped more than once.
//!
//! A text that was escaped twice shows its entities to visitors: `Don&amp;#x27;t`. The same characters are right
//! in a text that explains HTML, so each rule looks at the words around them.

use std::collections::BTreeMap;

use crate::body::text::is_markup;
use crate::search::{contains, contains_word, find_ignore_case, replace};

use super::tag::{Kind, Tags, VOID};

/// How often a text may have been escaped.
const MOST_LAYERS: usize = 5;

/// Elements that an escaped text of one line may have.
const IN_LINES: &str =
    "p div span a b strong i em u s sup sub small mark font br h1 h2 h3 h4 h5 h6 cite q";

/// Words of texts that explain HTML. A full stop before one of them is part of a file name.
const OF_MARKUP: [&str; 6] = ["html", "ampersand", "xml", "markup", "css", "escape sequence"];

/// Elements of code examples.
const OF_CODE: [&str; 4] = ["<code", "<pre", "<kbd", "<samp"];

/// How many bytes of a tag are searched for its start.
const LONGEST_TAG: usize = 500;

/// The longest name of an entity.
const LONGEST_NAME: usize = 10;

/// Whether a text explains HTML, so that its escaped tags and entities are meant.
pub(super) fn explains(text: &str) -> bool {
    OF_CODE.iter().any(|it| find_ignore_case(text, it).is_some())
        || OF_MARKUP.iter().any(|it| says(text, it))
}

/// Whether a text says a word outside of its tags.
pub(super) fn says(text: &str, word: &str) -> bool {
    let is_letter = |it: char| it.is_alphanumeric() || matches!(it, '.' | '/' | '_' | '-');
    let mut at = 0;
    while let Some(length) = text.get(at..).and_then(|it| find_ignore_case(it, word)) {
        let before = text.get(..at + length).unwrap_or_default();
        at += length + word.len();
        let is_word = !before.ends_with(is_letter)
            && !text.get(at..).is_some_and(|it| it.starts_with(char::is_alphanumeric));
        if is_word && !is_in_tag(before) {
            return true;
        }
    }
    false
}

/// Whether a text ends in a tag, which may be long but no book.
fn is_in_tag(text: &str) -> bool {
    let start = text.floor_char_boundary(text.len().saturating_sub(LONGEST_TAG));
    let near = text.get(start..).unwrap_or_default();
    near.rfind('<') > near.rfind('>')
}

/// A text without the layers of escapes that it should not have; `None` if it has none of them.
pub(super) fn mend(text: &str, is_body: bool) -> Option<String> {
    if explains(text) {
        return None;
    }
    let mut mended = text.to_owned();
    for _ in 0..MOST_LAYERS {
        // A text with a bare `>` is plain text, of which an adapter has escaped each `<`.
        let is_escaped_markup = !contains(&mended, ">")
            && !is_markup(&mended)
            && is_balanced(&unescaped(&mended), is_body);
        let next = if is_escaped_markup { unescaped(&mended) } else { entities(&mended) };
        if next == mended {
            break;
        }
        mended = next;
    }
    (mended != text).then_some(mended)
}

/// Whether a text is markup in which each element that needs one has an end tag, and one element has words.
fn is_balanced(text: &str, is_body: bool) -> bool {
    if !contains(text, "</") || !is_markup(text) {
        return false;
    }
    let mut open: BTreeMap<String, i32> = BTreeMap::new();
    for tag in Tags::of(text) {
        if !is_body && !tag.name.is_empty() && !contains_word(IN_LINES, &tag.name) {
            return false;
        }
        match tag.kind {
            _ if contains_word(VOID, &tag.name) || tag.name == "p" || tag.name == "li" => {}
            Kind::Start | Kind::Unclosed => *open.entry(tag.name).or_default() += 1,
            Kind::End => *open.entry(tag.name).or_default() -= 1,
            _ => {}
        }
    }
    open.values().all(|it| *it == 0)
}

/// A text with one layer of escapes less.
fn unescaped(text: &str) -> String {
    let mut result = text.to_owned();
    for (entity, character) in [
        ("&lt;", "<"),
        ("&#60;", "<"),
        ("&#x3c;", "<"),
        ("&#x3C;", "<"),
        ("&gt;", ">"),
        ("&#62;", ">"),
        ("&#x3e;", ">"),
        ("&#x3E;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        // The last one, so that nothing is decoded twice.
        ("&amp;", "&"),
    ] {
        result = replace(&result, entity, character);
    }
    result
}

/// A text in which `&amp;` before the rest of an entity is `&`, unless the text names the entity.
fn entities(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("&amp;") {
        result.push_str(before);
        let is_escaped = name_of_entity(after).is_some_and(|name| {
            let next = after.get(name.len() + 1..).unwrap_or_default();
            !is_named(&result, name, next)
        });
        result.push_str(if is_escaped { "&" } else { "&amp;" });
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The name or number of an entity whose `&` is already read: `#x27`, `rsquo`.
fn name_of_entity(text: &str) -> Option<&str> {
    let length = text.bytes().take(LONGEST_NAME).position(|it| it == b';')?;
    let name = text.get(..length)?;
    let digits = name.strip_prefix('#').unwrap_or(name);
    let is_name = digits.len() > 1 && digits.bytes().all(|it| it.is_ascii_alphanumeric());
    (is_name && !name.starts_with(|it: char| it.is_ascii_digit())).then_some(name)
}

/// Whether a text names an entity: a word of its own that is no dash, sign or number.
fn is_named(before: &str, name: &str, after: &str) -> bool {
    /// Entities that stand between spaces in a text.
    const SIGNS: &str = "amp ndash mdash hellip middot bull lt gt";
    let is_open =
        |it: Option<char>| it.is_none_or(|it| it.is_whitespace() || "\"'“”‘’(),".contains(it));
    let is_word = is_open(before.chars().next_back()) && is_open(after.chars().next());
    let is_all = before.is_empty() && after.is_empty();
    is_word && !is_all && !name.starts_with('#') && !contains_word(SIGNS, name)
}
