//! Content of other sites by its address: `oembed`, `object`, `embed`, and an address alone in its paragraph.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::address::{absolute, is_embeddable, is_picture_file, is_placeholder, is_web};
use super::change::Change;
use super::element::{Element, attribute, collapsed, find};
use super::escape::{push_text, start_tag};

/// The attributes of an element in whose place a script puts the page.
const PAGES: [&str; 4] =
    ["data-oembed-url", "data-ephox-embed-iri", "data-embed-url", "data-oembed"];

/// The most bytes of the words of an object that are for browsers which cannot show it. Longer words are a part of
/// the story, because the object was not closed.
const LONGEST_FALLBACK: usize = 300;

/// A frame. The walk makes a player or post of the address of a known page, and a link of any other. The words are for
/// browsers that cannot show it, and the walk explains them.
pub(super) fn frame(address: &str, title: &str, words: &str) -> String {
    let (address, title) = (absolute(address), collapsed(title));
    let attributes = [("src", &*address), ("title", &*title)];
    let shown = if title.is_empty() { attributes.get(..1) } else { attributes.get(..) };
    element("iframe", shown.unwrap_or_default(), words)
}

fn element(name: &str, attributes: &[(&str, &str)], words: &str) -> String {
    let mut html = start_tag(name, attributes);
    push_text(&mut html, &collapsed(words));
    [&html, "</", name, ">"].concat()
}

pub(super) fn embed<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    match element.name {
        "oembed" | "o-embed" => {
            let address = ["url", "src"].map(|it| element.attribute(it));
            let address = address.into_iter().find(|it| is_web(it))?;
            Some(Change::Replace(frame(&address, "", &element.words())))
        }
        "object" => object(element),
        "embed" => {
            let address = element.attribute("src");
            (!is_placeholder(&address))
                .then(|| Change::Replace(file(&address, &element.attribute("type"), "")))
        }
        "iframe" => lazy_frame(element),
        "a" => card(element),
        "p" | "div" | "figure" => page(element).or_else(|| alone(element)),
        _ => page(element),
    }
}

/// An element with the address of a page, which has no content of its own but words.
fn page<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let address = PAGES.iter().map(|it| element.attribute(it)).find(|it| is_web(it))?;
    let shows = |it: &N| {
        let name = it.element_name().unwrap_or_default();
        contains_word("iframe video audio img blockquote table", &name)
    };
    let words = element.words();
    let is_post = element.name == "blockquote" && !is_blank(&words);
    if is_post || words.len() > LONGEST_FALLBACK || element.find(shows).is_some() {
        return None;
    }
    Some(Change::Replace(frame(&address, &words, "")))
}

/// An address that is the only content of its block.
fn alone<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_block =
        element.has_class("wp-block-embed__wrapper wp-block-embed kg-embed-card media embed");
    if element.name != "p" && !is_block || element.near().any(|it| it.name == "blockquote") {
        return None;
    }
    let mut link = None;
    let other = element.find(|it| match it.element_name() {
        Some(name) if name == "a" => {
            link = link.take().or_else(|| attribute(it, "href"));
            false
        }
        Some(name) => !contains_word("span div br strong em b i u font wbr", &name),
        None => false,
    });
    let words = element.words();
    let words = words.trim();
    if other.is_some()
        || !words.starts_with("http") && link.is_none()
        || words.contains(char::is_whitespace)
    {
        return None;
    }
    let address = link.unwrap_or_else(|| words.to_owned());
    // The words of a link to itself may lack the scheme, or end early.
    let bare = |it: &str| {
        let it = it
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_start_matches("www.");
        it.trim_end_matches(['/', '…', '.']).to_owned()
    };
    let is_itself = bare(&address).starts_with(&bare(words)) && bare(words).contains(['.', '/']);
    let is_page = is_block || is_embeddable(&address);
    (is_web(&address) && is_itself && is_page).then(|| Change::Replace(frame(&address, "", "")))
}

/// An object: the frame of its address, or its content for browsers that cannot show it.
fn object<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let (mut movie, mut embed, mut shown) = (None, None, false);
    element.find(|it| {
        match it.element_name().as_deref() {
            Some("param") => {
                let name = attribute(it, "name").unwrap_or_default().to_ascii_lowercase();
                let is_address = movie.is_none() && contains_word("movie src url", &name);
                movie = movie.take().or_else(|| attribute(it, "value").filter(|_| is_address));
            }
            Some("embed") => embed = embed.take().or_else(|| attribute(it, "src")),
            Some("iframe" | "video" | "audio" | "img") => shown = true,
            _ => {}
        }
        false
    });
    let addresses = [Some(element.attribute("data")), movie, embed];
    let address = addresses.into_iter().flatten().find(|it| !is_placeholder(it));
    let address = address.filter(|it| !shown || is_embeddable(it));
    let words = collapsed(&element.words());
    match address {
        None if shown || !is_blank(&words) => Some(Change::Unwrap),
        None => None,
        Some(address) => {
            let file = |words| file(&address, &element.attribute("type"), words);
            if words.len() > LONGEST_FALLBACK {
                return Some(Change::Rename([&file(""), "<div>"].concat(), "div"));
            }
            Some(Change::Replace(file(&words)))
        }
    }
}

/// What shows a file: an image, a player or a frame.
fn file(address: &str, media_type: &str, words: &str) -> String {
    let media_type = media_type.trim().to_ascii_lowercase();
    let attributes = [("src", address)];
    if media_type.starts_with("image/") || media_type.is_empty() && is_picture_file(address) {
        start_tag("img", &[("src", address), ("alt", words)])
    } else if media_type.starts_with("video/") {
        element("video", &attributes, words)
    } else if media_type.starts_with("audio/") {
        element("audio", &attributes, words)
    } else {
        frame(address, "", words)
    }
}

/// A frame whose address is in an attribute that a script reads, such as after a consent.
fn lazy_frame<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !is_placeholder(&element.attribute("src")) {
        return None;
    }
    let attributes = element.attributes();
    let is_source = |it: &&(String, String)| {
        (it.0.ends_with("src") || it.0.contains("lazy") || it.0.contains("url")) && is_web(&it.1)
    };
    let address = &attributes.iter().find(is_source)?.1;
    Some(Change::Replace(frame(address, &element.attribute("title"), "")))
}

/// A link without words, in whose place a script puts the page.
fn card<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let address = element.attribute("href");
    let is_card = ["data-pin-do", "data-iframely-url", "data-embed", "data-card-controls"]
        .iter()
        .any(|it| attribute(element.node, it).is_some());
    let has_picture =
        || find(element.node, |it| it.element_name().as_deref() == Some("img")).is_some();
    let is_empty = is_card && is_web(&address) && is_blank(&element.words()) && !has_picture();
    is_empty.then(|| Change::Replace(frame(&address, "", "")))
}
