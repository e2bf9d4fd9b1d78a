//! Related stories as they are handed over to the engine: in our own format, which it reads and
//! cleans as it does a whole story, with why each is related.

use super::Relation;
use super::subject::each_text;
use super::tokens::letters;
use crate::article::{Kind, Reason};
use crate::draft::Draft;
use crate::json::Value;
use crate::object::{object, value};
use crate::rules::{self, Verdict};

/// The stories of a list that came from `base`, at the time `now`.
pub fn answer(relations: &[Relation], base: &str, now: i64) -> Value {
    let stories = relations.iter().map(|it| story(it, base, now)).collect();
    object(vec![("base", value(&base)), ("stories", stories)])
}

fn story(relation: &Relation, base: &str, now: i64) -> Value {
    let draft = &relation.draft;
    // What is whole can be shown as it came, and found again in the list.
    let name = draft.id.as_ref().or(draft.url.as_ref()).filter(|_| !draft.body.is_empty());
    let json = name.map_or(draft.json.as_deref(), |_| Some(base));
    let mut characters = 0;
    each_text(&draft.body, &mut |text| characters += letters(text));
    let (reason, words) = match &relation.reason {
        Some(Reason::Chosen) => (Some("chosen"), None),
        Some(Reason::Series) => (Some("series"), None),
        Some(Reason::Section(words)) => (Some("section"), Some(words.clone())),
        Some(Reason::About(words)) => (Some("about"), Some(words.clone())),
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

/// The first picture of a story that may be shown.
fn picture(draft: &Draft, now: i64) -> Value {
    let associated = draft.associations.iter().map(|it| &it.item);
    let may_be_shown = |it: &&Draft| {
        let is_picture = matches!(it.kind, Kind::Picture | Kind::Graphic);
        is_picture && rules::judge(it, now) == Verdict::Show
    };
    let own = (!draft.renditions.is_empty()).then_some(draft);
    let Some(picture) = own.or_else(|| associated.into_iter().find(may_be_shown)) else {
        return Value::Null;
    };
    object(vec![
        // A warning without words is one.
        ("warning", value(&picture.warning.as_ref().map(|_| true))),
        ("renditions", picture.renditions.iter().map(value).collect()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ReadingTime, Rendition};
    use crate::compose;
    use crate::draft::{Association, Gate, Piece};
    use crate::native::Native;

    fn rendition(url: &str, width: u32) -> Rendition {
        let height = Some(width / 2);
        Rendition { url: url.to_owned(), width: Some(width), height, media_type: None }
    }

    fn picture(file: &str) -> Association {
        let renditions = vec![rendition(&format!("p/{file}.jpg"), 900), rendition("p/b.jpg", 300)];
        let item = Draft { kind: Kind::Picture, renditions, ..Draft::default() };
        Association { name: "lead".to_owned(), item }
    }

    fn relation(draft: Draft, reason: Option<Reason>) -> Relation {
        Relation { draft, document: "{}".to_owned(), reason, score: 1.0 }
    }

    #[test]
    fn the_engine_reads_what_is_written() {
        let killed = Gate { status: Some("canceled".to_owned()), ..Gate::default() };
        let mut withheld = picture("killed");
        withheld.item.gate = killed;
        let draft = Draft {
            id: Some("urn:a".to_owned()),
            url: Some("/a".to_owned()),
            headline: Some("Night &amp; <em>ferry</em>".to_owned()),
            published: Some("2026-11-23T10:00:00Z".to_owned()),
            body: vec![Piece::Text("<p>Waves.</p>".repeat(200))],
            associations: vec![withheld, picture("a")],
            ..Draft::default()
        };
        let reasons = [Reason::Chosen, Reason::Series, Reason::About("tides & <i>moon</i>".into())];
        let mut relations = Vec::new();
        for reason in reasons.iter().cloned().map(Some).chain([None]) {
            relations.push(relation(draft.clone(), reason));
        }
        relations.push(relation(Draft::default(), None));
        let mut graphic = draft.clone();
        graphic.associations.retain_mut(|it| {
            it.item.warning = Some(String::new());
            it.item.gate == Gate::default()
        });
        relations.push(relation(graphic, None));
        let list = "https://gazette.example/lists/latest.json";
        let answer = answer(&relations, list, 0);
        let stories = compose::read_stories(&answer, &Native);
        let told: Vec<_> = stories.iter().filter_map(|it| it.reason.clone()).collect();
        let about = Reason::About("tides & moon".to_owned());
        assert_eq!((stories.len(), told), (5, vec![Reason::Chosen, Reason::Series, about]));
        let story = &stories[0];
        assert_eq!(story.headline, "Night & ferry");
        assert_eq!(story.url.as_deref(), Some("https://gazette.example/a"));
        // It is whole, so it can be had from the list.
        assert_eq!((story.json.as_deref(), story.select.as_deref()), (Some(list), Some("urn:a")));
        let published = story.published.map(|it| it.to_attribute());
        assert_eq!(published.as_deref(), Some("2026-11-23T10:00:00Z"));
        assert_eq!(story.reading_time, ReadingTime::of(1_200, None));
        let picture = story.picture.as_ref().unwrap();
        assert_eq!(picture.dimensions(), Some((900, 450)));
        assert_eq!(picture.renditions[0].url, "https://gazette.example/lists/p/a.jpg");
        assert!(stories[4].picture.is_none(), "what needs a warning stands beside no headline");
    }
}
