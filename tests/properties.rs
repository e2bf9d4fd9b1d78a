//! Whatever arrives, the answer is a value: a panic would take the whole element down.

#![expect(clippy::unwrap_used, clippy::string_slice, reason = "a panic is a failed test")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use article_reader::error::Code;
use article_reader::formats::{self, Wanted};
use article_reader::json;
use article_reader::native::Native;
use article_reader::read::{Request, read};
use article_reader::rules::Verdict;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// The keys that adapters look for, so that arbitrary documents reach into them.
const KEYS: &[&str] = &[
    "uri",
    "guid",
    "type",
    "pubstatus",
    "embargoed",
    "standard",
    "name",
    "version",
    "headline",
    "headline_main",
    "headlines",
    "descriptions",
    "description_text",
    "bodies",
    "body_html",
    "body_text",
    "nitf",
    "role",
    "contenttype",
    "value",
    "by",
    "byline",
    "bylines",
    "authors",
    "jobtitle",
    "located",
    "versioncreated",
    "language",
    "service",
    "subject",
    "rel",
    "infosource",
    "copyrightnotice",
    "associations",
    "mainpic",
    "renditions",
    "href",
    "width",
    "eventDetails",
    "item",
    // dpa digitalwires.
    "urn",
    "entry_id",
    "entries",
    "article_html",
    "infobox_html",
    "linkbox_html",
    "creditline",
    "ednotes",
    "ednote",
    "is_publishable",
    "is_featureimage",
    "version_created",
    "signal",
    "categories",
    "genre_names",
    // AFP.
    "uno",
    "class",
    "response",
    "docs",
    "news",
    "bagItem",
    "medias",
    "urgency",
    "status",
    "creator",
    "provider",
    "excludeAudiences",
    "qcode",
    "country_out",
    "country_only",
    "exclusion",
    "usageRight",
    "phrase",
    // Arc XP.
    "_id",
    "content_elements",
    "basic",
    "promo_items",
    "related_content",
    "content_restrictions",
    "embargo",
    "active",
    "end_time",
    "content_code",
    "credits",
    "vanity_credits",
    "taxonomy",
    "primary_section",
    "distributor",
    "canonical_url",
    "canonical_website",
    "streams",
    "embed_html",
    "list_type",
    "header",
    "rows",
    "cells",
    "citation",
    "raw_oembed",
    "embed",
    "config",
    "corrections",
    "correction_type",
    "numeric_rating",
    "content",
    "url",
    "caption",
    "items",
    "label",
    "text",
    "display",
    "revision",
    "published",
    "genres",
    "usageterms",
    "rightsinfo",
    // JSON-LD.
    "@id",
    "@type",
    "@graph",
    "@context",
    "mainEntity",
    "mainEntityOfPage",
    "author",
    "publisher",
    "sourceOrganization",
    "logo",
    "image",
    "contentUrl",
    "hasPart",
    "primaryImageOfPage",
    "isPartOf",
    "isAccessibleForFree",
    "articleBody",
    "liveBlogUpdate",
    "datePublished",
    "correction",
    "articleSection",
    "genre",
    "dateline",
    "locationCreated",
    "copyrightHolder",
    "creativeWorkStatus",
    // Guardian.
    "results",
    "relatedContent",
    "webTitle",
    "webPublicationDate",
    "fields",
    "standfirst",
    "body",
    "tags",
    "id",
    "elements",
    "relation",
    "assets",
    "typeData",
    "file",
    "blocks",
    "main",
    "bodyHtml",
    "isExpired",
    "legallySensitive",
    // Apple News.
    "components",
    "identifier",
    "layout",
    "metadata",
    "URL",
    "format",
    "style",
    "fill",
    "data",
    "descriptors",
    "records",
    "key",
    "html",
    // Our own.
    "expires",
    "access",
    "sections",
    "kicker",
    "updated",
    "lead",
    "media",
    "related",
    "source",
    "terms",
    "codedRights",
    "level",
    "speaker",
    "ordered",
    "title",
    "date",
    "head",
    "warning",
    "alt",
    "credit",
    "digitalSourceType",
    "link",
    "rendered",
    // WordPress, Ghost and JSON Feed.
    "excerpt",
    "protected",
    "date_gmt",
    "_embedded",
    "wp:featuredmedia",
    "wp:term",
    "media_details",
    "sizes",
    "source_url",
    "posts",
    "visibility",
    "feature_image",
    "content_html",
    "attachments",
    "mime_type",
];

/// Texts that adapters and rules look at closely.
const TEXTS: &[&str] = &[
    "",
    " ",
    "null",
    "usable",
    "canceled",
    "picture",
    "event",
    "2026-11-23",
    "12",
    "By A B, dpa",
    "<p>A &amp; B</p>",
    "<",
    "&",
    "https://x.example/a.jpg",
    "ä/ö (ü)",
    "\u{202e}\u{0}",
    "KILL: it",
    "- It -",
    "<p>A<dnl-image ref=\"a\" src=\"b\">B<dnl-",
    "<!-- EMBED START Image {id: \"mainpic\"} --><p>A<!-- EMBED END -->B",
    "dpaednoterole:correction",
    "image",
    "story",
    "results",
    "video",
    "gallery",
    "list",
    "table",
    "quote",
    "link_list",
    "NewsArticle",
    "LiveBlogPosting",
    "Organization",
    "#a",
    "False",
    "liveblog",
    "main",
    "photo",
    "body",
    "aside",
    "markdown",
    "# A *b* [c](d)\n- e\n\n1. f",
    "article-reader/1",
    "https://jsonfeed.org/version/1.1",
    "publish",
    "box",
];

/// What makes a document one of a format.
const STARTS: &[&str] = &[
    r#"{"uri": "urn:x:1"}"#,
    r#"{"urn": "urn:x:1", "article_html": "<p>A</p>"}"#,
    r#"{"uno": "x1", "class": "text"}"#,
    r#"{"type": "story", "version": "0.10.9"}"#,
    r##"{"@type": "NewsArticle", "@id": "#a"}"##,
    r##"{"@type": "LiveBlogPosting", "author": {"@id": "#a"}, "image": [{"@id": "#a"}]}"##,
    r#"{"apiUrl": "a", "webTitle": "A", "webPublicationDate": "2026-11-23"}"#,
    r#"{"apiUrl": "a", "type": "liveblog", "webTitle": "A", "webPublicationDate": "2026-11-23"}"#,
    r#"{"identifier": "a", "layout": {"columns": 7}, "components": [{"role": "body"}]}"#,
    r#"{"format": "article-reader/1", "headline": "A"}"#,
    r#"{"title": {"rendered": "A"}}"#,
    r#"{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "title": "A"}]}"#,
];

/// What kills a document, whatever else is in it, in each format that has a word for it.
const KILLS: &[(&str, &str)] = &[
    ("ninjs", r#"{"uri": "urn:x:1", "pubstatus": "canceled"}"#),
    ("dpa", r#"{"urn": "x", "entry_id": 1, "entries": null, "pubstatus": "canceled"}"#),
    ("afp", r#"{"uno": 1, "class": "text", "response": null, "status": "Canceled"}"#),
    (
        "afp",
        r#"{"uno": 1, "response": null, "status": "Usable", "news": ["KILL:", "It is wrong."]}"#,
    ),
    ("ans", r#"{"type": "story", "version": "0.10.9", "status": "canceled"}"#),
    ("article-reader", r#"{"format": "article-reader/1", "status": "canceled"}"#),
    ("wordpress", r#"{"title": {"rendered": "A"}, "status": "trash"}"#),
];

/// The documents of the format tests, to be mutated.
static DOCUMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    let mut files: Vec<_> = fs::read_dir(directory).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| !it.to_string_lossy().ends_with(".expected.json"));
    files.sort();
    files.iter().map(|it| serde_json::from_str(&fs::read_to_string(it).unwrap()).unwrap()).collect()
});

/// Takes a document the whole way and checks what holds for every outcome.
fn take_the_whole_way(document: &str) {
    let request = Request { now: 1_795_435_200, ..Request::default() };
    if json::parse(document, &Native).is_ok_and(|it| formats::is_at_home(&it)) {
        // What the engine reads alone, no adapter of the second WebAssembly would have read.
        let reading = formats::read(document, Wanted::default(), &Native);
        match reading {
            Ok(it) => assert!(
                it.format.starts_with("ninjs/") || it.format == "article-reader/1",
                "{document}"
            ),
            Err(it) => assert_eq!(it.code, Code::NotFound, "{document}"),
        }
    }
    if let Ok(outcome) = read(document, &request, &Native) {
        let is_closed = matches!(outcome.verdict, Verdict::Notice(_));
        assert_eq!(outcome.article.is_none(), is_closed, "{document}");
        serde_json::to_string(&outcome.article.as_deref()).unwrap();
    }
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(TEXTS).prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 64, 6, |inner| {
        let key = prop_oneof![9 => select(KEYS).prop_map(str::to_owned), 1 => ".{0,8}"];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            btree_map(key, inner, 0..10).prop_map(|it| it.into_iter().collect()),
        ]
    })
}

/// One change of a document at a place of its own.
#[derive(Clone, Debug)]
enum Mutation {
    Drop,
    Replace(Value),
    Nest,
    Wrap,
    Double,
}

fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        2 => Just(Mutation::Drop),
        4 => value().prop_map(Mutation::Replace),
        1 => Just(Mutation::Nest),
        1 => Just(Mutation::Wrap),
        1 => Just(Mutation::Double),
    ]
}

/// The paths of all values inside a document.
fn paths(value: &Value, path: &str, found: &mut Vec<String>) {
    let step = |key: &str| format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, it)| (step(key), it)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (step(&at.to_string()), it)).collect()
        }
        _ => Vec::new(),
    };
    for (path, child) in children {
        paths(child, &path, found);
        found.push(path);
    }
}

fn mutate(document: &mut Value, place: &Index, mutation: Mutation) {
    let mut places = Vec::new();
    paths(document, "", &mut places);
    let Some(path) = (!places.is_empty()).then(|| place.get(&places)) else {
        return;
    };
    if let (Mutation::Drop, Some((parent, key))) = (&mutation, path.rsplit_once('/')) {
        match document.pointer_mut(parent) {
            Some(Value::Object(fields)) => drop(fields.shift_remove(key)),
            Some(Value::Array(items)) => drop(items.remove(key.parse().unwrap())),
            _ => {}
        }
        return;
    }
    let whole = document.clone();
    let target = document.pointer_mut(path).unwrap();
    *target = match mutation {
        Mutation::Drop => Value::Null,
        Mutation::Replace(value) => value,
        Mutation::Nest => whole,
        Mutation::Wrap => json!({"value": target}),
        Mutation::Double => json!([target, target]),
    };
}

proptest! {
    #[test]
    fn arbitrary_values_never_panic(value in value()) {
        take_the_whole_way(&value.to_string());
    }

    #[test]
    fn arbitrary_items_never_panic(
        start in select(STARTS),
        fields in btree_map(select(KEYS), value(), 0..20),
    ) {
        let mut document: Value = serde_json::from_str(start).unwrap();
        for (key, value) in fields {
            document[key] = value;
        }
        take_the_whole_way(&document.to_string());
    }

    #[test]
    fn mutated_documents_never_panic(
        document in any::<Index>(),
        mutations in vec((any::<Index>(), mutation()), 1..8),
    ) {
        let mut document = document.get(&DOCUMENTS).clone();
        for (place, mutation) in mutations {
            mutate(&mut document, &place, mutation);
        }
        take_the_whole_way(&document.to_string());
    }

    #[test]
    fn cut_documents_never_panic(document in any::<Index>(), end in any::<Index>()) {
        let text = document.get(&DOCUMENTS).to_string();
        let end = text.floor_char_boundary(end.index(text.len() + 1));
        take_the_whole_way(&text[..end]);
    }

    #[test]
    fn a_killed_document_never_shows(
        document in any::<Index>(),
        (format, kill) in select(KILLS),
        mutations in vec((any::<Index>(), mutation()), 0..8),
    ) {
        let mut document = document.get(&DOCUMENTS).clone();
        for (place, mutation) in mutations {
            mutate(&mut document, &place, mutation);
        }
        let Value::Object(fields) = &mut document else { return Ok(()) };
        let kill: Value = serde_json::from_str(kill).unwrap();
        let kill = kill.as_object().unwrap();
        fields.retain(|key, _| !kill.keys().any(|it| it.eq_ignore_ascii_case(key)));
        fields.extend(kill.clone());
        let request =
            Request { now: i64::MAX, format: Some(format.to_owned()), ..Request::default() };
        let outcome = read(&document.to_string(), &request, &Native);
        prop_assert!(outcome.is_err() || outcome.is_ok_and(|it| it.article.is_none()), "{}", document);
    }
}
