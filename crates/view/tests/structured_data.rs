//! Writes structured data of each printed story, and reads it with our own adapter of JSON-LD.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Article, Author, Block, Date, ReadingTime};
use article_reader_core::body::node::Node;
use article_reader_core::json::Value;
use article_reader_core::locale::{Formatter, Messages};
use article_reader_core::platform::Platform;
use article_reader_core::publisher::Publisher;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::schema_org::{PageContext, news_article};
use article_reader_native::Native;
use article_reader_view::{Page, Reader, SharedSignal, State};
use leptos::prelude::*;

/// Formats dates and times with a mark that structured data must not contain.
struct MarkedFormatter;

impl Formatter for MarkedFormatter {
    fn date(&self, _: Date) -> String {
        "§day".to_owned()
    }

    fn reading_time(&self, _: ReadingTime) -> String {
        "§while".to_owned()
    }

    fn separators(&self, _: &[&str], _: &str) -> Option<Vec<String>> {
        None
    }
}

const HERE: &str = "https://gazette.example/page";

fn request() -> Request {
    // 2026-11-23T12:00:00Z.
    Request { now: 1_795_435_200, base: Some(HERE.to_owned()), ..Request::default() }
}

fn printed(state: State) -> String {
    Owner::new().with(|| {
        let state = SharedSignal::new(state);
        view! { <Reader state/> }.to_html()
    })
}

/// Prints the views of a state, parses them, and returns the structured data of the article.
fn structured_data(state: State, publisher: &Value) -> Option<Value> {
    let body = Native.parse_html(&printed(state))?;
    let article = body.first_child()?;
    let logo = Some("https://gazette.example/logo.svg");
    news_article(&article, PageContext { page: HERE, publisher, logo })
}

fn page(article: Arc<Article>, publisher: &Publisher) -> State {
    let page = Page {
        attribution: publisher.attribute(&article),
        article,
        heading_level: 1,
        messages: Messages::choose(&[]),
        formatter: Arc::new(MarkedFormatter),
        id_prefix: "r1".to_owned(),
        picture_sizes: "100vw".to_owned(),
        publisher: Arc::default(),
        listed_related: SharedSignal::new(Arc::default()),
    };
    State::Ready(SharedSignal::new(Arc::new(page)))
}

/// Returns the text at a path such as `author.name`. Of a list, the first item that has the key counts.
fn field<'a>(value: &'a Value, path: &str) -> Option<&'a str> {
    let step = |value: &'a Value, key: &str| match value.as_array() {
        Some(items) => items.iter().find_map(|it| it.get(key)),
        None => value.get(key),
    };
    path.split('.').try_fold(value, step)?.as_str()
}

#[test]
fn structured_data_of_every_story_is_read_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read_again = 0;
    for folder in ["../../samples", "../core/tests/data/formats"] {
        for file in fs::read_dir(root.join(folder)).unwrap() {
            let file = file.unwrap().path();
            let Ok(text) = fs::read_to_string(&file) else { continue };
            let Ok(outcome) = read(&text, &request(), &Native) else { continue };
            let Some(article) = outcome.article else { continue };
            if article.headline.is_none() {
                continue;
            }
            let publisher = Publisher::default();
            let attribution = publisher.attribute(&article);
            let data = structured_data(page(article.clone(), &publisher), &Value::Null);
            let data = data.unwrap_or_else(|| panic!("{}", file.display()));
            let json = data.to_json();
            assert!(!json.contains("marker-"), "{}: {json}", file.display());
            assert!(!json.contains('§'), "{json}");
            let again = read(&json, &request(), &Native).unwrap();
            assert_eq!(again.format, "json-ld", "{json}");
            let again = again.article.unwrap();
            let words = |it: &Option<String>| {
                it.as_deref().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
            };
            assert_eq!(words(&again.headline), words(&article.headline), "{json}");
            // Of a time without a zone, the page has only the day.
            let day = |it: Option<Date>| it.map(Date::to_attribute);
            let is_report = article.coverage.is_some();
            // A live report without a date of its own was published with its first post.
            if article.published.is_some() || !is_report {
                assert_eq!(day(again.published), day(article.published), "{json}");
            }
            // A live report was published and updated with its posts.
            if article.updated.is_some() && !is_report {
                assert_eq!(day(again.updated), day(article.updated), "{json}");
            }
            let names = |it: &[Author]| it.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
            if !attribution.authors.is_empty() {
                assert_eq!(names(&again.authors), names(&attribution.authors), "{json}");
            }
            let posts = |it: &Article| {
                let facts = |block: &Block| match block {
                    Block::Post(it) => Some((plain_text(&it.headline), it.published, it.updated)),
                    _ => None,
                };
                let mut posts: Vec<_> = it.body.iter().filter_map(facts).collect();
                // schema.org does not tell pinned posts.
                posts.sort_by_key(|(_, published, _)| published.map(Date::seconds));
                posts
            };
            assert_eq!(posts(&again), posts(&article), "{json}");
            assert_eq!(again.coverage.is_some(), is_report, "{json}");
            read_again += 1;
        }
    }
    assert!(read_again > 50, "{read_again}");
}

#[test]
fn structured_data_names_authors_provider_and_original() {
    let story = r#"{"format": "article-reader/1", "headline": "Night &amp; tide", "standfirst": "Low.",
        "language": "de", "url": "https://meridian.example/a", "published": "2026-11-23T08:00:00Z",
        "sections": ["Coast", {"name": "Ports", "url": "/ports"}],
        "authors": [{"name": "Ada Quill", "role": "Reporter", "url": "/quill", "image": "/quill.jpg",
            "description": "Writes.", "links": ["/sea", {"name": "Shanties", "url": "https://sea.example/ada"}]}],
        "source": {"name": "Meridian Press Agency", "url": "https://meridian.example/"},
        "corrections": [{"date": "2026-11-23T09:00:00Z", "text": "It was <em>low</em> tide."}],
        "lead": {"renditions": [{"url": "/a.jpg", "width": 960, "height": 640}], "caption": "The quay",
            "credit": "Bram Isley/MPA"},
        "body": "<p>One two three.</p><p>Four <b>five</b>.</p>"}"#;
    let profile = Native
        .parse_json(r#"{"name": "The Harbour Gazette", "url": "https://gazette.example/"}"#)
        .unwrap();
    let data_of = |story: &str| {
        let article = read(story, &request(), &Native).unwrap().article.unwrap();
        structured_data(page(article, &Publisher::default()), &profile).unwrap()
    };
    let data = data_of(story);
    let expected = [
        ("headline", "Night & tide"),
        ("description", "Low."),
        ("url", HERE),
        ("isBasedOn", "https://meridian.example/a"),
        ("datePublished", "2026-11-23T08:00:00Z"),
        ("dateModified", "2026-11-23T08:00:00Z"),
        ("inLanguage", "de"),
        ("author.name", "Ada Quill"),
        ("author.@type", "Person"),
        ("author.jobTitle", "Reporter"),
        ("author.url", "https://meridian.example/quill"),
        ("author.image", "https://meridian.example/quill.jpg"),
        ("author.description", "Writes."),
        ("sourceOrganization.name", "Meridian Press Agency"),
        ("publisher.name", "The Harbour Gazette"),
        ("publisher.url", "https://gazette.example/"),
        ("publisher.logo.url", "https://gazette.example/logo.svg"),
        ("image.url", "https://meridian.example/a.jpg"),
        ("image.caption", "The quay"),
        ("image.creditText", "Bram Isley/MPA"),
        ("correction.@type", "CorrectionComment"),
        ("correction.text", "It was low tide."),
        ("correction.datePublished", "2026-11-23T09:00:00Z"),
    ];
    for (path, words) in expected {
        assert_eq!(field(&data, path), Some(words), "{path}: {}", data.to_json());
    }
    for part in [
        r#""articleSection":["Coast","Ports"]"#,
        r#""wordCount":5"#,
        r#""isAccessibleForFree":true"#,
        r#""sameAs":["https://meridian.example/sea","https://sea.example/ada"]"#,
        r#""width":960,"height":640"#,
    ] {
        assert!(data.to_json().contains(part), "{part}: {}", data.to_json());
    }
    // The page's own story has no original.
    let own = data_of(&story.replace("https://meridian.example/a", "https://gazette.example/own"));
    assert_eq!(field(&own, "mainEntityOfPage"), Some("https://gazette.example/own"));
    assert_eq!(field(&own, "isBasedOn"), None);
    // A story that names only an agency has the agency as its author.
    let wire = data_of(&story.replace("\"authors\"", "\"unknown\""));
    assert_eq!(field(&wire, "author.@type"), Some("Organization"));
    assert_eq!(field(&wire, "author.name"), Some("Meridian Press Agency"));
    // Without a name in the profile, the publication of the story is the publisher.
    let published = story.replace("\"source\"", "\"publisher\": \"The Tide\", \"source\"");
    let article = read(&published, &request(), &Native).unwrap().article.unwrap();
    let data = structured_data(page(article, &Publisher::default()), &Value::Null).unwrap();
    assert_eq!(field(&data, "sourceOrganization.name"), Some("Meridian Press Agency"));
    assert_eq!(field(&data, "publisher.name"), Some("The Tide"));
    assert_eq!(field(&data_of(&published), "publisher.name"), Some("The Harbour Gazette"));
    let paid = data_of(&story.replace("\"language\"", "\"access\": \"paid\", \"language\""));
    assert!(paid.to_json().contains(r#""isAccessibleForFree":false"#), "{}", paid.to_json());
    assert!(!paid.to_json().contains("wordCount"));
}

#[test]
fn an_author_card_says_more_than_the_byline() {
    let cases = [
        (r#"{"role": "Editor", "url": "/ada", "image": "/ada.jpg"}"#, "", None),
        (r#"{"description": " "}"#, "", None),
        (r#"{"description": "Writes."}"#, "", Some("Ada|Writes.|")),
        (r#"{"role": "Editor", "description": "Writes."}"#, "", Some("Ada|Editor|Writes.|")),
        (r#"{"links": ["https://www.sea.example:81/a"]}"#, "", Some("Ada|sea.example:81|")),
        (
            r#"{"links": ["https://bank.example@b.example/", "javascript:a/"]}"#,
            "",
            Some("Ada|b.example|"),
        ),
        (
            r#"{"links": ["https://a.example/", {"name": "Sea", "url": "https://b.example"}]}"#,
            "",
            Some("Ada|a.example, Sea|"),
        ),
        (
            r#"{"links": ["https://a.example/", "https://b.example"]}"#,
            "ja",
            Some("Ada|a.example、b.example|"),
        ),
    ];
    for (author, language, expected) in cases {
        let author = author.replacen('{', r#"{"name": "Ada", "#, 1);
        let story = format!(
            r#"{{"format": "article-reader/1", "headline": "Tide", "language": "{language}",
                "body": "Low.", "authors": [{author}]}}"#
        );
        let article = read(&story, &request(), &Native).unwrap().article.unwrap();
        let html = printed(page(article, &Publisher::default()));
        let card = html.split_once(r#"part="author-card""#).map(|(_, it)| {
            let card = it.split_once("</div>").unwrap().0.replace("</p>", "|");
            let words = card.split('<').map(|it| it.split_once('>').unwrap_or(("", it)).1);
            words.collect::<String>()
        });
        assert_eq!(card.as_deref(), expected, "{author}");
    }
}

#[test]
fn a_notice_has_no_structured_data() {
    let messages = Messages::choose(&[]);
    assert_eq!(
        structured_data(State::Notice(messages, "Withdrawn.".to_owned()), &Value::Null),
        None
    );
    assert_eq!(structured_data(State::Loading, &Value::Null), None);
}
