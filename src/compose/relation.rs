//! Related stories as the second WebAssembly hands them over; see `related::answer`.

use crate::article::{Date, Picture, ReadingTime, Reason, Rendition, Story};
use crate::formats::fields::{list, list_of, number_of, string_of, text_of};
use crate::json::Value;

/// The stories of an answer.
#[cfg_attr(not(feature = "csr"), allow(dead_code, reason = "the engine uses it"))]
pub(crate) fn read_stories(answer: &Value) -> Vec<Story> {
    let mut stories = Vec::new();
    for it in list(answer) {
        stories.extend(story(it));
    }
    stories
}

fn story(it: &Value) -> Option<Story> {
    let mut picture = Picture::default();
    for file in list_of(it, &["files"]) {
        let (width, height) = (number_of(file, "width"), number_of(file, "height"));
        let url = string_of(file, &["url"])?;
        picture.renditions.push(Rendition { url, media_type: None, width, height });
    }
    let about = string_of(it, &["about"]);
    Some(Story {
        headline: string_of(it, &["headline"])?,
        url: string_of(it, &["url"]),
        json: string_of(it, &["json"]),
        select: string_of(it, &["select"]),
        picture: Some(picture).filter(|it| !it.renditions.is_empty()),
        published: text_of(it, &["published"]).and_then(Date::parse),
        section: string_of(it, &["section"]),
        reading_time: number_of(it, "quick")
            .zip(number_of(it, "slow"))
            .map(|(quick, slow)| ReadingTime { quick, slow }),
        reason: match text_of(it, &["reason"]) {
            Some("chosen") => Some(Reason::Chosen),
            Some("series") => Some(Reason::Series),
            _ => about.map(Reason::About),
        },
    })
}
