//! Reads pictures, videos and audio of NITF.

use super::super::media::{files, kind_of};
use crate::article::Kind;
use crate::draft::Draft;
use crate::formats::plain_text::escaped;
use crate::json::Value;
use crate::xml::{Tags, all, attribute, markup, words};

/// Returns a medium that a browser can show or play.
pub(super) fn read(media: &Value) -> Option<Draft> {
    let references = all(media, "media-reference");
    let kind =
        match attribute(media, "media-type").unwrap_or_default().to_ascii_lowercase().as_str() {
            "image" | "photo" | "picture" => Kind::Picture,
            "graphic" | "graph" => Kind::Graphic,
            "video" => Kind::Video,
            "audio" => Kind::Audio,
            _ => references.iter().find_map(|it| kind_of(attribute(it, "mime-type")?))?,
        };
    let mut draft = Draft { kind, ..Draft::default() };
    draft.renditions = files(&references, ["source", "mime-type"], kind);
    if draft.renditions.is_empty() {
        return None;
    }
    let captions = all(media, "media-caption media-metadata/media-caption");
    let captions: Vec<String> =
        captions.into_iter().filter(|it| has_words(it)).map(|it| markup(it, Tags::Nitf)).collect();
    draft.caption = Some(captions.join(" ")).filter(|it| !it.is_empty());
    let found = |name: &str| references.iter().find_map(|it| attribute(it, name)).map(escaped);
    draft.alt = found("alternate-text");
    draft.copyright = found("copyright");
    let producers = all(media, "media-producer media-caption/media-producer");
    draft.credit =
        producers.into_iter().find(|it| has_words(it)).map(|it| escaped(words(it).trim()));
    Some(draft)
}

/// Whether an element has any words.
fn has_words(element: &Value) -> bool {
    !words(element).trim().is_empty()
}
