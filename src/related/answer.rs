//! Related stories as they are handed over to the engine, which has no adapter to read them with.

use super::Relation;
use super::subject::each_text;
use super::tokens::letters;
use crate::article::{Language, ReadingTime, Reason, Rendition, Story};
use crate::compose::{self, Desk};
use crate::json::Value;
use crate::platform::Platform;
use crate::translate::object::{object, value};

/// The stories of a list that came from `base`, ready to be shown: texts plain, URLs absolute.
pub fn answer<P: Platform>(relations: &[Relation], base: &str, platform: &P) -> Value {
    let desk = Desk { platform, base: Some(base) };
    relations.iter().filter_map(|it| story(it, &desk)).map(|it| write(&it)).collect()
}

fn story<P: Platform>(relation: &Relation, desk: &Desk<'_, P>) -> Option<Story> {
    let draft = &relation.draft;
    let mut characters = 0;
    each_text(&draft.body, &mut |text| characters += letters(text));
    let language = draft.language.as_deref().and_then(Language::parse);
    let mut story = compose::story(draft, desk)?;
    story.reading_time = ReadingTime::of(characters, language.as_ref());
    story.reason = relation.reason.clone();
    Some(story)
}

fn write(story: &Story) -> Value {
    let files = story.picture.iter().flat_map(|it| &it.renditions);
    let (reason, about) = match &story.reason {
        Some(Reason::Chosen) => (Some("chosen"), None),
        Some(Reason::Series) => (Some("series"), None),
        Some(Reason::About(words)) => (Some("about"), Some(words.clone())),
        None => (None, None),
    };
    object(vec![
        ("headline", value(&story.headline)),
        ("url", value(&story.url)),
        ("files", files.map(file).collect()),
        ("published", value(&story.published.map(|it| it.to_attribute()))),
        ("section", value(&story.section)),
        ("quick", value(&story.reading_time.map(|it| it.quick))),
        ("slow", value(&story.reading_time.map(|it| it.slow))),
        ("reason", value(&reason)),
        ("about", value(&about)),
    ])
}

fn file(file: &Rendition) -> Value {
    object(vec![
        ("url", value(&file.url)),
        ("width", value(&file.width)),
        ("height", value(&file.height)),
    ])
}
