//! Addresses that are relative to `xml:base` (XML Base, W3C 2009), which a text of HTML does not have.

use crate::json::Value;
use crate::search::{split_last, split_once};
use crate::xml::attribute;

/// The attributes of HTML with an address.
const ADDRESSES: [&str; 3] = ["href", "src", "poster"];

/// Returns the base of an element, given its ancestors from the outermost to the element itself. The base of each is
/// relative to the base of the one around it.
pub(super) fn base_of(path: &[&Value]) -> Option<String> {
    let mut base: Option<String> = None;
    for element in path {
        if let Some(own) = attribute(element, "xml:base") {
            base = Some(base.map_or_else(|| own.to_owned(), |base| join(&base, own)));
        }
    }
    base
}

/// Joins a reference to a base. Dots in the path stay: the parser of addresses removes them later.
pub(super) fn join(base: &str, reference: &str) -> String {
    let scheme = reference.find(':').filter(|at| {
        let name = reference.get(..*at).unwrap_or_default();
        name.starts_with(|it: char| it.is_ascii_alphabetic())
            && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'-' | b'.'))
    });
    let Some((protocol, rest)) = split_once(base, "//").filter(|_| scheme.is_none()) else {
        return reference.to_owned();
    };
    let path = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let folder = split_last(path, "/").map_or("", |it| it.0);
    match reference.as_bytes() {
        [] | [b'#', ..] => [base.split('#').next().unwrap_or_default(), reference].concat(),
        [b'/', b'/', ..] => [protocol, reference].concat(),
        [b'/', ..] => [protocol, "//", host, reference].concat(),
        [b'?', ..] => [protocol, "//", host, path, reference].concat(),
        _ => [protocol, "//", host, folder, "/", reference].concat(),
    }
}

/// Returns HTML whose relative addresses are joined to a base. An address that begins with `#` is a place in the text.
pub(super) fn with_base(html: &str, base: &str) -> String {
    let mut joined = String::with_capacity(html.len());
    let mut rest = html;
    let mut is_in_tag = false;
    while let Some(at) = rest.find(['<', '>', '=']) {
        let (before, after) = rest.split_at(at);
        joined.push_str(before);
        let sign = after.as_bytes().first().copied().unwrap_or_default();
        joined.push(char::from(sign));
        rest = after.get(1..).unwrap_or_default();
        match sign {
            b'<' => is_in_tag = true,
            b'>' => is_in_tag = false,
            _ if is_in_tag => {
                let name = before.trim_end();
                let name = split_last(name, " \n\t\r/").map_or(name, |it| it.1);
                let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''));
                let Some((value, after)) = quote.and_then(|it| rest.get(1..)?.split_once(it))
                else {
                    continue;
                };
                let is_address = ADDRESSES.iter().any(|it| it.eq_ignore_ascii_case(name));
                let value = match value.trim() {
                    it if is_address && !it.is_empty() && !it.starts_with('#') => join(base, it),
                    _ => value.to_owned(),
                };
                joined.extend(quote);
                joined.push_str(&value);
                joined.extend(quote);
                rest = after;
            }
            _ => {}
        }
    }
    joined.push_str(rest);
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_joined() {
        let base = "https://gazette.example/coast/list.xml?a=/b#c";
        let cases = [
            ("ferry.html", "https://gazette.example/coast/ferry.html"),
            ("../ferry.html", "https://gazette.example/coast/../ferry.html"),
            ("/ferry", "https://gazette.example/ferry"),
            ("//img.example/a.jpg", "https://img.example/a.jpg"),
            ("?p=1", "https://gazette.example/coast/list.xml?p=1"),
            ("#top", "https://gazette.example/coast/list.xml?a=/b#top"),
            ("http://other.example/", "http://other.example/"),
            ("mailto:a", "mailto:a"),
            ("a:b/c", "a:b/c"),
            ("a/b:c", "https://gazette.example/coast/a/b:c"),
        ];
        for (reference, expected) in cases {
            assert_eq!(join(base, reference), expected, "{reference}");
        }
        assert_eq!(join("https://gazette.example", "a"), "https://gazette.example/a");
        assert_eq!(join("not an address", "a"), "a");
    }

    #[test]
    fn addresses_in_tags_are_joined_and_nothing_else() {
        let html = "a=\"b\" <p class=\"x\"><a title='a>b' href='c'>d</a><img alt=\"src='y'\" SRC=\"e.jpg\"> <a href=\"#n\">";
        let expected = "a=\"b\" <p class=\"x\"><a title='a>b' href='https://a.example/c'>d</a>\
            <img alt=\"src='y'\" SRC=\"https://a.example/e.jpg\"> <a href=\"#n\">";
        assert_eq!(with_base(html, "https://a.example/"), expected);
    }
}
