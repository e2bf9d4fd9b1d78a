//! What replaces a shortcode: a figure, a heading, a picture, a player or an address.

use crate::search::contains;

use super::bracket::Bracket;
use super::escape::{push_text, start_tag};

/// What the names of shortcodes contain whose title is part of the text.
const TITLED: [&str; 12] = [
    "toggle",
    "accordion",
    "tab",
    "spoiler",
    "tta_section",
    "heading",
    "blurb",
    "cta",
    "title",
    "faq",
    "box",
    "note",
];

/// What the names of shortcodes contain that show something of another site.
const EMBEDS: [&str; 12] = [
    "video",
    "youtube",
    "vimeo",
    "embed",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "soundcloud",
    "spotify",
    "tiktok",
    "audio",
];

/// Attributes with an address.
const ADDRESSES: &str = "src url link href id mp4 m4v webm ogv mp3 m4a ogg wav";

/// How many bytes of a caption are searched for its picture.
const LONGEST_START: usize = 1_000;

/// The figure of a caption; `None` if it has no picture.
pub(super) fn figure(code: &Bracket, content: &str) -> Option<String> {
    // Captions may nest, so that a search of all their content would read it many times.
    let start = content.get(..content.floor_char_boundary(LONGEST_START)).unwrap_or_default();
    let picture = start.find("<img")?;
    let end = picture + content.get(picture..)?.find('>')? + 1;
    let rest = content.get(end..)?;
    // The picture may be in a link.
    let link =
        if rest.trim_start().starts_with("</a>") { rest.find("</a>")? + "</a>".len() } else { 0 };
    let (picture, words) = content.split_at_checked(end + link)?;
    let words = words.trim();
    let mut caption = String::new();
    match code.attribute("caption") {
        Some(it) if words.is_empty() => push_text(&mut caption, it),
        _ => caption.push_str(words),
    }
    Some(["<figure>", picture.trim(), "<figcaption>", &caption, "</figcaption></figure>"].concat())
}

/// Whether a content is no text but code in Base64, as page builders keep scripts.
pub(super) fn is_encoded(content: &str) -> bool {
    let content = content.trim();
    let is_code = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=' | b'%');
    content.len() > 24
        && content.bytes().all(is_code)
        && content.bytes().any(|it| it.is_ascii_uppercase())
        && content.bytes().any(|it| it.is_ascii_lowercase())
}

/// What a shortcode itself shows, beside its content.
pub(super) fn shown(code: &Bracket, content: Option<&str>) -> String {
    if code.is_end {
        return String::new();
    }
    let has = |words: &[&str]| words.iter().any(|it| contains(&code.name, it));
    let mut html = String::new();
    if has(&TITLED)
        && let Some(title) = code.attribute("title heading question h2 text")
    {
        html.push_str("<h3>");
        // The attributes of a shortcode have entities.
        html.push_str(&title.replace('<', "&lt;"));
        html.push_str("</h3>");
    }
    let address = code.attribute(ADDRESSES).or_else(|| bare_address(&code.rest));
    let Some(address) = address.filter(|it| it.starts_with("http")) else { return html };
    let address = address.replace("&amp;", "&").replace("&#038;", "&");
    let alt = code.attribute("alt title").unwrap_or_default();
    if has(&["image", "img", "photo", "picture"]) {
        html.push_str(&start_tag("img", &[("src", &address), ("alt", alt)]));
    } else if matches!(&*code.name, "video" | "audio") {
        html.push_str(&start_tag(&code.name, &[("src", &address)]));
        html.push_str(&["</", &code.name, ">"].concat());
    } else if has(&EMBEDS) && content.is_none_or(|it| it.trim().is_empty()) {
        html.push_str("<p>");
        push_text(&mut html, &address);
        html.push_str("</p>");
    }
    html
}

/// An address that is the whole rest: `[youtube https://…]`, `[youtube=https://…]`.
pub(super) fn bare_address(rest: &str) -> Option<&str> {
    let rest = rest.trim().trim_start_matches('=').trim_end_matches('/').trim();
    let address = rest.split_whitespace().next()?.trim_matches('"');
    address.starts_with("http").then_some(address)
}
