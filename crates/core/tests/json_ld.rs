//! Tests the fields of schema.org in all the shapes that pages use, with one line for each shape.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use article_reader_core::draft::Draft;
use article_reader_core::formats::{Wanted, read};
use article_reader_native::Native;
use serde_json::{Value, json};

fn draft(document: &Value, select: Option<&str>) -> Draft {
    let wanted = Wanted { select, ..Wanted::default() };
    let reading = read(&document.to_string(), wanted, &Native).unwrap();
    assert_eq!(reading.format, "json-ld", "{document}");
    assert!(reading.notices.is_empty(), "{document}: {:?}", reading.notices);
    reading.draft
}

/// Returns an article that has this field.
fn article(field: &str, value: &Value) -> Value {
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://gazette.example/ferry",
        "headline": "Night ferry sails again",
        "publisher": {"@type": "Organization", "name": "The Gazette"},
    });
    article[field] = value.clone();
    article
}

#[test]
fn authors_are_read_in_many_shapes() {
    let person = |name: &str| json!({"@type": "Person", "name": name});
    let organisation = |name: &str| json!({"@type": "Organization", "name": name});
    let cases: [(Value, &[&str], &str); 42] = [
        (person("Anna Lund"), &["Anna Lund"], "The Gazette"),
        (json!([person("Anna Lund"), person("Ben Ash")]), &["Anna Lund", "Ben Ash"], "The Gazette"),
        (json!({"name": "Anna Lund"}), &["Anna Lund"], "The Gazette"),
        (json!("Anna Lund"), &["Anna Lund"], "The Gazette"),
        (json!("By Anna Lund and Ben Ash"), &["Anna Lund", "Ben Ash"], "The Gazette"),
        (json!(["Anna Lund", "Ben Ash"]), &["Anna Lund", "Ben Ash"], "The Gazette"),
        (
            json!([[person("Anna Lund")], [[person("Ben Ash")]]]),
            &["Anna Lund", "Ben Ash"],
            "The Gazette",
        ),
        (json!({"@type": ["Person"], "name": "Anna Lund"}), &["Anna Lund"], "The Gazette"),
        (json!({"givenName": "Anna", "familyName": "Lund"}), &["Anna Lund"], "The Gazette"),
        (json!([{"@id": "#lund"}]), &[], "The Gazette"),
        (json!({"@id": "https://gazette.example/people/lund"}), &[], "The Gazette"),
        (json!({"@type": "Person", "@id": "#lund"}), &[], "The Gazette"),
        (json!({"@type": "Person", "url": "https://gazette.example/lund"}), &[], "The Gazette"),
        (json!([]), &[], "The Gazette"),
        (json!(""), &[], "The Gazette"),
        (organisation("The Gazette"), &[], "The Gazette"),
        (organisation("Harbour desk"), &["Harbour desk"], "The Gazette"),
        (json!([organisation("Gazette"), person("AFP")]), &[], "AFP"),
        (person("AFP"), &[], "AFP"),
        (person("Associated Press"), &[], "Associated Press"),
        (organisation("Meridian Press Agency"), &[], "Meridian Press Agency"),
        (json!([person("Anna Lund"), organisation("dpa")]), &["Anna Lund"], "dpa"),
        (json!([organisation("dpa"), organisation("AFP"), organisation("dpa")]), &[], "dpa, AFP"),
        (person("Anna Lund anna@gazette.example"), &["Anna Lund"], "The Gazette"),
        (json!([null, 7, {"name": ["Anna Lund"]}]), &["7", "Anna Lund"], "The Gazette"),
        (json!({"name": ["Anna Lund", "Ben Ash"]}), &["Anna Lund", "Ben Ash"], "The Gazette"),
        (
            json!({"@list": [person("Anna Lund"), "Ben Ash"]}),
            &["Anna Lund", "Ben Ash"],
            "The Gazette",
        ),
        (
            json!({"name": {"@list": ["Anna Lund", "Ben Ash"]}}),
            &["Anna Lund", "Ben Ash"],
            "The Gazette",
        ),
        (
            json!({"name": {"@value": "Anna Lund", "@language": "en"}}),
            &["Anna Lund"],
            "The Gazette",
        ),
        (
            person("Anna Lund, Ben Ash and Cy Holt"),
            &["Anna Lund", "Ben Ash", "Cy Holt"],
            "The Gazette",
        ),
        (json!("https://www.facebook.com/anna.lund"), &[], "The Gazette"),
        (json!(["anna@gazette.example", "mailto:ben@gazette.example"]), &[], "The Gazette"),
        (person("www.gazette.example"), &[], "The Gazette"),
        (
            json!([person("undefined"), person("N/A"), person("Anna Lund")]),
            &["Anna Lund"],
            "The Gazette",
        ),
        (json!([person("admin"), person("null"), person("[object Object]")]), &[], "The Gazette"),
        (organisation("gazette.example"), &[], "The Gazette"),
        (
            json!([person("Anna Lund"), organisation("Agence Littorale")]),
            &["Anna Lund"],
            "Agence Littorale",
        ),
        (json!("Par Anne Lund, Agence Littorale"), &["Anne Lund"], "Agence Littorale"),
        (
            json!("By <a href='/anna'>Anna Lund</a> and <b>Ben Ash</b>, MPA"),
            &["Anna Lund", "Ben Ash"],
            "MPA",
        ),
        (
            json!("<ul><li>Anna Lund</li><li>Ben Ash</li></ul>"),
            &["Anna Lund", "Ben Ash"],
            "The Gazette",
        ),
        (json!({"name": "", "@id": ""}), &[], "The Gazette"),
        (json!({"name": "Anna Lund", "@id": "#nowhere"}), &["Anna Lund"], "The Gazette"),
    ];
    for (author, names, source) in cases {
        let draft = draft(&article("author", &author), None);
        let found: Vec<&str> = draft.authors.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(found, names, "{author}");
        assert_eq!(draft.source.unwrap().name, source, "{author}");
    }
}

#[test]
fn email_addresses_and_avatars_of_authors_are_dropped() {
    let author = json!({
        "@type": "Person",
        "name": "Anna Lund",
        "email": "anna@gazette.example",
        "description": "Write to anna@gazette.example or call.",
        "image": {"url": "https://secure.gravatar.com/avatar/0c9d"},
        "sameAs": "mailto:anna@gazette.example",
    });
    let draft = draft(&article("author", &author), None);
    let author = draft.authors.first().unwrap();
    assert_eq!(author.image, None);
    assert_eq!(author.description.as_deref(), Some("Write to or call."));
    assert!(!format!("{draft:?}").contains("anna@"), "{draft:?}");
}

#[test]
fn email_addresses_are_removed_from_the_descriptions_of_authors() {
    let cases = [
        ("Anna Lund writes about ships.", Some("Anna Lund writes about ships.")),
        ("Ships. anna@gazette.example", Some("Ships.")),
        ("<p>Ships, <b>mostly</b>.</p>", Some("<p>Ships, <b>mostly</b>.</p>")),
        ("<a href='mailto:anna@gazette.example'>Write</a>", None),
    ];
    for (description, expected) in cases {
        let author = json!({"name": "Anna Lund", "description": description});
        let draft = draft(&article("author", &author), None);
        let author = draft.authors.first().unwrap();
        assert_eq!(author.description.as_deref(), expected, "{description}");
    }
}

#[test]
fn publishers_are_read_with_and_without_url_and_logo() {
    let cases = [
        (
            json!({"name": "The Gazette", "url": "www.gazette.example"}),
            Some("https://www.gazette.example"),
            None,
        ),
        (
            json!({"name": "The Gazette", "url": "/", "logo": "/logo.svg"}),
            Some("/"),
            Some("/logo.svg"),
        ),
        (
            json!({"name": "The Gazette", "logo": {"url": ["/a.svg", "/b.svg"]}}),
            None,
            Some("/a.svg"),
        ),
        (json!({"name": "The Gazette", "logo": {"@id": "#logo"}}), None, None),
        (json!("The Gazette"), None, None),
        (json!([{"@id": "#x"}, {"name": "Another"}]), None, None),
    ];
    for (publisher, url, logo) in cases {
        let source = draft(&article("publisher", &publisher), None).source;
        let is_named = publisher.get(1).is_none();
        assert_eq!(source.is_some(), is_named, "{publisher}");
        let source = source.unwrap_or_default();
        assert_eq!((source.url.as_deref(), source.logo.as_deref()), (url, logo), "{publisher}");
    }
}

#[test]
fn images_are_read_in_many_shapes() {
    let object = |extra: Value| {
        let mut image = json!({"@type": "ImageObject", "url": "/a.jpg"});
        for (key, value) in extra.as_object().unwrap() {
            image[key] = value.clone();
        }
        image
    };
    let cases: [(Value, &[&str]); 16] = [
        (json!("/a.jpg"), &["/a.jpg"]),
        (json!(["/a.jpg", "/b.jpg"]), &["/a.jpg", "/b.jpg"]),
        (object(json!({})), &["/a.jpg"]),
        (object(json!({"width": 1200, "height": 800})), &["/a.jpg 1200x800"]),
        (object(json!({"width": "1200px", "height": " 800 "})), &["/a.jpg 1200x800"]),
        (
            object(
                json!({"width": {"@type": "QuantitativeValue", "value": 1200}, "height": {"value": "800"}}),
            ),
            &["/a.jpg 1200x800"],
        ),
        (object(json!({"width": "", "height": 0})), &["/a.jpg"]),
        (object(json!({"url": ["/c.jpg", "/d.jpg"]})), &["/c.jpg"]),
        (object(json!({"url": "", "contentUrl": "/e.jpg"})), &["/e.jpg"]),
        (object(json!({"url": null, "ContentUrl": "/f.jpg"})), &["/f.jpg"]),
        (
            json!([object(json!({})), object(json!({"url": "/b.jpg", "width": 2, "height": 1}))]),
            &["/a.jpg", "/b.jpg 2x1"],
        ),
        (json!([[object(json!({}))]]), &["/a.jpg"]),
        (json!([{"@id": "#nowhere"}, "/a.jpg"]), &["/a.jpg"]),
        (json!({"@id": "https://gazette.example/a.jpg"}), &[]),
        (json!([]), &[]),
        (json!({"@type": "ImageObject", "name": "a"}), &[]),
    ];
    for (image, expected) in cases {
        let draft = draft(&article("image", &image), None);
        let files = draft.associations.iter().flat_map(|it| &it.item.renditions);
        let found: Vec<String> = files
            .map(|it| match (it.width, it.height) {
                (Some(width), Some(height)) => format!("{} {width}x{height}", it.url),
                _ => it.url.clone(),
            })
            .collect();
        assert_eq!(found, expected, "{image}");
        assert!(draft.associations.len() <= 1, "{image}");
    }
}

#[test]
fn other_fields_are_read_if_there_is_no_image() {
    let file = json!({"@type": "ImageObject", "contentUrl": "/a.jpg"});
    let cases = [
        ("thumbnailUrl", json!("/a.jpg")),
        ("associatedMedia", file.clone()),
        ("hasPart", json!([{"@type": "ImageGallery", "associatedMedia": [file]}])),
        ("mainEntityOfPage", json!({"@type": "WebPage", "primaryImageOfPage": file})),
    ];
    for (field, value) in cases {
        let draft = draft(&article(field, &value), None);
        assert_eq!(
            draft.associations.first().unwrap().item.renditions.first().unwrap().url,
            "/a.jpg",
            "{field}"
        );
    }
}

#[test]
fn booleans_may_be_strings() {
    let cases = [
        (json!(false), true),
        (json!("False"), true),
        (json!("false"), true),
        (json!("https://schema.org/False"), true),
        (json!(true), false),
        (json!("True"), false),
        (json!(null), false),
        (json!("perhaps"), false),
        (json!("no"), true),
        (json!("NO"), true),
        (json!(" false "), true),
        (json!(0), true),
        (json!("0"), true),
        (json!(["False"]), true),
        (json!([true, "False"]), true),
        (json!({"@value": false}), true),
        (json!({"@value": "false", "@type": "Boolean"}), true),
        (json!({"@id": "http://schema.org/False"}), true),
        (json!("schema:False"), true),
        (json!("falsch"), true),
        (json!("yes"), false),
        (json!(1), false),
        (json!("https://schema.org/True"), false),
        (json!({"@value": true}), false),
        (json!([]), false),
    ];
    for (value, is_paid) in cases {
        let draft = draft(&article("isAccessibleForFree", &value), None);
        assert_eq!(draft.gate.is_paid, is_paid, "{value}");
    }
}

#[test]
fn a_closed_part_or_page_closes_the_article() {
    let part = |kind: &str, value: Value| json!({"@type": kind, "cssSelector": ".text", "isAccessibleForFree": value});
    let cases = [
        ("hasPart", part("WebPageElement", json!("no")), true),
        ("hasPart", part("NewsArticle", json!(false)), true),
        (
            "hasPart",
            json!([part("WebPageElement", json!(true)), part("WebPageElement", json!("False"))]),
            true,
        ),
        ("hasPart", part("WebPageElement", json!(true)), false),
        ("hasPart", json!({"@type": "WebPageElement", "cssSelector": ".text"}), false),
        // Another story, or an update of a live report, is closed alone.
        ("hasPart", json!({"@type": "BlogPosting", "isAccessibleForFree": false}), false),
        ("mainEntityOfPage", json!({"@type": "WebPage", "isAccessibleForFree": "False"}), true),
        ("mainEntityOfPage", json!({"@type": "WebPage"}), false),
    ];
    for (field, value, is_paid) in cases {
        assert_eq!(draft(&article(field, &value), None).gate.is_paid, is_paid, "{value}");
    }
}

#[test]
fn an_agency_and_its_publisher_are_two_facts() {
    let organisation =
        |name: &str| json!({"@type": "Organization", "name": name, "url": "https://mpa.example/"});
    let cases = [
        (json!({"author": organisation("Meridian Press Agency")}), "Meridian Press Agency", true),
        (json!({"author": "Anna Lund, MPA"}), "MPA", true),
        (json!({"sourceOrganization": organisation("Meridian")}), "Meridian", true),
        (json!({"provider": organisation("Meridian Press")}), "Meridian Press", true),
        (json!({"provider": organisation("Page host")}), "The Gazette", false),
        (json!({"sourceOrganization": organisation("GAZETTE")}), "GAZETTE", false),
        (json!({"sourceOrganization": organisation("gazette.example")}), "gazette.example", false),
        (json!({"author": "Anna Lund"}), "The Gazette", false),
    ];
    for (fields, source, has_publisher) in cases {
        let mut article = article("inLanguage", &json!("en"));
        for (key, value) in fields.as_object().unwrap() {
            article[key] = value.clone();
        }
        let draft = draft(&article, None);
        let found = draft.source.unwrap();
        assert_eq!(found.name, source, "{fields}");
        let is_linked = fields["author"].as_str().is_none() && source != "The Gazette";
        assert_eq!(found.url.is_some(), is_linked, "{fields}");
        let publisher = draft.publisher.map(|it| it.name);
        assert_eq!(publisher.as_deref(), has_publisher.then_some("The Gazette"), "{fields}");
    }
}

#[test]
fn a_headline_without_end_tags_is_plain_text() {
    let cases = [
        ("Never put a <script> into a caption", "Never put a &lt;script> into a caption"),
        ("<title> or <h1>?", "&lt;title> or &lt;h1>?"),
        ("The <em>Ena</em> sails", "The <em>Ena</em> sails"),
        ("Quay &amp; tide", "Quay &amp; tide"),
        ("5 < 6", "5 &lt; 6"),
    ];
    for (headline, expected) in cases {
        let draft = draft(&article("headline", &json!(headline)), None);
        assert_eq!(draft.headline.as_deref(), Some(expected));
    }
}

#[test]
fn the_url_comes_from_url_or_main_entity_of_page_or_id() {
    let cases = [
        (
            json!({"url": "https://a.example/1", "mainEntityOfPage": "https://b.example/2"}),
            Some("https://a.example/1"),
        ),
        (json!({"mainEntityOfPage": "https://a.example/1"}), Some("https://a.example/1")),
        (
            json!({"mainEntityOfPage": {"@type": "WebPage", "name": "One", "@id": "https://a.example/1"}}),
            Some("https://a.example/1"),
        ),
        (
            json!({"mainEntityOfPage": [{"name": "One"}, "https://a.example/1"]}),
            Some("https://a.example/1"),
        ),
        (
            json!({"mainEntityOfPage": "https://google.com/article", "@id": "https://a.example/1"}),
            Some("https://a.example/1"),
        ),
        (json!({"mainEntityOfPage": true, "@id": "#article"}), None),
        (json!({"mainEntityOfPage": "True", "url": ""}), None),
    ];
    for (mut article, expected) in cases {
        article["@type"] = json!("NewsArticle");
        assert_eq!(draft(&article, None).url.as_deref(), expected, "{article}");
    }
}

#[test]
fn types_are_read_in_many_shapes() {
    let types = [
        json!("NewsArticle"),
        json!("http://schema.org/NewsArticle"),
        json!("schema:newsarticle"),
        json!(["CreativeWork", "Article"]),
        json!("ReportageNewsArticle"),
        json!("BlogPosting"),
        json!("LiveBlogPosting"),
        json!("Report"),
    ];
    for name in types {
        let node = json!({"@type": name, "headline": "A"});
        let other = json!({"@type": "Organization", "name": "The Gazette"});
        let documents = [
            node.clone(),
            json!([other, node]),
            json!({"@graph": [other, node]}),
            json!({"@graph": node}),
            json!({"@type": "WebPage", "mainEntity": node}),
            json!([[{"@type": "WebPage", "mainEntity": [node]}]]),
        ];
        for document in documents {
            assert_eq!(draft(&document, None).headline.as_deref(), Some("A"), "{document}");
        }
    }
}

#[test]
fn select_finds_an_article_by_its_url() {
    let document = json!({"@graph": [
        {"@type": "NewsArticle", "headline": "One", "@id": "https://a.example/1#x", "url": "https://a.example/1"},
        {"@type": "NewsArticle", "headline": "Two", "mainEntityOfPage": {"@id": "https://a.example/2"}},
        {"@type": "NewsArticle", "headline": "Three", "mainEntityOfPage": ["https://a.example/3"], "articleBody": "Text."},
    ]});
    let cases = [
        (None, "Three"),
        (Some("https://a.example/1"), "One"),
        (Some("https://a.example/1#x"), "One"),
        (Some("https://a.example/2"), "Two"),
        (Some("https://a.example/3"), "Three"),
    ];
    for (select, headline) in cases {
        assert_eq!(draft(&document, select).headline.as_deref(), Some(headline), "{select:?}");
    }
    let wanted = Wanted { select: Some("https://a.example/4"), ..Wanted::default() };
    assert!(read(&document.to_string(), wanted, &Native).is_err());
}

#[test]
fn circular_references_do_not_recurse_forever() {
    let document = json!({"@graph": [
        {"@type": "NewsArticle", "@id": "#a", "headline": "A", "author": {"@id": "#b"}, "mainEntityOfPage": {"@id": "#a"}, "hasPart": {"@id": "#a"}, "image": {"@id": "#a"}},
        {"@id": "#b", "@type": "Person", "name": {"@id": "#b"}, "image": {"@id": "#b"}},
    ]});
    assert_eq!(draft(&document, None).headline.as_deref(), Some("A"));
}

#[test]
fn corrections_may_be_clarifications() {
    let cases = [
        (json!("The price was wrong."), vec![("The price was wrong.", None, false)]),
        (json!({"text": "A", "dateCreated": "2026-11-23"}), vec![("A", Some("2026-11-23"), false)]),
        (json!({"name": "Klarstellung", "text": "A"}), vec![("A", None, true)]),
        (
            json!(["Clarification: A", {"text": "B"}]),
            vec![("Clarification: A", None, true), ("B", None, false)],
        ),
        (json!("https://gazette.example/corrections"), vec![]),
        (json!({"@id": "#c"}), vec![]),
        (json!([" ", null, 7]), vec![]),
    ];
    for (correction, expected) in cases {
        let draft = draft(&article("correction", &correction), None);
        let found = draft.corrections.iter();
        let found = found.map(|it| (it.text.as_str(), it.date.as_deref(), it.is_clarification));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{correction}");
    }
}

#[test]
fn json_ld_with_keys_of_ninjs_is_read_as_json_ld() {
    let document = json!({"@type": "NewsArticle", "headline": "A", "uri": "urn:x:1"});
    let reading = read(&document.to_string(), Wanted::default(), &Native).unwrap();
    assert_eq!(reading.format, "json-ld");
    let codes: Vec<&str> = reading.notices.iter().map(|it| &*it.code).collect();
    assert_eq!(codes, ["several-formats"]);
}

#[test]
fn an_article_without_a_type_is_read_if_the_format_is_given() {
    let document = json!({"headline": "A", "articleBody": "B"}).to_string();
    assert!(read(&document, Wanted::default(), &Native).is_err());
    let wanted = Wanted { format: Some("json-ld"), ..Wanted::default() };
    let reading = read(&document, wanted, &Native).unwrap();
    assert_eq!(reading.draft.headline.as_deref(), Some("A"));
}
