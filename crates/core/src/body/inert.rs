//! Markup about which a strict policy has nothing to say.
//!
//! A document that is parsed inert runs and loads nothing. Chromium all the same reports to the
//! page's `Content-Security-Policy` what it would do if it were shown: handlers, styles, films, a
//! `base`. Real bodies are full of styles, and a publisher who collects reports would drown in
//! them. So these names are changed before the parser sees them. Safety does not depend on it: the
//! walk rebuilds what it knows, whatever the parser makes of the rest.

use crate::search::{find_ignore_case, parts, split_once};

/// Elements in whose text quotation marks have no meaning, so that its end is the element's.
const RAW: &str = "style script title textarea xmp iframe noembed noframes";

/// The markup with such names changed. It reads tags as HTML's own tokenizer does.
pub(super) fn inert(html: &str) -> String {
    let mut made = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(name) = push_tag(&mut rest, &mut made, "") {
        if let Some(name) = parts(RAW, b' ').find(|it| name.eq_ignore_ascii_case(it)) {
            let (mut text, next) = rest.split_at_checked(end(rest, name)).unwrap_or_default();
            // In the middle of a drawing or formula it is markup all the same. Elsewhere nothing in it
            // may end it before its time.
            while push_tag(&mut text, &mut made, "x-").is_some() {}
            rest = next;
        }
    }
    made
}

/// Where the end tag of an element begins.
fn end(text: &str, name: &str) -> usize {
    find_ignore_case(text, &["</", name].concat()).unwrap_or(text.len())
}

/// Adds what stands before the next tag, and the tag but for its last sign. The answer is the name
/// of the element that it opens, empty where it opens none; nothing at the end. The name of a title gets
/// a prefix.
fn push_tag<'a>(rest: &mut &'a str, made: &mut String, prefix: &str) -> Option<&'a str> {
    let Some((before, tag)) = split_once(rest, "<") else {
        made.push_str(rest);
        return None;
    };
    made.push_str(before);
    made.push('<');
    *rest = tag;
    let (slash, after) = tag.split_at_checked(usize::from(tag.starts_with('/')))?;
    let (name, after) = split(after, |it| ends_name(it) && it != '=');
    if !name.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return Some("");
    }
    made.push_str(slash);
    // The text of a title is no markup either, and goes with it.
    let is_title = ["style", "title"].iter().any(|it| name.eq_ignore_ascii_case(it));
    if is_title {
        made.push_str(prefix);
    }
    made.push_str(if is_title { "title" } else { name });
    if name.eq_ignore_ascii_case("base") {
        made.push_str("-x");
    }
    *rest = after;
    loop {
        let (gap, next) = split(rest, |it| !it.is_ascii_whitespace() && it != '/');
        made.push_str(gap);
        *rest = next;
        if next.is_empty() || next.starts_with('>') {
            return Some(if slash.is_empty() { name } else { "" });
        }
        *rest = push_attribute(next, made);
    }
}

/// Adds an attribute with its value; the answer is what comes after it.
fn push_attribute<'a>(rest: &'a str, made: &mut String) -> &'a str {
    // An equals sign that nothing stands before is a name.
    let (name, after) = match rest.strip_prefix('=') {
        Some(after) => ("=", after),
        None => split(rest, ends_name),
    };
    let is_handler = name.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("on"));
    if is_handler || ["style", "src"].iter().any(|it| name.eq_ignore_ascii_case(it)) {
        made.push_str("x-");
    }
    made.push_str(name);
    let Some(value) = after.trim_ascii_start().strip_prefix('=') else { return after };
    let value = value.trim_ascii_start();
    let next = match value.split_at_checked(1) {
        Some((quote @ ("\"" | "'"), value)) => split_once(value, quote).unwrap_or_default().1,
        _ => split(value, |it| it.is_ascii_whitespace() || it == '>').1,
    };
    // By length: to compare the rest for every attribute takes time in its square.
    made.push_str(after.get(..after.len() - next.len()).unwrap_or_default());
    next
}

fn ends_name(character: char) -> bool {
    character.is_ascii_whitespace() || matches!(character, '/' | '>' | '=')
}

/// The text before the first character that `ends` it, and the text from there.
fn split(text: &str, ends: fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(ends).unwrap_or(text.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_names_and_nothing_else() {
        let cases = [
            ("", ""),
            ("Boats on = the quay", "Boats on = the quay"),
            ("<p onclick=x>once = only</p>", "<p x-onclick=x>once = only</p>"),
            (
                "<img alt='Boats on the quay' src='/a.jpg'>",
                "<img alt='Boats on the quay' x-src='/a.jpg'>",
            ),
            ("<IMG/SRC=x/OnError=y/>", "<IMG/x-SRC=x/OnError=y/>"),
            ("<IMG/SRC='x'/OnError\n=\n\"y\">", "<IMG/x-SRC='x'/x-OnError\n=\n\"y\">"),
            (
                "<a href='https://a.example/src=b style=c'>",
                "<a href='https://a.example/src=b style=c'>",
            ),
            ("<a title=\"a>b\"onclick=x>c = d", "<a title=\"a>b\"x-onclick=x>c = d"),
            ("<p title='a< b' style='x'>", "<p title='a< b' x-style='x'>"),
            ("<style><b src='</style><b src=c>", "<title><b x-src='</title><b x-src=c>"),
            ("<STYLE type=x><a src=b", "<title type=x><a x-src=b"),
            ("<xmp><a src='></XMP><a src=b>", "<xmp><a x-src='></XMP><a x-src=b>"),
            ("<title><style></style>a", "<title><x-title></x-title>a"),
            ("<style><TITLE></title>a</style>b", "<title><x-title></x-title>a</title>b"),
            ("<base href=x><basefont>", "<base-x href=x><basefont>"),
            ("<p style>styled src</p>", "<p x-style>styled src</p>"),
            ("<p ='src' src>", "<p ='src' x-src>"),
            ("<p src='a", "<p x-src='a"),
            ("a < b = c", "a < b = c"),
            ("<img data-src=a srcset=b>", "<img data-src=a srcset=b>"),
            ("<", "<"),
            ("<é onclick=x", "<é onclick=x"),
            ("<p\u{b}onclick=x onload=y>", "<p\u{b}onclick=x x-onload=y>"),
            ("<!-- <p src=a> -->", "<!-- <p x-src=a> -->"),
        ];
        for (html, expected) in cases {
            assert_eq!(inert(html), expected, "{html}");
        }
    }
}
