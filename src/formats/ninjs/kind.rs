//! What an item is.

use crate::json::Value;

use crate::article::Kind;
use crate::formats::fields::{get, text_of};
use crate::formats::rendition;

const KINDS: [(&str, Kind); 12] = [
    ("picture", Kind::Picture),
    ("photo", Kind::Picture),
    ("image", Kind::Picture),
    ("graphic", Kind::Graphic),
    ("illustration", Kind::Graphic),
    ("video", Kind::Video),
    ("audio", Kind::Audio),
    ("event", Kind::Event),
    ("planning", Kind::Event),
    ("text", Kind::Text),
    ("story", Kind::Text),
    ("article", Kind::Text),
];

/// The kind that the item names, or else the one that its fields make it.
pub(super) fn of(item: &Value, has_body: bool) -> Kind {
    if let Some(name) = text_of(item, &["type"]) {
        for (known, kind) in KINDS {
            if known.eq_ignore_ascii_case(name) {
                return kind;
            }
        }
        // A package with a text of its own reads like a story.
        return if has_body { Kind::Text } else { Kind::Other };
    }
    if get(item, "eventdetails").is_some() {
        Kind::Event
    } else if !has_body && !rendition::images(get(item, "renditions"), Kind::Picture).is_empty() {
        Kind::Picture
    } else {
        Kind::Text
    }
}
