//! Writes the chosen stories for the engine, in our own format. The engine reads and cleans them like any
//! story. Each has the reason why it is related.

use super::Relation;
use super::subject::each_text;
use super::tokens::letters;
use crate::article::RelationReason;
use crate::draft::Draft;
use crate::json::Value;
use crate::object::{object, value};
use crate::rules::{self, Verdict};

/// Writes the stories of the list at the URL `base`. `now` is the time in Unix seconds, by which the rules
/// judge the pictures.
pub fn answer(relations: &[Relation], base: &str, now: i64) -> Value {
    let stories = relations.iter().map(|it| story(it, base, now)).collect();
    object(vec![("base", value(&base)), ("stories", stories)])
}

fn story(relation: &Relation, base: &str, now: i64) -> Value {
    let draft = &relation.draft;
    // A story with a text can be shown from this document, and found again in the list by its name.
    let name = draft.id.as_ref().or(draft.url.as_ref()).filter(|_| !draft.body.is_empty());
    let json = name.map_or(draft.json.as_deref(), |_| Some(base));
    let mut characters = 0;
    each_text(&draft.body, &mut |text| characters += letters(text));
    let (reason, words) = match &relation.reason {
        Some(RelationReason::Chosen) => (Some("chosen"), None),
        Some(RelationReason::Series) => (Some("series"), None),
        Some(RelationReason::Section(words)) => (Some("section"), Some(words.clone())),
        Some(RelationReason::About(words)) => (Some("about"), Some(words.clone())),
        None => (None, None),
    };
    object(vec![
        ("format", value(&"article-reader/1")),
        ("id", value(&draft.id)),
        ("url", value(&draft.url)),
        ("json", value(&json)),
        ("select", value(&name)),
        ("document", value(&name.map(|_| &relation.document))),
        ("language", value(&draft.language)),
        ("headline", value(&draft.headline)),
        ("published", value(&draft.published)),
        ("sections", draft.sections.last().map(value).into_iter().collect()),
        ("lead", picture(draft, now)),
        ("letters", value(&u32::try_from(characters).ok())),
        ("reason", value(&reason)),
        ("words", value(&words)),
    ])
}

/// Returns the first picture of a story that may be shown.
fn picture(draft: &Draft, now: i64) -> Value {
    let associated = draft.associations.iter().map(|it| &it.item);
    let may_be_shown = |it: &&Draft| it.kind.is_picture() && rules::judge(it, now) == Verdict::Show;
    let own = (!draft.renditions.is_empty()).then_some(draft);
    let Some(picture) = own.or_else(|| associated.into_iter().find(may_be_shown)) else {
        return Value::Null;
    };
    object(vec![
        // A warning may have no words.
        ("warning", value(&picture.warning.as_ref().map(|_| true))),
        ("renditions", picture.renditions.iter().map(value).collect()),
    ])
}
