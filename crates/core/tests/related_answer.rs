//! Tests that the engine reads the answer that the related module writes.

use article_reader_core::article::{Kind, ReadingTime, RelationReason, Rendition};
use article_reader_core::compose;
use article_reader_core::draft::{Association, Draft, Gate, Piece};
use article_reader_core::related::{Relation, answer};
use article_reader_native::Native;

fn rendition(url: &str, width: u32) -> Rendition {
    let height = Some(width / 2);
    Rendition { url: url.to_owned(), width: Some(width), height, media_type: None }
}

fn picture(file: &str) -> Association {
    let renditions = vec![rendition(&format!("p/{file}.jpg"), 900), rendition("p/b.jpg", 300)];
    let item = Draft { kind: Kind::Picture, renditions, ..Draft::default() };
    Association { name: "lead".to_owned(), item }
}

fn relation(draft: Draft, reason: Option<RelationReason>) -> Relation {
    Relation { draft, document: "{}".to_owned(), reason, score: 1.0 }
}

#[test]
fn read_stories_reads_what_answer_writes() {
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
    let reasons = [
        RelationReason::Chosen,
        RelationReason::Series,
        RelationReason::About("tides & <i>moon</i>".into()),
    ];
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
    let found: Vec<_> = stories.iter().filter_map(|it| it.reason.clone()).collect();
    let about = RelationReason::About("tides & moon".to_owned());
    assert_eq!(
        (stories.len(), found),
        (5, vec![RelationReason::Chosen, RelationReason::Series, about])
    );
    let story = &stories[0];
    assert_eq!(story.headline, "Night & ferry");
    assert_eq!(story.url.as_deref(), Some("https://gazette.example/a"));
    // The story has its whole text, so the engine can read it from the list.
    assert_eq!((story.json.as_deref(), story.select.as_deref()), (Some(list), Some("urn:a")));
    let published = story.published.map(|it| it.to_attribute());
    assert_eq!(published.as_deref(), Some("2026-11-23T10:00:00Z"));
    assert_eq!(story.reading_time, ReadingTime::of(1_200, None));
    let picture = story.picture.as_ref().unwrap();
    assert_eq!(picture.dimensions(), Some((900, 450)));
    assert_eq!(picture.renditions[0].url, "https://gazette.example/lists/p/a.jpg");
    assert!(stories[4].picture.is_none(), "a picture with a warning is not shown as a thumbnail");
}
