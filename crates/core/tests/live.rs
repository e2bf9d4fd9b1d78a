//! Tests of live reports: which posts they have, in which order, and whether they go on.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]

use article_reader_core::article::{Article, Block, Post};
use article_reader_core::json::Value as Json;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::translate::translate;
use article_reader_native::Native;
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z in Unix seconds.
const NOW: i64 = 1_795_435_200;

fn request() -> Request {
    Request { now: NOW, ..Request::default() }
}

/// Reads a document, and its translation, which must give the same article.
fn article(document: &Value) -> Article {
    let text = document.to_string();
    let outcome = read(&text, &request(), &Native).unwrap_or_else(|it| panic!("{it}: {document}"));
    let translated = translate(&text, &request(), &Native).unwrap();
    let again = Json::to_json(&translated.document);
    let again = read(&again, &request(), &Native).unwrap();
    assert_eq!(outcome.article, again.article, "{document}");
    outcome.article.unwrap_or_else(|| panic!("closed: {document}")).as_ref().clone()
}

fn posts(article: &Article) -> Vec<&Post> {
    article
        .body
        .iter()
        .filter_map(|it| if let Block::Post(it) = it { Some(&**it) } else { None })
        .collect()
}

/// Returns a report in our own format.
fn report(posts: &[Value], live: &Value) -> Value {
    json!({
        "format": "article-reader/1", "headline": "Storm on the coast", "body": "What we know.",
        "posts": posts, "live": live,
    })
}

/// The identifiers of the posts, in their order.
fn ids(posts_of: &[Value]) -> Vec<String> {
    posts(&article(&report(posts_of, &json!(true)))).iter().map(|it| it.id.clone()).collect()
}

fn at(hour: u32) -> String {
    format!("2026-11-23T{hour:02}:00:00Z")
}

fn post(id: &str, hour: u32) -> Value {
    json!({"id": id, "published": at(hour), "body": format!("Text of {id}.")})
}

/// A post with one more field, or another value of a field.
fn with(mut post: Value, field: &str, value: Value) -> Value {
    post.as_object_mut().unwrap().insert(field.to_owned(), value);
    post
}

#[test]
fn posts_are_in_order_each_once() {
    let (a, b, c) = (post("a", 8), post("b", 9), post("c", 10));
    let undated = json!({"id": "u", "body": "Without a date."});
    let pinned = with(a.clone(), "pinned", json!(true));
    let cases: &[(&[Value], &str)] = &[
        (&[a.clone(), b.clone(), c.clone()], "c b a"),
        (&[c.clone(), b.clone(), a.clone()], "c b a"),
        // A post without a date stays after the post that precedes it.
        (&[c.clone(), undated.clone(), a.clone()], "c u a"),
        (&[undated.clone(), a.clone()], "u a"),
        (&[pinned, b.clone(), c.clone()], "a c b"),
        // The zone counts.
        (&[a.clone(), with(b.clone(), "published", json!("2026-11-23T09:30:00+02:00"))], "a b"),
        // The newest version of a post stays, wherever it is in the list.
        (&[with(a.clone(), "updated", json!(at(11))), a.clone()], "a"),
        (&[a.clone(), with(a.clone(), "updated", json!(at(11))), b.clone()], "b a"),
        // A withdrawn version closes the older ones, also without a date of its own.
        (&[a.clone(), with(a.clone(), "status", json!("canceled")), b.clone()], "b"),
        (
            &[
                with(a.clone(), "updated", json!(at(11))),
                with(a.clone(), "status", json!("canceled")),
            ],
            "a",
        ),
        (&[a.clone(), with(b.clone(), "status", json!("withheld"))], "a"),
        (&[a.clone(), with(b.clone(), "embargo", json!(at(13)))], "a"),
        (&[a.clone(), with(b.clone(), "embargo", json!(at(11)))], "b a"),
        (&[a.clone(), with(b.clone(), "expires", json!(at(11)))], "a"),
        (&[a.clone(), with(b.clone(), "access", json!("paid"))], "a"),
        // A post that has lost its embed is empty.
        (&[a.clone(), json!({"id": "e", "published": at(9), "body": "<script>1</script>"})], "a"),
        (&[a, json!({"id": "h", "published": at(9), "headline": "Only a headline"})], "h a"),
    ];
    for (list, expected) in cases {
        assert_eq!(ids(list).join(" "), *expected, "{list:?}");
    }
}

#[test]
fn the_newest_version_of_a_post_is_shown() {
    let new = with(with(post("a", 8), "updated", json!(at(9))), "body", json!("New words."));
    for list in [[new.clone(), post("a", 8)], [post("a", 8), new]] {
        let article = article(&report(&list, &json!(true)));
        let shown = posts(&article);
        assert_eq!(shown.len(), 1);
        let text = format!("{:?}", shown.first().unwrap().content);
        assert!(text.contains("New words."), "{text}");
    }
}

#[test]
fn a_post_is_identified_by_the_best_fact_it_has() {
    let body = "The harbour closed at eight, and no ship has left it since that hour of the day.";
    let cases = [
        (json!({"id": "a", "url": "https://g.example/#1", "body": body}), "a"),
        (json!({"url": "https://g.example/#1", "body": body}), "https://g.example/#1"),
        (
            json!({"published": at(8), "body": body}),
            "2026-11-23T08:00:00Z The harbour closed at eight, and no ship has left it since t",
        ),
        (json!({"headline": "Closed", "published": at(8)}), "2026-11-23T08:00:00Z Closed"),
    ];
    for (post, expected) in cases {
        assert_eq!(ids(std::slice::from_ref(&post)), [expected], "{post}");
    }
}

#[test]
fn anchors_are_stable_and_differ() {
    let list = [post("https://g.example/live#1", 8), post("https://g.example/live#2", 9)];
    let article = article(&report(&list, &json!(true)));
    let anchors: Vec<String> = posts(&article).iter().map(|it| it.anchor()).collect();
    assert_eq!(anchors.len(), 2);
    assert_ne!(anchors.first(), anchors.last());
    // FNV-1a of the empty text is its offset basis.
    assert_eq!(Post::default().anchor(), "post-cbf29ce484222325");
}

#[test]
fn a_post_keeps_its_facts() {
    let list = [json!({
        "id": "a", "url": "https://g.example/live#a", "published": at(8), "updated": at(9), "key": true,
        "headline": "Harbour &amp; pier", "authors": ["Anna Lund", "n/a"],
        "body": ["<h2>Ships</h2><p>None.</p>"], "lead": {"renditions": ["https://i.example/1.jpg"]},
    })];
    let article = article(&report(&list, &json!(true)));
    let shown = posts(&article);
    let post = shown.first().unwrap();
    assert_eq!(post.url.as_deref(), Some("https://g.example/live#a"));
    assert!(post.is_key && !post.is_pinned && post.updated.is_some());
    assert_eq!(post.authors.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Anna Lund"]);
    assert_eq!(format!("{:?}", post.headline), r#"[Text("Harbour & pier")]"#);
    // The picture comes first, and headings are below the heading of the post.
    assert!(matches!(
        &*post.content,
        [Block::Figure(_), Block::Heading { level: 3, .. }, Block::Paragraph(_)]
    ));
    // A version of the same minute is no update.
    assert_eq!(article.reading_time, None);
}

#[test]
fn coverage_goes_on_until_its_end_or_a_day_of_silence() {
    let recent = [post("a", 8)];
    let old = [with(post("a", 8), "published", json!("2026-11-22T08:00:00Z"))];
    let updated = [with(post("a", 8), "published", json!("2026-11-22T08:00:00Z"))];
    let updated = updated.map(|it| with(it, "updated", json!(at(10))));
    /// The posts, `live`, and whether the coverage goes on, or when it ended.
    type Case<'a> = (&'a [Value], Value, Option<(bool, Option<&'a str>)>);
    let cases: &[Case<'_>] = &[
        (&recent, json!(null), None),
        (&recent, json!(true), Some((true, None))),
        (&recent, json!(false), Some((false, Some("2026-11-23T08:00:00Z")))),
        (&recent, json!({}), Some((true, None))),
        (&old, json!(true), Some((true, None))),
        (&old, json!({}), Some((false, Some("2026-11-22T08:00:00Z")))),
        (&updated, json!({}), Some((true, None))),
        (&recent, json!({"ends": at(11)}), Some((false, Some("2026-11-23T11:00:00Z")))),
        (&recent, json!({"ends": at(14)}), Some((true, None))),
        (&old, json!({"ends": at(14)}), Some((false, Some("2026-11-22T08:00:00Z")))),
        (
            &recent,
            json!({"now": true, "ends": at(11)}),
            Some((false, Some("2026-11-23T11:00:00Z"))),
        ),
        (
            &recent,
            json!({"now": false, "ends": at(14)}),
            Some((false, Some("2026-11-23T08:00:00Z"))),
        ),
        // An end at the start is no end.
        (&recent, json!({"starts": at(7), "ends": at(7)}), Some((true, None))),
        (&recent, json!({"ends": "soon"}), Some((true, None))),
    ];
    for (list, live, expected) in cases {
        let article = article(&report(list, live));
        let found = article.coverage.as_ref();
        let found = found.map(|it| (it.is_live, it.ended.map(|it| it.to_attribute())));
        let expected = expected.map(|(is_live, ended)| (is_live, ended.map(ToOwned::to_owned)));
        assert_eq!(found, expected, "{list:?} {live}");
    }
    let refresh = article(&report(&recent, &json!({"refresh": 40}))).coverage.unwrap().refresh;
    assert_eq!(refresh, Some(40));
}

#[test]
fn what_schema_org_posts_repeat_of_their_report_is_not_theirs() {
    let page = "https://gazette.example/live";
    let update = |more: &Value| {
        let mut update = json!({
            "@type": "BlogPosting", "headline": "Storm – live", "url": page, "@id": page,
            "datePublished": at(6), "articleBody": "One.",
        });
        for (key, value) in more.as_object().unwrap() {
            update.as_object_mut().unwrap().insert(key.clone(), value.clone());
        }
        update
    };
    let document = |updates: Vec<Value>| {
        json!({
            "@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Storm – live",
            "url": page, "datePublished": at(6), "liveBlogUpdate": updates,
        })
    };
    let same = article(&document(vec![
        update(&json!({})),
        update(&json!({"articleBody": "Two.", "dateModified": at(5)})),
    ]));
    let shown = posts(&same);
    assert_eq!(shown.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["One.", "Two."]);
    for post in shown {
        assert!(post.headline.is_empty() && post.url.is_none(), "{post:?}");
        assert!(post.published.is_none() && post.updated.is_none(), "{post:?}");
    }
    let own = article(&document(vec![
        update(
            &json!({"url": format!("{page}#1"), "@id": "1", "headline": "One", "author": {"name": "Anna Lund"}}),
        ),
        update(
            &json!({"url": format!("{page}#2"), "@id": "2", "datePublished": at(7), "creativeWorkStatus": "Withdrawn"}),
        ),
        update(&json!({"url": format!("{page}#3"), "@id": "3", "datePublished": at(8)})),
    ]));
    let shown = posts(&own);
    assert_eq!(shown.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["3", "1"]);
    let first = shown.last().unwrap();
    assert_eq!(first.url.as_deref(), Some("https://gazette.example/live#1"));
    assert_eq!(first.authors.len(), 1);
    assert!(first.published.is_some());
}
