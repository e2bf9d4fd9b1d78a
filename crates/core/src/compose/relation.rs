//! Reads the related stories that `related::answer` writes in our own format, with the reason for
//! each.

use crate::article::{Language, ReadingTime, RelationReason, Story};
use crate::formats::fields::{list_of, number_of, string_of, text_of};
use crate::formats::{self, Wanted};
use crate::json::Value;
use crate::platform::Platform;

use super::context::Context;
use super::related;

/// The stories of an answer, ready for the views.
pub fn read_stories<P: Platform>(answer: &Value, platform: &P) -> Vec<Story> {
    let context = Context::new(platform, text_of(answer, "base"));
    let mut stories = Vec::new();
    for it in list_of(answer, "stories") {
        stories.extend(story(it, &context));
    }
    stories
}

fn story<P: Platform>(it: &Value, context: &Context<'_, P>) -> Option<Story> {
    let draft =
        formats::read_parsed(it, Wanted::default(), context.platform.registry()).ok()?.0.draft;
    let language = draft.language.as_deref().and_then(Language::parse);
    let words = context.plain(text_of(it, "words"));
    let letters = number_of(it, "letters").unwrap_or_default();
    Some(Story {
        select: string_of(it, "select"),
        reading_time: ReadingTime::of(letters as usize, language.as_ref()),
        reason: match text_of(it, "reason") {
            Some("chosen") => Some(RelationReason::Chosen),
            Some("series") => Some(RelationReason::Series),
            Some("section") => words.map(RelationReason::Section),
            _ => words.map(RelationReason::About),
        },
        ..related::story(&draft, context)?
    })
}
