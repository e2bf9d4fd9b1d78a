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
    let written = |it: &Relation| Some(write(&story(it, &desk)?, &it.document));
    relations.iter().filter_map(written).collect()
}

fn story<P: Platform>(relation: &Relation, desk: &Desk<'_, P>) -> Option<Story> {
    let draft = &relation.draft;
    let mut characters = 0;
    each_text(&draft.body, &mut |text| characters += letters(text));
    let language = draft.language.as_deref().and_then(Language::parse);
    let mut story = compose::story(draft, desk)?;
    story.reading_time = ReadingTime::of(characters, language.as_ref());
    story.reason = relation.reason.clone();
    // What is whole can be shown as it came, and found again in the list.
    if story.select.is_some() {
        story.json = desk.base.map(ToOwned::to_owned);
    }
    Some(story)
}

fn write(story: &Story, document: &str) -> Value {
    let document = story.select.as_ref().map(|_| document);
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
        ("json", value(&story.json)),
        ("select", value(&story.select)),
        ("document", value(&document)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Association, Draft, Piece};
    use crate::native::Native;

    #[test]
    fn the_engine_reads_what_is_written() {
        let rendition = |url: &str, width| Rendition {
            url: url.to_owned(),
            width: Some(width),
            height: Some(width / 2),
            media_type: None,
        };
        let picture = Draft {
            kind: crate::article::Kind::Picture,
            renditions: vec![rendition("p/a.jpg", 900), rendition("p/b.jpg", 300)],
            ..Draft::default()
        };
        let draft = Draft {
            id: Some("urn:a".to_owned()),
            url: Some("/a".to_owned()),
            headline: Some("Night &amp; <em>ferry</em>".to_owned()),
            published: Some("2026-11-23T10:00:00Z".to_owned()),
            body: vec![Piece::Text("<p>Waves.</p>".repeat(200))],
            associations: vec![Association { name: "lead".to_owned(), item: picture }],
            ..Draft::default()
        };
        let reasons = [Reason::Chosen, Reason::Series, Reason::About("tides".to_owned())];
        let mut relations = Vec::new();
        for reason in reasons.iter().cloned().map(Some).chain([None]) {
            let document = "{}".to_owned();
            relations.push(Relation { draft: draft.clone(), document, reason, score: 1.0 });
        }
        let (draft, document) = (Draft::default(), String::new());
        relations.push(Relation { draft, document, reason: None, score: 1.0 });
        let list = "https://gazette.example/lists/latest.json";
        let answer = answer(&relations, list, &Native);
        let stories = compose::read_stories(&answer);
        let told: Vec<_> = stories.iter().filter_map(|it| it.reason.clone()).collect();
        assert_eq!((stories.len(), told.as_slice()), (4, &reasons[..]));
        let story = &stories[0];
        assert_eq!(story.headline, "Night & ferry");
        assert_eq!(story.url.as_deref(), Some("https://gazette.example/a"));
        // It is whole, so it can be had from the list.
        assert_eq!((story.json.as_deref(), story.select.as_deref()), (Some(list), Some("urn:a")));
        assert_eq!(
            story.published.map(|it| it.to_attribute()).as_deref(),
            Some("2026-11-23T10:00:00Z")
        );
        assert_eq!(story.reading_time, ReadingTime::of(1_200, None));
        let picture = story.picture.as_ref().unwrap();
        assert_eq!(picture.dimensions(), Some((900, 450)));
        assert_eq!(picture.renditions[1].url, "https://gazette.example/lists/p/b.jpg");
    }
}
