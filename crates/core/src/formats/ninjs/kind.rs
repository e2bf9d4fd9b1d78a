//! Reads the kind of an item.

use crate::json::Value;

use crate::article::Kind;
use crate::formats::fields::{get, text_of};
use crate::formats::rendition;
use crate::formats::wording::is_among;

const KINDS: [(&str, Kind); 6] = [
    ("picture/photo/image", Kind::Picture),
    ("graphic/illustration", Kind::Graphic),
    ("video", Kind::Video),
    ("audio", Kind::Audio),
    ("event/planning", Kind::Event),
    ("text/story/article", Kind::Text),
];

/// Returns the kind that the item names, or otherwise the kind that its fields suggest.
pub(super) fn of(item: &Value, has_body: bool) -> Kind {
    if let Some(name) = text_of(item, "type") {
        for (known, kind) in KINDS {
            if is_among(name, known) {
                return kind;
            }
        }
        // A package with a text is shown like a story.
        return if has_body { Kind::Text } else { Kind::Other };
    }
    if get(item, "eventdetails").is_some() {
        Kind::Event
    } else if !has_body
        && !rendition::usable_files(get(item, "renditions"), Kind::Picture).is_empty()
    {
        Kind::Picture
    } else {
        Kind::Text
    }
}
