//! Playlists of WordPress, whose files are listed in a script.

use crate::body::node::Node;
use crate::json::Value;
use crate::parser;

use super::change::Change;
use super::element::{Element, has_class};
use super::escape::{push_text, start_tag};

/// Writes a player for each file of a playlist, in the place of the one player that a script would fill.
pub(super) fn playlist<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.name == "script" && element.has_class("wp-playlist-script") {
        return Some(Change::Replace(players(&parser::parse(&element.words())?)?));
    }
    let is_empty = match element.name {
        "audio" | "video" => element.attribute("src").is_empty(),
        "noscript" => true,
        _ => return None,
    };
    let is_inside = || {
        element
            .parents
            .last()
            .and_then(|it| it.node.as_ref())
            .is_some_and(|it| has_class(it, "wp-playlist"))
    };
    (is_empty && is_inside()).then(|| Change::Replace(String::new()))
}

fn players(list: &Value) -> Option<String> {
    let text = |it: &Value, name| it.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
    let tag = if text(list, "type").is_some_and(|it| it == "video") { "video" } else { "audio" };
    let mut html = String::new();
    for track in list.get("tracks")?.as_array()? {
        let Some(src) = text(track, "src") else { continue };
        html.push_str("<figure>");
        html.push_str(&start_tag(tag, &[("src", &src)]));
        html.push_str(&["</", tag, "><figcaption>"].concat());
        push_text(&mut html, &text(track, "title").unwrap_or_default());
        html.push_str("</figcaption></figure>");
    }
    (!html.is_empty()).then_some(html)
}
