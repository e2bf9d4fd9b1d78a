//! White space, and the question whether a text is HTML.

use std::borrow::Cow;

use crate::platform::Platform;

use super::flat;
use super::role::Role;

/// A body as it has to be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Body<'a> {
    /// HTML.
    Html(Cow<'a, str>),
    /// Plain text, its entities decoded.
    Text(String),
}

/// Decides by looking how a body has to be read.
pub(super) fn read<'a, P: Platform>(body: &'a str, platform: &P) -> Body<'a> {
    if is_markup(body) {
        return Body::Html(mend(body));
    }
    let text = decode(body, platform);
    // HTML that was escaped as a whole (`&lt;p&gt;…`) would else show its tags to readers.
    if text.trim_start().starts_with('<') && is_markup(&text) {
        return Body::Html(Cow::Owned(text));
    }
    Body::Text(text)
}

/// Whether the text holds a tag that HTML knows, any closing tag, or a comment.
pub(super) fn is_markup(text: &str) -> bool {
    let Some(last) = text.rfind('>') else { return false };
    text.match_indices('<')
        .take_while(|(at, _)| *at < last)
        .filter_map(|(at, _)| text.get(at + 1..))
        .any(starts_tag)
}

/// Whether a tag or comment goes on like this after its `<`.
///
/// `</ br>` is one (it stands in captions of IPTC's own examples), `</3` and `a < b` are none.
fn starts_tag(rest: &str) -> bool {
    if let Some(name) = rest.strip_prefix('/') {
        return name.trim_start().starts_with(|it: char| it.is_ascii_alphabetic());
    }
    let end = rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '-').unwrap_or(rest.len());
    let (name, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let is_known = Role::of(&name.to_ascii_lowercase()) != Role::Unknown;
    let ends = after.starts_with(|it: char| it.is_ascii_whitespace() || it == '/' || it == '>');
    rest.starts_with("!--") || (is_known && ends)
}

/// The characters of a text, its markup and one layer of entities gone.
pub(super) fn decode<P: Platform>(text: &str, platform: &P) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    // In a text without tags every `<` is meant as itself.
    let html = match is_markup(text) {
        true => mend(text),
        false => Cow::Owned(text.replace('<', "&lt;")),
    };
    platform.parse_html(&html).map_or_else(|| text.to_owned(), |root| flat::text(&root))
}

/// To parsers `</ br>` is a comment, but it joins no words: whoever wrote it meant a break.
fn mend(html: &str) -> Cow<'_, str> {
    match html.contains("</ br>") {
        true => Cow::Owned(html.replace("</ br>", "<br>")),
        false => Cow::Borrowed(html),
    }
}

/// Whether a decoded text was escaped twice.
pub(super) fn is_still_escaped(text: &str) -> bool {
    !text.contains('<') && ["&lt;", "&amp;", "&#"].iter().any(|it| text.contains(it))
}

/// The paragraphs of a plain text: between blank lines or, where there is none, between line
/// breaks.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.trim().lines().collect();
    if !lines.iter().any(|it| is_blank(it)) {
        return lines.into_iter().map(str::to_owned).collect();
    }
    lines.split(|it| is_blank(it)).map(|it| it.join("\n")).collect()
}

/// The text with white space collapsed, and none around it.
pub(super) fn collapse(text: &str) -> String {
    collapse_after(text, &mut true).trim().to_owned()
}

/// The text with white space collapsed, where `after_space` says how the text before it ended,
/// and then how this one ends.
///
/// White space is HTML's: a no-break space stays, as French typography needs it.
pub(super) fn collapse_after(text: &str, after_space: &mut bool) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for character in text.chars() {
        let is_space = character.is_ascii_whitespace();
        if !is_space {
            collapsed.push(character);
        } else if !*after_space {
            collapsed.push(' ');
        }
        *after_space = is_space;
    }
    collapsed
}

/// Whether a reader sees nothing of the text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

fn is_invisible(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{ad}' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_markup_from_text() {
        let cases = [
            ("<p>Low tide</p>", true),
            ("Low tide<br/>", true),
            ("Low tide</ br>", true),
            ("<!-- editor's note --> Low tide", true),
            ("<PRE\nclass=x>Low tide", true),
            ("<figcatpion>Low tide</figcatpion>", true),
            ("I </3 the tide", false),
            ("3 <4 and 5> 4", false),
            ("<Low tide> is a play", false),
            ("a <b", false),
            ("Q&amp;A", false),
            ("", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn splits_plain_text_where_it_means_to() {
        assert_eq!(paragraphs("One\ntwo\n\nthree\n"), ["One\ntwo", "three"]);
        assert_eq!(paragraphs("One\r\ntwo\r\n \r\nthree"), ["One\ntwo", "three"]);
        assert_eq!(paragraphs("One\rtwo"), ["One", "two"]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
