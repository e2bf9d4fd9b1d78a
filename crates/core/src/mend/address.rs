//! Addresses in attributes: what a rule can tell of them without the page.

use crate::body::{embed, is_below};
use crate::search::{after_last, before, contains, contains_word, parts};

/// The ends of the names of picture files.
const PICTURE_FILES: &str = "jpg jpeg png webp avif gif svg jfif";

/// The names of files that stand in for a picture until a script puts it there.
const PLACEHOLDERS: &str = "blank placeholder spacer transparent pixel 1x1 loading loader lazy lazyload lazy-load \
    empty clear grey gray white dot default-image trans";

/// The hosts of pages that become a player or a post, with parts of the paths of which one is needed.
const PAGES: [(&str, &str); 6] = [
    (
        "facebook.com",
        "/posts/ /videos/ /photo /photos/ /permalink /story.php /watch /reel/ /share/",
    ),
    ("open.spotify.com", "/track/ /album/ /playlist/ /episode/ /show/ /artist/"),
    ("openstreetmap.org", "/export/embed"),
    ("google.com", "/maps/embed /maps/d/embed"),
    ("flourish.studio", "/visualisation/"),
    ("infogram.com", "e.infogram.com/"),
];

/// Whether a value is an absolute address, perhaps without its scheme.
pub(super) fn is_web(value: &str) -> bool {
    let value = value.trim();
    let is_absolute = ["https://", "http://", "//"].iter().any(|it| value.starts_with(it));
    is_absolute && !value.contains(char::is_whitespace)
}

/// Whether a value is the address of a picture file by its ending.
pub(super) fn is_picture_file(value: &str) -> bool {
    let path = before(value.trim(), "?#");
    let ending = after_last(path, ".").to_ascii_lowercase();
    path.contains('.')
        && !path.contains(char::is_whitespace)
        && !path.starts_with(['{', '['])
        && contains_word(PICTURE_FILES, &ending)
}

/// Whether a value is no address, or the address of a file that only stands in for a picture.
pub(super) fn is_placeholder(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    let is_none =
        ["data:", "about:", "javascript:", "#", "{", "["].iter().any(|it| value.starts_with(it));
    value.is_empty() || is_none || contains_word(PLACEHOLDERS, stem(&value))
}

/// The name of the file of an address, without its ending.
pub(super) fn stem(address: &str) -> &str {
    before(after_last(before(address, "?#"), "/"), ".")
}

/// Whether the page at an address becomes a player, a post or a chart.
pub(super) fn is_embeddable(address: &str) -> bool {
    let address = absolute(address);
    let embed = embed(address.clone(), None);
    if !embed.is_known || embed.frame.is_none() {
        return false;
    }
    let host = crate::body::host(&address);
    let page = PAGES.iter().find(|it| is_below(host, it.0));
    let path = address.split_once(host).map_or("", |it| it.1).trim_matches('/');
    match page {
        Some((_, marks)) => parts(marks, b' ').any(|it| contains(&address, it)),
        // The page of an artist is no track.
        None => !is_below(host, "soundcloud.com") || path.contains('/'),
    }
}

/// An address with its scheme.
pub(super) fn absolute(address: &str) -> String {
    let address = address.trim();
    if address.starts_with("//") { ["https:", address].concat() } else { address.to_owned() }
}

/// A part of an address with its percent escapes decoded.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let code = digits.and_then(|it| u8::from_str_radix(it, 16).ok()).filter(|_| *first == b'%');
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
        bytes.push(code.unwrap_or(if *first == b'+' { b' ' } else { *first }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The value of a parameter of an address; empty if it is missing.
pub(super) fn parameter(address: &str, name: &str) -> String {
    let query = address.split_once('?').map_or("", |it| it.1);
    let mut parameters = query.split(['&', '#']).filter_map(|it| it.split_once('='));
    parameters.find(|it| it.0 == name).map(|it| decoded(it.1)).unwrap_or_default()
}
