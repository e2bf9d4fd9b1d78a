//! Generates documents that no newsroom writes: of any shape, or with changed values.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// The keys that adapters look for. Arbitrary documents use them, so that the adapters read their values.
pub const KEYS: &[&str] = &[
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
    // Our own format.
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

/// Texts that have a meaning for adapters or rules.
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

/// Generates a value that holds no other value.
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

/// Generates a document of any shape. Most of its keys and some of its texts are known to the adapters.
pub fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 64, 6, |inner| {
        let key = prop_oneof![9 => select(KEYS).prop_map(str::to_owned), 1 => ".{0,8}"];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            btree_map(key, inner, 0..10).prop_map(|it| it.into_iter().collect()),
        ]
    })
}

/// A change of one value of a document.
#[derive(Clone, Debug)]
pub enum Mutation {
    /// Removes the value.
    Drop,
    /// Replaces the value.
    Replace(Value),
    /// Replaces the value by the whole document.
    Nest,
    /// Puts the value into an object.
    Wrap,
    /// Replaces the value by a list that has it twice.
    Double,
}

/// Generates any change.
pub fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        2 => Just(Mutation::Drop),
        4 => value().prop_map(Mutation::Replace),
        1 => Just(Mutation::Nest),
        1 => Just(Mutation::Wrap),
        1 => Just(Mutation::Double),
    ]
}

/// Collects the paths of all values inside a document.
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

/// Changes the value at `place` in a document.
pub fn mutate(document: &mut Value, place: &Index, mutation: Mutation) {
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
