//! The shortcode `[caption]` of WordPress, which becomes a figure.

use crate::search::find_ignore_case;

use super::escape::push_text;

/// The text with figures in the place of `[caption]`; `None` if there are none. A field that is one line keeps its
/// codes, and `shortcode` removes them with their content.
pub(super) fn mend(text: &str, is_body: bool) -> Option<String> {
    if !is_body {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut has_changed = false;
    while let Some(start) = find_ignore_case(rest, "[caption") {
        let (before, code) = rest.split_at_checked(start)?;
        mended.push_str(before);
        let Some(figure) = figure(code) else {
            // The bracket is text.
            mended.push_str(code.get(..1)?);
            rest = code.get(1..)?;
            continue;
        };
        mended.push_str(&figure.0);
        rest = figure.1;
        has_changed = true;
    }
    mended.push_str(rest);
    has_changed.then_some(mended)
}

/// The figure of a shortcode, and the text after it.
fn figure(code: &str) -> Option<(String, &str)> {
    let (attributes, content) = code.split_once(']')?;
    let attributes = attributes.get("[caption".len()..)?;
    if !attributes.is_empty() && !attributes.starts_with(char::is_whitespace) {
        return None;
    }
    // A shortcode that is not closed before the next one begins is text.
    let next = find_ignore_case(content, "[caption").unwrap_or(content.len());
    let end = find_ignore_case(content.get(..next)?, "[/caption]")?;
    let (content, rest) = content.split_at_checked(end)?;
    let rest = rest.get("[/caption]".len()..)?;
    let (picture, words) = split_picture(content);
    let mut caption = words.trim().to_owned();
    if caption.is_empty() {
        push_text(&mut caption, &attribute(attributes, "caption"));
    }
    if picture.is_empty() {
        return Some((caption, rest));
    }
    Some((["<figure>", picture, "<figcaption>", &caption, "</figcaption></figure>"].concat(), rest))
}

/// The picture with its link, and the words after it.
fn split_picture(content: &str) -> (&str, &str) {
    let Some(image) = find_ignore_case(content, "<img") else { return ("", content) };
    let after = |from: usize, mark: &str| {
        let rest = content.get(from..)?;
        find_ignore_case(rest, mark).map(|it| from + it + mark.len())
    };
    let end = after(image, ">").unwrap_or(content.len());
    let is_linked = find_ignore_case(content.get(..image).unwrap_or_default(), "<a ").is_some();
    let end = if is_linked { after(end, "</a>").unwrap_or(end) } else { end };
    content.split_at_checked(end).unwrap_or((content, ""))
}

/// The value of an attribute of a shortcode.
fn attribute(attributes: &str, name: &str) -> String {
    let value = attributes.split_once(&[" ", name, "="].concat()).map_or("", |it| it.1);
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
    let value = quote.and_then(|it| value.get(1..)?.split(it).next());
    value.unwrap_or_default().to_owned()
}
