//! What an item is.

use crate::json::Value;

use super::rendition;
use crate::article::Kind;
use crate::formats::fields::{get, text_of};

/// The kind that the item names, or else the one that its fields make it.
pub(super) fn of(item: &Value, has_body: bool) -> Kind {
    let Some(name) = text_of(item, &["type"]) else {
        return without_type(item, has_body);
    };
    match name.to_ascii_lowercase().as_str() {
        "picture" | "photo" | "image" => Kind::Picture,
        "graphic" | "illustration" => Kind::Graphic,
        "video" => Kind::Video,
        "audio" => Kind::Audio,
        "event" | "planning" => Kind::Event,
        "text" | "story" | "article" => Kind::Text,
        // A package with a text of its own reads like a story.
        _ if has_body => Kind::Text,
        _ => Kind::Other,
    }
}

fn without_type(item: &Value, has_body: bool) -> Kind {
    if get(item, "eventdetails").is_some() {
        Kind::Event
    } else if !has_body && !rendition::images(item, Kind::Picture).is_empty() {
        Kind::Picture
    } else {
        Kind::Text
    }
}
