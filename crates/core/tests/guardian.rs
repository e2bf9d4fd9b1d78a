//! Tests that answers of the Guardian's Content API are read, with or without their wrappers.

use article_reader_core::formats::{Wanted, read};
use article_reader_native::Native;
use serde_json::json;

#[test]
fn an_item_is_read_alone_in_a_list_and_in_an_answer() {
    let item = json!({
        "id": "coast/ferry",
        "apiUrl": "https://api.paper.example/coast/ferry",
        "webTitle": "A",
        "webPublicationDate": "2026-11-23T08:00:00Z",
    });
    let documents = [
        item.clone(),
        json!([item]),
        json!({"response": {"content": item}}),
        json!({"response": {"results": [item]}}),
    ];
    for document in documents {
        let reading = read(&document.to_string(), Wanted::default(), &Native).unwrap();
        assert_eq!(reading.format, "guardian", "{document}");
        assert_eq!(reading.draft.headline.as_deref(), Some("A"), "{document}");
    }
}

#[test]
fn authors_come_from_the_byline_and_the_contributors() {
    let cases: [(&str, &[&str], &[&str]); 7] = [
        ("Anna Lund", &["Anna Lund"], &["Anna Lund"]),
        ("Anna Lund and Ben Ash", &["Ben Ash"], &["Anna Lund", "Ben Ash"]),
        ("Anna Lund Harbour editor", &["Anna Lund"], &["Anna Lund (Harbour editor)"]),
        ("Anna Lund, Harbour editor", &["Anna Lund"], &["Anna Lund (Harbour editor)"]),
        ("", &["Anna Lund", "Ben Ash"], &["Anna Lund", "Ben Ash"]),
        ("Reuters", &[], &[]),
        ("Paper staff", &["Anna Lund"], &["Paper staff"]),
    ];
    for (byline, contributors, expected) in cases {
        let tags = contributors.iter().map(|it| {
            json!({"type": "contributor", "webTitle": it, "webUrl": "https://paper.example/p"})
        });
        let item = json!({
            "apiUrl": "https://api.paper.example/coast/ferry",
            "webTitle": "A",
            "webPublicationDate": "2026-11-23T08:00:00Z",
            "fields": {"byline": byline},
            "tags": tags.collect::<Vec<_>>(),
        });
        let reading = read(&item.to_string(), Wanted::default(), &Native).unwrap();
        let authors = reading.draft.authors.iter().map(|it| match &it.role {
            Some(role) => format!("{} ({role})", it.name),
            None => it.name.clone(),
        });
        assert_eq!(authors.collect::<Vec<_>>(), expected, "{byline}");
        for author in &reading.draft.authors {
            let has_page = contributors.contains(&author.name.as_str());
            assert_eq!(author.url.is_some(), has_page, "{byline}");
        }
    }
}
