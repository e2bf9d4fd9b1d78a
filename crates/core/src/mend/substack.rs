//! The components of Substack. Most of them have their data in an attribute.

use crate::body::node::Node;
use crate::body::{embed, is_blank};
use crate::dropped::DropRule;
use crate::json::Value;
use crate::parser;

use super::card::linked;
use super::change::Change;
use super::element::{Element, attribute, of_class, of_name};
use super::escape::{push_text, start_tag};

/// Components that do nothing on another site.
const WIDGETS: &str = "subscription-widget-wrap subscription-widget-wrap-editor subscription-widget community-chat \
    install-substack-app-embed directMessage poll-embed image-link-expand embedded-post-cta-wrapper \
    embedded-publication-wrap-subscribe";

/// Addresses of buttons that subscribe, share or comment.
const ACTIONS: [&str; 7] = [
    "%%",
    "action=share",
    "/subscribe",
    "/comments",
    "action=restack",
    "utm_content=share",
    "gift=true",
];

/// Keeps the words of components, and drops those that only subscribe, share or comment.
pub(super) fn substack<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_component = element.node.attribute("data-attrs").is_some()
        || element.node.attribute("data-component-name").is_some();
    if element.has_class(WIDGETS) && (is_component || element.name != "button") {
        return Some(Change::Drop(DropRule::Widget));
    }
    if element.has_class("button-wrapper captioned-button-wrap") && is_action(element) {
        return Some(Change::Drop(DropRule::Widget));
    }
    if element.name == "label" && element.has_class("hide-text") {
        return Some(Change::Drop(DropRule::Widget));
    }
    if element.name == "div"
        && element.has_class("pullquote")
        && of_name(element.node, "blockquote").is_none()
    {
        return Some(Change::Rename("<blockquote>".to_owned(), "blockquote"));
    }
    if !is_component || matches!(element.name, "a" | "p" | "img" | "iframe" | "video" | "audio") {
        return None;
    }
    let data = parser::parse(&element.attribute("data-attrs"))?;
    let found = match element.name {
        "span" => mention(&data),
        _ => gallery(&data).or_else(|| video(element, &data)).or_else(|| link(&data)),
    };
    let has_content = |it: &N| match it.text() {
        Some(text) => !is_blank(&text),
        None => {
            it.element_name().is_some_and(|it| matches!(&*it, "img" | "iframe" | "video" | "audio"))
        }
    };
    // The page itself fetches the files of Substack's own players.
    let is_player = || element.has_class("native-audio-embed native-video-embed");
    let player = || is_player().then_some(Change::Drop(DropRule::Embed));
    found.map(Change::Replace).or_else(player).filter(|_| element.find(has_content).is_none())
}

/// Whether a button subscribes, shares or comments.
fn is_action<N: Node>(element: &Element<'_, N>) -> bool {
    let link = of_class(element.node, "button").or_else(|| of_name(element.node, "a"));
    let href = link.and_then(|it| attribute(&it, "href")).unwrap_or_default();
    href.is_empty() || ACTIONS.iter().any(|it| href.contains(it))
}

fn text<'a>(data: &'a Value, names: &[&str]) -> Option<&'a str> {
    names
        .iter()
        .find_map(|it| data.get(it).and_then(Value::as_str).filter(|it| !it.trim().is_empty()))
}

/// The pictures of a gallery.
fn gallery(data: &Value) -> Option<String> {
    let gallery = data.get("gallery")?;
    let mut html = "<figure class=\"gallery\">".to_owned();
    for picture in gallery.get("images")?.as_array()? {
        let alt = text(picture, &["alt", "title"])
            .or_else(|| text(gallery, &["alt"]))
            .unwrap_or_default();
        if let Some(src) = text(picture, &["src"]) {
            html.push_str(&start_tag("img", &[("src", src), ("alt", alt)]));
        }
    }
    if let Some(caption) = text(gallery, &["caption"]) {
        html.push_str("<figcaption>");
        push_text(&mut html, caption);
        html.push_str("</figcaption>");
    }
    Some(html + "</figure>")
}

/// The name of a person or of a share in a sentence.
fn mention(data: &Value) -> Option<String> {
    let mut html = String::new();
    let href = text(data, &["url"]).filter(|it| it.starts_with("http"));
    html.push_str(&href.map(|it| start_tag("a", &[("href", it)])).unwrap_or_default());
    push_text(&mut html, text(data, &["name", "symbol"])?);
    html.push_str(if href.is_some() { "</a>" } else { "" });
    Some(html)
}

/// The frame of a video.
fn video<N: Node>(element: &Element<'_, N>, data: &Value) -> Option<String> {
    let id = text(data, &["videoId"])?;
    let site = match () {
        () if element.has_class("youtube-wrap") => "https://www.youtube-nocookie.com/embed/",
        () if element.has_class("vimeo-wrap") => "https://player.vimeo.com/video/",
        () => return None,
    };
    Some(frame(&[site, id].concat(), ""))
}

fn frame(address: &str, title: &str) -> String {
    start_tag("iframe", &[("src", address), ("title", title)]) + "</iframe>"
}

/// A post or comment, with its words and a link with the name of its author.
fn quotation(href: &str, words: &str, name: Option<&str>) -> Option<String> {
    let kind = if href.contains("/status/") { "twitter-tweet" } else { "" };
    let mut html = start_tag("blockquote", &[("class", kind)]) + "<p>";
    push_text(&mut html, &words.replace("&amp;", "&"));
    html.push_str("</p>");
    html.push_str(&start_tag("a", &[("href", href)]));
    push_text(&mut html, name.unwrap_or(href));
    Some(html + "</a></blockquote>")
}

/// A link to another post or site, with its title and its description.
fn link(data: &Value) -> Option<String> {
    let post =
        text(data, &["instagram_id"]).map(|it| ["https://www.instagram.com/p/", it, "/"].concat());
    let href = post.as_deref().or(text(data, &["canonical_url", "url", "link"]))?;
    if !href.starts_with("http") {
        return None;
    }
    if let Some(comment) = data.get("comment") {
        return quotation(href, text(comment, &["body"])?, text(comment, &["name"]));
    }
    if let Some(words) = text(data, &["full_text"]) {
        return quotation(href, words, text(data, &["name", "username"]));
    }
    let of_site = text(data, &["title"]).unwrap_or_default();
    if embed(href.to_owned(), None).is_known {
        return Some(frame(href, of_site));
    }
    let description = text(data, &["caption", "description", "truncated_body_text"]);
    let title = text(data, &["title", "name", "text", "label"]).or(description).unwrap_or(href);
    let facts = text(data, &["publication_name", "site_name", "author"]);
    Some(linked(href, title, description.unwrap_or_default(), facts.unwrap_or_default()))
}
