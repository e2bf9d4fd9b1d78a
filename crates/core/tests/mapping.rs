//! Tests the mapping of the publisher profile: every field, the rules, and what is reported.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "properties/documents.rs"]
#[allow(dead_code, unreachable_pub, reason = "a part of a test")]
mod documents;
#[path = "engine/module.rs"]
mod module;
mod seeds;

use article_reader_core::error::Error;
use article_reader_core::formats;
use article_reader_core::parser;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_core::translate::translate;
use article_reader_native::Native;
use module::Module;
use serde_json::{Value, json};

fn request(profile: &Value) -> Request {
    // 2026-11-23T12:00:00Z.
    Request { now: 1_795_435_200, profile: Some(profile.to_string()), ..Request::default() }
}

fn outcome(document: &Value, fields: &Value) -> Result<Outcome, Error> {
    let profile = json!({"formats": {"our-cms": {"when": "/meta/cms", "story": "/data/item", "fields": fields}}});
    read(&document.to_string(), &request(&profile), &Native)
}

fn document() -> Value {
    json!({
        "meta": {"cms": "tidewriter", "language": "en"},
        "data": {"item": {
            "key": 7, "hed": "Ferry <b>returns</b>", "dek": ["", "After forty years."], "state": "live",
            "first": 1_795_420_000, "changed": 1_795_430_000_000_u64, "premium": false,
            "copy": {"html": "<p>The ferry sailed at dawn.</p>"},
            "people": [{"n": "Eve Marsh", "job": "Reporter"}, {"n": "Ben Ash"}],
            "desk": "harbour", "kw": "Ferries; Harbour", "art": [{"file": "/img/f.jpg", "w": 1200, "text": "A ferry", "by": "Cy Holt"}],
            "place": {"city": "Port Ellery"}, "notes": ["Fixed a date."]
        }}
    })
}

#[test]
fn every_kind_of_place_is_read() {
    let fields = json!({
        "id": "/key",
        "url": {"at": "/key", "prefix": "https://gazette.example/n/", "suffix": ".html"},
        "headline": {"at": "/hed", "as": "strip"},
        "standfirst": ["/none", "/dek/0", "/dek/1"],
        "status": {"at": "/state", "map": {"live": "usable", "pulled": "canceled"}},
        "access": "/premium",
        "language": {"at": "/meta/language", "of": "document"},
        "published": {"at": "/first", "as": "seconds"},
        "updated": {"at": "/changed", "as": ["milliseconds"]},
        "body": "/copy/html",
        "authors": {"each": "/people", "name": "/n", "role": "/job"},
        "sections": {"at": "/desk", "map": {"harbour": "Harbour"}},
        "tags": {"at": "/kw", "as": "split"},
        "lead": {"renditions": {"each": "/art", "url": "/file", "width": "/w"}, "alt": "/art/0/text", "credit": "/art/0/by"},
        "dateline": {"at": "/place/city", "as": "trim"},
        "corrections": {"each": "/notes", "text": ""},
        "kicker": {"value": "On the water"},
        "source": {"name": {"value": "The Gazette"}},
        "genres": {"at": "/genre", "default": "News"}
    });
    let outcome = outcome(&document(), &fields).unwrap();
    assert_eq!(outcome.format, "our-cms");
    assert_eq!(outcome.verdict, Verdict::Show);
    let mapping: Vec<_> =
        outcome.notices.iter().filter(|it| it.code.starts_with("mapping-")).collect();
    assert!(mapping.is_empty(), "{mapping:?}");
    let article = serde_json::to_value(outcome.article.as_deref()).unwrap();
    let found = json!({
        "id": article["id"], "url": article["url"], "headline": article["headline"], "kicker": article["kicker"],
        "published": article["published"], "updated": article["updated"], "language": article["language"],
        "authors": article["authors"].as_array().unwrap().iter().map(|it| json!([it["name"], it["role"]])).collect::<Vec<_>>(),
        "section": article["sections"][0]["name"], "dateline": article["dateline"], "blocks": article["body"].as_array().unwrap().len(),
        "alt": article["lead"]["alt"], "credit": article["lead"]["credit"], "source": article["source"]["name"],
        "corrections": article["corrections"].as_array().unwrap().len(),
    });
    assert_eq!(
        found,
        json!({
            "id": "7", "url": "https://gazette.example/n/7.html", "headline": "Ferry returns", "kicker": "On the water",
            "published": "2026-11-23T07:46:40Z", "updated": "2026-11-23T10:33:20Z", "language": "en",
            "authors": [["Eve Marsh", "Reporter"], ["Ben Ash", null]], "section": "Harbour", "dateline": "Port Ellery",
            "blocks": 1, "alt": "A ferry", "credit": "Cy Holt", "source": "The Gazette", "corrections": 1,
        })
    );
}

#[test]
fn a_rule_that_is_mapped_closes_a_story_as_everywhere() {
    let mut story = document();
    let body = json!({"headline": "/hed", "body": "/copy/html"});
    let cases = [
        (
            "state",
            json!("pulled"),
            json!({"at": "/state", "map": {"pulled": "canceled"}}),
            "status",
            "canceled",
        ),
        ("state", json!("odd"), json!("/state"), "status", "unpublishable"),
        ("until", json!("2999-01-01"), json!("/until"), "embargo", "embargoed"),
        ("until", json!({"a": 1}), json!("/until"), "embargo", "embargoed"),
        (
            "until",
            json!(946_684_800),
            json!({"at": "/until", "as": "seconds"}),
            "expires",
            "expired",
        ),
        ("premium", json!(true), json!("/premium"), "access", "paywalled"),
        ("premium", json!("gold"), json!("/premium"), "access", "paywalled"),
        ("state", json!("live"), json!({"at": "state"}), "status", "unpublishable"),
    ];
    for (key, value, source, field, expected) in cases {
        story["data"]["item"][key] = value;
        let mut fields = body.clone();
        fields[field] = source;
        let outcome = outcome(&story, &fields).unwrap();
        let reason = match outcome.verdict {
            Verdict::Notice(reason) | Verdict::Teaser(reason) => reason.as_str(),
            Verdict::Show => "show",
        };
        assert_eq!(reason, expected, "{field} {fields}");
        story = document();
    }
}

#[test]
fn the_profile_reads_a_known_format_but_a_kill_in_its_keys_counts() {
    let fields = json!({"headline": "/other", "body": {"value": "Ours."}});
    let profile = json!({"formats": {"ours": {"when": {"/meta": "ours"}, "fields": fields}}});
    let mut story = json!({"meta": "ours", "uri": "urn:x:1", "headline": "Theirs", "body_text": "Theirs.", "other": "Ours"});
    let read = |story: &Value| read(&story.to_string(), &request(&profile), &Native).unwrap();
    assert_eq!(read(&story).article.unwrap().headline.as_deref(), Some("Ours"));
    story["pubstatus"] = json!("canceled");
    assert_eq!(read(&story).verdict, Verdict::Notice(Reason::Canceled));
    story["meta"] = json!("theirs");
    story["pubstatus"] = json!("usable");
    assert_eq!(read(&story).format, "ninjs/1");
}

#[test]
fn conditions_choose_the_mapping_and_format_names_it() {
    let fields = json!({"headline": "/hed", "body": "/copy/html"});
    let cases = [
        (json!("/meta/cms"), true),
        (json!("/meta/none"), false),
        (json!(["/meta/cms", "/data/item/hed"]), true),
        (json!(["/meta/cms", "/none"]), false),
        (json!({"/meta/cms": "tidewriter"}), true),
        (json!({"/meta/cms": ["other", "tidewriter"]}), true),
        (json!({"/meta/cms": true, "/data/item/key": "7"}), true),
        (json!({"/meta/cms": "other"}), false),
        (json!({}), false),
        (json!([]), false),
        (json!(null), false),
    ];
    for (when, expected) in cases {
        let profile =
            json!({"formats": {"ours": {"when": when, "story": "/data/item", "fields": fields}}});
        let found = read(&document().to_string(), &request(&profile), &Native);
        assert_eq!(found.is_ok_and(|it| it.format == "ours"), expected, "{when}");
        let named = Request { format: Some("ours".to_owned()), ..request(&profile) };
        assert_eq!(read(&document().to_string(), &named, &Native).unwrap().format, "ours");
    }
}

#[test]
fn a_list_is_mapped_and_select_chooses_from_it() {
    let list = json!({"rows": [{"k": "a", "t": "One", "b": "Text one."}, {"k": "b", "t": "Two", "b": "Text two."}]});
    let profile = json!({"formats": {"ours": {"when": "/rows/0/t", "story": "/rows/*",
        "fields": {"id": "/k", "headline": "/t", "body": "/b"}}}});
    for (select, headline) in [(None, "One"), (Some("b"), "Two")] {
        let request = Request { select: select.map(ToOwned::to_owned), ..request(&profile) };
        let outcome = read(&list.to_string(), &request, &Native).unwrap();
        assert_eq!(outcome.article.unwrap().headline.as_deref(), Some(headline));
    }
}

#[test]
fn what_is_not_found_or_wrong_is_said_precisely() {
    let cases = [
        (json!({"headline": "/none"}), "finds no headline at /none"),
        (
            json!({"headline": "/hed", "dateline": ["/a", {"at": "/b"}]}),
            "finds no dateline at /a or /b",
        ),
        (json!({"headline": "hed"}), "\"hed\" is not a JSON Pointer"),
        (json!({"hedline": "/hed"}), "\"hedline\" is not a field of a story"),
        (json!({"headline": {"at": "/hed", "as": "shout"}}), "\"shout\" is not a transform"),
        (json!({"headline": {"at": "/hed", "case": "up"}}), "\"case\" is not a key of a place"),
        (json!({"headline": 7}), "7 is no place"),
    ];
    for (mut fields, expected) in cases {
        fields["body"] = json!("/copy/html");
        let outcome = outcome(&document(), &fields).unwrap();
        assert!(
            outcome.notices.iter().any(|it| it.message.contains(expected)),
            "{fields}: {:?}",
            outcome.notices
        );
    }
    let profile =
        json!({"formats": {"ours": {"when": "/meta/cms", "story": "/nowhere", "fields": {}}}});
    let error = read(&document().to_string(), &request(&profile), &Native).unwrap_err();
    assert!(error.message.contains("finds no story at \"/nowhere\""), "{error}");
}

#[test]
fn a_body_of_any_form_is_mapped() {
    let trees = [
        json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Low water."}]}]}),
        json!([{"_type": "block", "children": [{"_type": "span", "text": "Low water."}]}]),
        json!("<p>Low water.</p>"),
        json!("Low water."),
        json!({"root": {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "text": "Low water."}]}]}}),
    ];
    for tree in trees {
        let mut story = document();
        story["data"]["item"]["copy"] = tree.clone();
        let outcome = outcome(&story, &json!({"headline": "/hed", "body": "/copy"})).unwrap();
        let article = serde_json::to_string(outcome.article.as_deref().unwrap()).unwrap();
        assert!(article.contains("Low water."), "{tree}: {article}");
    }
}

#[test]
fn every_field_of_our_own_format_can_be_mapped() {
    let own: Value =
        serde_json::from_str(include_str!("../../../docs/article-reader-1.schema.json")).unwrap();
    let of_profile: Value =
        serde_json::from_str(include_str!("../../../docs/publisher-1.schema.json")).unwrap();
    let mappable = &of_profile["properties"]["formats"]["additionalProperties"]["properties"]["fields"]
        ["properties"];
    let mut count = 0;
    // Only the formats module writes `arranged`.
    for name in own["$defs"]["item"]["properties"]
        .as_object()
        .unwrap()
        .keys()
        .filter(|it| *it != "arranged")
    {
        let outcome = outcome(&document(), &json!({"headline": "/hed", name: "/hed"})).unwrap();
        assert!(outcome.notices.iter().all(|it| it.code != "mapping-invalid"), "{name}");
        assert!(mappable.get(name).is_some(), "{name} is missing in the schema of the profile");
        count += 1;
    }
    assert_eq!(mappable.as_object().unwrap().len(), count);
}

#[test]
fn a_story_whose_fields_are_all_mapped_is_the_same_story() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    let mut stories: Vec<_> = ["own-everything", "own-least", "own-publisher"]
        .iter()
        .map(|it| std::fs::read_to_string(folder.join(format!("{it}.json"))).unwrap())
        .collect();
    stories.push(json!({
        "format": "article-reader/1", "headline": "The gate", "published": "2026-11-23T08:00:00Z", "live": {"now": true},
        "posts": [{"id": "a", "headline": "Up", "key": true, "published": "2026-11-23T09:00:00Z", "body": ["<p>It rises.</p>"]},
            {"id": "b", "pinned": true, "published": "2026-11-23T08:30:00Z", "body": "<p>What we know.</p>"}]
    }).to_string());
    for text in stories {
        let mut story: Value = serde_json::from_str(&text).unwrap();
        // In a mapped text, the words of an object without a type are shown.
        if let Some(pieces) = story["body"].as_array_mut() {
            pieces.retain(|it| it.is_string() || it.get("type").is_some());
        }
        let fields: serde_json::Map<String, Value> = story
            .as_object()
            .unwrap()
            .keys()
            .filter(|it| *it != "format")
            .map(|it| (it.clone(), json!(format!("/{it}"))))
            .collect();
        let mut inner = story.clone();
        inner.as_object_mut().unwrap().remove("format");
        let wrapped = json!({"meta": {"cms": "x"}, "data": {"item": inner}});
        let mapped = outcome(&wrapped, &Value::Object(fields)).unwrap();
        let direct = read(&story.to_string(), &request(&json!({})), &Native).unwrap();
        assert_eq!(
            serde_json::to_value(mapped.article.as_deref()).unwrap(),
            serde_json::to_value(direct.article.as_deref()).unwrap()
        );
        assert_eq!(mapped.verdict, direct.verdict);
    }
}

#[test]
fn a_browser_reads_a_mapped_story_through_the_formats_module() {
    let profile = json!({"formats": {"ours": {"when": "/meta/cms", "story": "/data/item",
        "fields": {"headline": "/hed", "body": "/copy/html", "published": {"at": "/first", "as": "seconds"}}}}});
    let request = request(&profile);
    let text = document().to_string();
    let translated = translate(&text, &request, &Module(&formats::ALL)).unwrap();
    assert_eq!(translated.format, "ours");
    let engine = Request { profile: None, ..request.clone() };
    let browser =
        read(&translated.document.to_string(), &engine, &Module(&formats::BUILT_IN)).unwrap();
    let native = read(&text, &request, &Native).unwrap();
    assert_eq!(
        serde_json::to_value(browser.article.as_deref()).unwrap(),
        serde_json::to_value(native.article.as_deref()).unwrap()
    );
}

#[test]
fn a_proposed_mapping_reads_the_document_that_it_was_proposed_for() {
    let long =
        "The night ferry sailed from Port Ellery at dawn, for the first time in forty years. "
            .repeat(6);
    let cases = [
        (document_of(&long), "/content/article", "Ferry returns", true),
        (
            json!({"Hed": "Ferry returns", "Copy": long, "dates": {"first": 1_795_420_000, "last": 1_795_430_000},
                "Author": {"name": "Eve Marsh"}, "main_image": "https://gazette.example/f.jpg"}),
            "",
            "Ferry returns",
            true,
        ),
        (
            json!({"list": [{"title": "Ferry returns", "text": long, "image": {"url": "/f.jpg"}}, {"title": "Two", "text": long}]}),
            "/list/*",
            "Ferry returns",
            true,
        ),
    ];
    for (document, story, headline, has_lead) in cases {
        let parsed = parser::parse(&document.to_string()).unwrap();
        let proposal: Value =
            serde_json::from_str(&formats::propose(&parsed).unwrap().to_json()).unwrap();
        assert_eq!(proposal["story"], story, "{proposal}");
        let profile = json!({"formats": {"ours": proposal}});
        let base = Some("https://gazette.example/a.json".to_owned());
        let outcome =
            read(&document.to_string(), &Request { base, ..request(&profile) }, &Native).unwrap();
        let article = outcome.article.unwrap();
        assert_eq!(article.headline.as_deref(), Some(headline), "{proposal}");
        assert_eq!(article.lead.is_some(), has_lead, "{proposal}");
        assert!(!article.body.is_empty(), "{proposal}");
    }
    for nothing in [json!({}), json!([1, 2]), json!({"rows": [{"a": 1}]}), json!("text")] {
        assert!(
            formats::propose(&parser::parse(&nothing.to_string()).unwrap()).is_none(),
            "{nothing}"
        );
    }
}

fn document_of(text: &str) -> Value {
    json!({"ok": true, "content": {"article": {
        "uuid": "x", "displayTitle": "Ferry returns", "summary": "After forty years, the ferry is back at the quay.",
        "content": {"html": format!("<p>{text}</p>")}, "publishDate": "2026-11-20T08:00:00Z",
        "authors": [{"name": "Eve Marsh"}, {"name": "Ben Ash"}], "heroImage": {"src": "https://gazette.example/f.jpg", "alt": "A ferry"}}},
        "menu": [{"title": "Home", "url": "/"}, {"title": "Harbour", "url": "/h"}]})
}

mod properties {
    use super::*;
    use documents::value;
    use proptest::collection::btree_map;
    use proptest::prelude::*;
    use proptest::sample::select;

    const FIELDS: &[&str] = &[
        "headline",
        "body",
        "lead",
        "status",
        "embargo",
        "authors",
        "related",
        "access",
        "terms",
        "renditions",
    ];
    const PLACES: &[&str] = &["", "/a", "/*", "/a/0/b", "/a/*/b", "/~1", "b"];

    /// Generates places of every kind.
    fn place() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![select(PLACES).prop_map(|it| json!(it)), value()];
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                (inner.clone(), select(&["seconds", "strip", "markdown", "not", "first", "split"][..]))
                    .prop_map(|(at, change)| json!({"at": at, "as": change, "join": ", ", "map": {"true": "x"}})),
                (inner, select(PLACES)).prop_map(|(it, each)| json!({"each": each, "name": it})),
            ]
        })
    }

    #[test]
    fn any_mapping_of_any_document_gives_the_same_article_natively_and_in_a_browser() {
        let inputs = (btree_map(select(FIELDS), place(), 0..6), value()).prop_map(|(fields, story)| {
            json!([{"formats": {"ours": {"when": "/a", "story": "/a", "fields": fields}}}, {"a": story}]).to_string()
        });
        seeds::check(
            &[r#"[{"formats": {"ours": {"when": "/a", "fields": null}}}, {"a": 1}]"#],
            &inputs,
            |input| {
                let input: Value = serde_json::from_str(input).unwrap();
                let (request, text) = (request(&input[0]), input[1].to_string());
                let Ok(native) = read(&text, &request, &Native) else { return Ok(()) };
                prop_assert_eq!(
                    native.article.is_none(),
                    matches!(native.verdict, Verdict::Notice(_))
                );
                let request = Request { is_mended: true, ..request };
                let translated = translate(&text, &request, &Native).unwrap().document.to_string();
                let again =
                    read(&translated, &Request { now: request.now, ..Request::default() }, &Native)
                        .unwrap();
                prop_assert_eq!(again.verdict, native.verdict, "{}", translated);
                prop_assert_eq!(again.article, native.article, "{}", translated);
                Ok(())
            },
        );
    }

    #[test]
    fn a_proposal_never_panics_and_is_a_mapping_that_can_be_read() {
        seeds::check(&[r#"{"title": "A"}"#], &value().prop_map(|it| it.to_string()), |text| {
            if let Some(proposal) = parser::parse(text).and_then(|it| formats::propose(&it)) {
                let profile = json!({"formats": {"ours": serde_json::from_str::<Value>(&proposal.to_json()).unwrap()}});
                let outcome = read(text, &request(&profile), &Native);
                prop_assert!(
                    outcome
                        .is_ok_and(|it| it.notices.iter().all(|it| it.code != "mapping-invalid"))
                );
            }
            Ok(())
        });
    }
}
