//! Tests the publisher profile: its buttons, its newsletter, and its entries for authors and sources.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use article_reader_core::publisher::{
    Attribution, MailingList, Newsletter, NewsletterForm, Publisher,
};
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::{Value, json};

fn newsletter(newsletter: &Value) -> Option<Newsletter> {
    let profile = json!({ "newsletter": newsletter }).to_string();
    Publisher::parse(&profile, "https://gazette.example/a/publisher.json", &Native)
        .unwrap()
        .newsletter
}

fn form(fields: Value) -> Option<NewsletterForm> {
    let mut entry = json!({ "title": "Tide", "action": "/sign-up" });
    for (key, value) in fields.as_object().unwrap() {
        entry[key] = value.clone();
    }
    newsletter(&entry)?.form
}

#[test]
fn a_newsletter_with_an_action_has_a_form() {
    let all = form(json!({
        "encoding": "json", "field": "mail", "listField": "edition", "consentField": "gdpr",
        "lists": [{ "id": "daily", "name": "Daily" }, { "id": "weekly" }, { "name": "no id" }, 7],
        "consent": " I agree. ", "privacy": "../privacy",
    }));
    let list = |id: &str, name: &str| MailingList { id: id.to_owned(), name: name.to_owned() };
    let expected = NewsletterForm {
        action: "https://gazette.example/sign-up".to_owned(),
        is_json: true,
        fields: ["mail", "edition", "gdpr"].map(ToOwned::to_owned),
        lists: vec![list("daily", "Daily"), list("weekly", "weekly")],
        consent: Some("I agree.".to_owned()),
        privacy: Some("https://gazette.example/privacy".to_owned()),
    };
    assert_eq!(all, Some(expected));

    let least = form(json!({})).unwrap();
    assert_eq!(least.fields, ["email", "list", "consent"].map(ToOwned::to_owned));
    assert!(!least.is_json && least.lists.is_empty() && least.consent.is_none());
}

#[test]
fn unreadable_fields_are_left_out() {
    for nonsense in [json!(7), json!([]), json!({}), json!(null), json!(true), json!("")] {
        let fields = ["encoding", "field", "listField", "lists", "consent", "privacy"];
        let entry: serde_json::Map<_, _> =
            fields.iter().map(|it| ((*it).to_owned(), nonsense.clone())).collect();
        assert_eq!(form(entry.into()), form(json!({})), "{nonsense}");
        assert_eq!(form(json!({ "action": nonsense })), None, "{nonsense}");
        assert!(newsletter(&nonsense).is_none(), "{nonsense}");
    }
    for action in ["javascript:alert(1)", "data:text/plain,a", "mailto:a@b.example"] {
        assert_eq!(form(json!({ "action": action })), None, "{action}");
    }
}

/// Reads a story and returns its authors and source as a profile with these `sources` describes them.
fn attribution(story: &Value, sources: &Value) -> Attribution {
    let profile = json!({ "sources": sources }).to_string();
    let base = "https://gazette.example/a/publisher.json";
    let publisher = Publisher::parse(&profile, base, &Native).unwrap();
    let mut story = story.clone();
    if story["format"].is_null() && story["version"].is_null() && story["@type"].is_null() {
        story["format"] = json!("article-reader/1");
    }
    story["headline"] = json!("The rope walk spins again");
    story["body"] = json!("Hemp.");
    let request = Request { base: Some(base.to_owned()), ..Request::default() };
    let article = read(&story.to_string(), &request, &Native).unwrap().article.unwrap();
    publisher.attribute(&article)
}

fn names(attribution: &Attribution) -> Vec<&str> {
    attribution.authors.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn a_source_matches_despite_case_accents_and_spaces() {
    let cases = [
        ("Meridian Press Agency", "  MERIDIAN  press agency ", true),
        ("Meridian Press Agency", "Ｍｅｒｉｄｉａｎ　Press Agency", true),
        ("Agence Littorale Été", "AGENCE LITTORALE ÉTÉ", true),
        ("Agence Littorale Été", "Agence Littorale E\u{301}te\u{301}", true),
        ("Küstendienst", "KÜSTENDIENST", true),
        ("Știri Maritime", "știri maritime", true),
        ("Hãng tin Bến Đò", "HÃNG TIN BẾN ĐÒ", true),
        ("Πρακτορείο Όρμος", "ΠΡΑΚΤΟΡΕΊΟ ΌΡΜΟΣ", true),
        ("Агентство Причал", "АГЕНТСТВО ПРИЧАЛ", true),
        ("Агенція Ґанок", "АГЕНЦІЯ ҐАНОК", true),
        ("وكالة الأنباء", "وكاله الانباء", true),
        ("وكالة المرفأ", "وِكالة المـــرفأ", true),
        ("وکالت بندری", "وكالت بندري", true),
        ("סוכנות הרציף", "סוכנוּת הרציף", true),
        ("汐見通信", "汐見通信 ", true),
        ("汐見通信", "汐見", false),
        ("Meridian Press Agency", "Meridian", false),
        ("Meridian Press Agency", "MeridianPressAgency", false),
        ("וו", "ו", false),
    ];
    for (known, written, is_known) in cases {
        for sources in [
            json!([{ "name": "Other" }, { "name": known, "url": "/found" }]),
            json!([{ "name": "Known", "aliases": [7, known], "url": "/found" }]),
        ] {
            let found = attribution(&json!({ "source": written }), &sources).source.unwrap();
            assert_eq!(found.url.is_some(), is_known, "{written} for {known}");
        }
    }
}

#[test]
fn an_identifier_takes_precedence_over_a_name() {
    let sources = json!([
        { "name": "Meridian Parcel Authority", "aliases": ["MPA"] },
        { "name": "Meridian Press Agency", "ids": ["https://mpa.example/id", "urn:mpa", 7] },
    ]);
    let ninjs = |source: Value| json!({ "uri": "urn:1", "version": "1", "type": "text", "pubstatus": "usable", "infosource": [source] });
    for story in [
        json!({ "source": { "name": "MPA", "id": "urn:mpa" } }),
        json!({ "source": { "name": "MPA", "url": "https://mpa.example/id/" } }),
        json!({ "source": { "name": "MPA", "links": ["https://mpa.example/id"] } }),
        json!({ "source": "urn:mpa" }),
        ninjs(json!({ "name": "MPA", "uri": "urn:mpa" })),
        ninjs(json!({ "name": "MPA", "code": "urn:mpa" })),
        json!({ "@context": "https://schema.org", "@type": "NewsArticle",
            "publisher": { "@type": "Organization", "@id": "urn:mpa", "name": "MPA" } }),
        json!({ "@context": "https://schema.org", "@type": "NewsArticle",
            "publisher": { "name": "MPA", "sameAs": ["https://mpa.example/id"] } }),
    ] {
        let source = attribution(&story, &sources).source.unwrap();
        assert_eq!(source.name, "Meridian Press Agency", "{story}");
    }
    let source = attribution(&json!({ "source": "MPA" }), &sources).source.unwrap();
    assert_eq!(source.name, "Meridian Parcel Authority");
}

#[test]
fn every_author_appears_once_and_in_order() {
    let sources = json!([
        { "name": "Meridian Press Agency", "aliases": ["MPA"], "description": "Harbours." },
        { "name": "Agence Littorale", "aliases": ["AGL"], "logo": "agl.svg" },
        { "name": "Ada Quill", "aliases": ["aq"], "type": "person", "role": "Editor",
            "image": "ada.jpg", "description": "Ada edits.", "ids": ["urn:ada"] },
    ]);
    let (mpa, agl) = ("Meridian Press Agency", "Agence Littorale");
    let cases: [(Value, Value, &[&str], Option<&str>); 9] = [
        (json!(["Ben Ash", "Anna Lund"]), json!(null), &["Ben Ash", "Anna Lund"], None),
        (json!(["Ben Ash", "MPA"]), json!(null), &["Ben Ash"], Some(mpa)),
        (json!(["mpa", "Ben Ash"]), json!("Meridian Press Agency"), &["Ben Ash"], Some(mpa)),
        (json!(["MPA", "Meridian Press Agency"]), json!(null), &[], Some(mpa)),
        (json!(["AGL", "Ben Ash"]), json!("MPA"), &[agl, "Ben Ash"], Some(mpa)),
        (json!(["AGL", "agence littorale"]), json!("MPA"), &[agl], Some(mpa)),
        (json!(["AQ", "Ben Ash"]), json!(null), &["Ada Quill", "Ben Ash"], None),
        (
            json!(["Ben Ash", { "name": "A. Q.", "id": "urn:ada" }]),
            json!("The Tide"),
            &["Ben Ash", "Ada Quill"],
            Some("The Tide"),
        ),
        (json!(["Ben Ash"]), json!("aq"), &["Ben Ash"], Some("aq")),
    ];
    for (authors, source, expected, provider) in cases {
        let story = json!({ "authors": authors, "source": source });
        let found = attribution(&story, &sources);
        assert_eq!(names(&found), expected, "{story}");
        assert_eq!(found.source.as_ref().map(|it| it.name.as_str()), provider, "{story}");
    }

    let story = json!({ "authors": [{ "name": "AQ", "role": "Poet" }, "AGL"], "source": "MPA" });
    let found = attribution(&story, &sources);
    let [ada, agency] = &found.authors[..] else { panic!("{found:?}") };
    assert_eq!(ada.role.as_deref(), Some("Poet"), "the role of the document takes precedence");
    assert_eq!(ada.image.as_deref(), Some("https://gazette.example/a/ada.jpg"));
    assert_eq!(ada.description.as_deref(), Some("Ada edits."));
    assert_eq!(agency.image.as_deref(), Some("https://gazette.example/a/agl.svg"));
}

#[test]
fn the_publisher_is_completed_and_named_once() {
    let sources = json!([
        { "name": "The Tide", "aliases": ["Tide"], "url": "https://tide.example/", "logo": "/t.svg" },
        { "name": "Meridian Press Agency", "aliases": ["MPA", "Meridian"] },
    ]);
    let story = json!({ "source": "MPA", "publisher": "tide" });
    let found = attribution(&story, &sources);
    assert_eq!(found.source.unwrap().name, "Meridian Press Agency");
    let publisher = found.publisher.unwrap();
    assert_eq!(publisher.name, "The Tide");
    assert_eq!(publisher.url.as_deref(), Some("https://tide.example/"));
    assert_eq!(publisher.logo.as_deref(), Some("https://gazette.example/t.svg"));
    // The profile knows that both names stand for one agency.
    let same = json!({ "source": "MPA", "publisher": "Meridian" });
    assert_eq!(attribution(&same, &sources).publisher, None);
}

#[test]
fn links_of_the_document_come_before_links_of_the_profile_each_once() {
    let links = |story: &Value, of_profile: &Value| {
        let sources = json!([{ "name": "Ada Quill", "type": "person", "links": of_profile }]);
        let found = attribution(story, &sources);
        let links = found.authors[0].links.iter();
        links
            .map(|it| [it.name.as_deref().unwrap_or("-"), " ", &it.url].concat())
            .collect::<Vec<_>>()
    };
    let ada = |entry: Value| {
        let mut author = json!({ "name": "Ada Quill", "url": "https://ada.example/" });
        author["links"] = entry;
        json!({ "authors": [author] })
    };
    assert_eq!(
        links(
            &ada(json!(["https://b.example/ada", { "name": "A &amp; <b>Q</b>", "url": "/ada" },
                "https://ada.example", "https://b.example/ada"])),
            &json!([{ "name": "Sea", "url": "https://b.example/ada" }, "https://c.example/ada"]),
        ),
        ["- https://b.example/ada", "A & Q https://gazette.example/ada", "- https://c.example/ada",],
    );
    let nonsense = json!([7, null, true, {}, [], "", " ", "@ada", "ada", { "name": "Sea" },
        { "url": 7 }, { "url": null }, "javascript:alert(1)//", "data:text/html,a/b",
        "mailto:ada@gazette.example/", "https://gravatar.com/ada", "//", "http://[/"]);
    assert!(links(&ada(nonsense.clone()), &nonsense).is_empty());
    for nonsense in [json!(7), json!({}), json!(null), json!("ada"), json!({ "url": [] })] {
        assert!(links(&ada(nonsense.clone()), &nonsense).is_empty(), "{nonsense}");
    }
    let many: Value = (0..500).map(|it| format!("https://b.example/{it}")).collect();
    assert_eq!(links(&ada(many.clone()), &many).len(), 6);

    let story = json!({ "@context": "https://schema.org", "@type": "NewsArticle",
        "author": { "@type": "Person", "name": "Ada Quill", "sameAs": "https://b.example/ada" } });
    assert_eq!(links(&story, &json!([])), ["- https://b.example/ada"]);
    let story = json!({ "uri": "urn:1", "version": "1", "type": "text", "pubstatus": "usable",
        "authors": [{ "name": "Ada Quill", "links": [{ "url": "https://b.example/ada" }] }] });
    assert_eq!(links(&story, &json!([])), ["- https://b.example/ada"]);
}
