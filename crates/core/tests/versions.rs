//! Tests documents with several versions of an item: the newest counts, also if it is a kill.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]
#![allow(unreachable_pub, dead_code, reason = "the tests of related stories share it")]

mod engine;
mod relations;

use article_reader_core::formats::{OF_LISTS, Wanted};
use article_reader_core::read::{Outcome, read};
use article_reader_core::related::{Controls, NotRead, Ranking, Step};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_core::translate::translate;
use article_reader_native::Native;
use engine::read_as_a_browser;
use relations::relations;
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;

/// What is shown of a document: the headline, or the reason why it is closed.
fn shown(document: &Value, select: Option<&str>) -> String {
    let select = select.map(ToOwned::to_owned);
    let request = Request { select, now: NOW, ..Request::default() };
    let text = document.to_string();
    let outcome = read(&text, &request, &Native).unwrap();
    let in_browser = read_as_a_browser(&text, &request).unwrap();
    assert_eq!(in_browser.verdict, outcome.verdict, "{document}");
    let headline = |it: &Outcome| it.article.as_ref().and_then(|it| it.headline.clone());
    assert_eq!(headline(&in_browser), headline(&outcome), "{document}");
    let shown = match &outcome.verdict {
        Verdict::Notice(reason) => {
            assert!(outcome.article.is_none() && outcome.notices.is_empty(), "{document}");
            reason.as_str().to_owned()
        }
        _ => headline(&outcome).unwrap(),
    };
    let translated = translate(&text, &request, &Native).unwrap().document.to_string();
    let again = read(&translated, &Request { now: NOW, ..Request::default() }, &Native).unwrap();
    assert_eq!(again.verdict, outcome.verdict, "{document}: {translated}");
    shown
}

/// Returns a version of a story in ninjs. `fields` replace the usual ones.
fn version(number: u32, fields: &Value) -> Value {
    let mut item = json!({
        "guid": "urn:mpa:77", "type": "text", "pubstatus": "usable", "version": number.to_string(),
        "versioncreated": format!("2026-11-22T{:02}:00:00+0000", 10 + number),
        "headline": format!("Version {number}"), "body_html": "<p>It sailed.</p>",
    });
    item.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    item
}

fn kill(number: u32) -> Value {
    version(number, &json!({"pubstatus": "canceled", "headline": "Kill notice"}))
}

fn other() -> Value {
    version(9, &json!({"guid": "urn:mpa:5", "headline": "Other story"}))
}

#[test]
fn the_newest_version_counts_in_every_order() {
    let plain = |number| version(number, &json!({}));
    let without = |item: Value, keys: &[&str]| {
        let mut item = item;
        keys.iter().for_each(|it| drop(item.as_object_mut().unwrap().remove(*it)));
        item
    };
    let both = ["version", "versioncreated"];
    let cases = [
        (vec![plain(1), plain(2), kill(3)], "canceled"),
        (vec![kill(3), plain(2), plain(1)], "canceled"),
        (vec![plain(2), kill(3), plain(1)], "canceled"),
        (vec![plain(1), kill(2), plain(3)], "Version 3"),
        (vec![plain(1), plain(3), plain(2)], "Version 3"),
        (vec![plain(9), plain(10)], "Version 10"),
        (vec![plain(9), kill(10), other()], "canceled"),
        (vec![other(), plain(1), kill(2)], "Other story"),
        // Only a number, only a date, or neither: in doubt the kill counts.
        (
            vec![without(plain(1), &["versioncreated"]), without(kill(2), &["versioncreated"])],
            "canceled",
        ),
        (vec![without(plain(1), &["version"]), without(kill(2), &["version"])], "canceled"),
        (vec![plain(1), without(kill(2), &both)], "canceled"),
        (vec![without(kill(2), &both), plain(1)], "canceled"),
        (vec![without(plain(1), &both), without(plain(2), &both)], "Version 1"),
        // The same version twice.
        (vec![plain(1), version(1, &json!({"pubstatus": "canceled"}))], "canceled"),
        // The number and the date disagree.
        (
            vec![
                plain(2),
                version(
                    1,
                    &json!({"versioncreated": "2026-11-23T00:00:00Z", "pubstatus": "canceled"}),
                ),
            ],
            "canceled",
        ),
        (vec![version(2, &json!({"pubstatus": "withheld"})), plain(1)], "withheld"),
        (vec![plain(1), version(2, &json!({"embargoed": "2026-12-01T00:00:00Z"}))], "embargoed"),
        (vec![plain(1), version(2, &json!({"type": "advisory"}))], "unpublishable"),
        (
            vec![plain(1), version(2, &json!({"flags": {"marked_for_not_publication": true}}))],
            "unpublishable",
        ),
    ];
    for (items, expected) in cases {
        for document in [
            json!(items),
            json!({"_items": items, "_meta": {"total": items.len()}}),
            json!({"item": items}),
            json!({"data": {"items": items.iter().map(|it| json!({"item": it})).collect::<Vec<_>>()}}),
        ] {
            assert_eq!(shown(&document, None), expected, "{document}");
        }
        let document = json!([vec![other()], items].concat());
        let expected = if expected == "Other story" { "canceled" } else { expected };
        assert_eq!(shown(&document, Some("urn:mpa:77")), expected, "{document}");
        assert_eq!(shown(&document, Some("urn:mpa:5")), "Other story", "{document}");
    }
}

#[test]
fn select_by_the_url_of_an_old_version_finds_the_kill() {
    let old = version(1, &json!({"canonical_url": "https://gazette.example/ferry"}));
    for items in [json!([old, kill(2)]), json!([kill(2), old])] {
        assert_eq!(shown(&items, Some("https://gazette.example/ferry")), "canceled", "{items}");
    }
}

#[test]
fn versions_are_found_in_every_format_with_lists() {
    let afp = |revision: u32, status: &str| {
        json!({"uno": format!("x.{revision}"), "afpshortid": "9x", "revision": revision, "class": "text",
            "headline": format!("Version {revision}"), "news": ["It sailed."], "status": status})
    };
    let dpa = |version: u32, status: &str| {
        json!({"urn": "urn:mpa:1", "entry_id": "1", "version": version, "pubstatus": status,
            "headline": format!("Version {version}"), "article_html": "<p>It sailed.</p>"})
    };
    let own = |hour: u32, status: &str| {
        json!({"format": "article-reader/1", "id": "1", "headline": format!("Version {hour}"), "body": "It sailed.",
            "updated": format!("2026-11-22T0{hour}:00:00Z"), "status": status})
    };
    let ap = |version: u32, status: &str| {
        json!({"uri": format!("https://api.news.example/{version}"), "altids": {"itemid": "7"}, "version": version,
            "signals": ["newscontent"], "type": "text", "pubstatus": status, "headline": format!("Version {version}"),
            "body_text": "It sailed."})
    };
    for (status, expected) in [("usable", "Version 2"), ("canceled", "canceled")] {
        for document in [
            json!({"response": {"docs": [afp(1, "usable"), afp(2, status)]}}),
            json!({"entries": [dpa(1, "usable"), dpa(2, status)]}),
            json!([dpa(2, status), dpa(1, "usable")]),
            json!([own(1, "usable"), own(2, status)]),
            json!({"data": {"items": [{"item": ap(1, "usable")}, {"item": ap(2, status)}]}}),
        ] {
            assert_eq!(shown(&document, None), expected, "{document}");
        }
    }
    // Items that share only a page are not versions of one item.
    let page = |id: &str, headline: &str| {
        json!({"guid": id, "type": "text", "url": "https://gazette.example/", "headline": headline, "body_text": "A.",
            "versioncreated": "2026-11-22T10:00:00Z"})
    };
    assert_eq!(shown(&json!([page("1", "First"), page("2", "Second")]), None), "First");
    // Two sites may number their posts alike.
    let post = |site: &str, date: &str| {
        json!({"id": 7, "link": format!("https://{site}.example/a"), "date_gmt": date, "title": {"rendered": site},
            "content": {"rendered": "<p>A.</p>"}})
    };
    let posts = json!([post("one", "2026-11-21T10:00:00"), post("two", "2026-11-22T10:00:00")]);
    assert_eq!(shown(&posts, None), "one");
}

#[test]
fn a_killed_picture_is_dropped_wherever_its_old_version_is() {
    let picture = |version: u32, status: &str| {
        json!({"guid": "urn:mpa:pic", "type": "picture", "version": version, "pubstatus": status, "headline": "Pier",
            "byline": "Anna Lund", "renditions": {"main": {"href": "https://img.example/pier.jpg"}}})
    };
    let story = |associations: &Value| {
        version(
            1,
            &json!({
                "associations": associations,
                "body_html": "<p>It sailed.</p><!-- EMBED START Image {id: \"editor_0\"} --><figure><img src=\"https://img.example/pier.jpg\">\
                    </figure><!-- EMBED END Image {id: \"editor_0\"} --><p>It came back.</p>",
            }),
        )
    };
    let usable = json!({"featuremedia": picture(1, "usable"), "editor_0": picture(1, "usable")});
    let mixed = json!({"featuremedia": picture(1, "usable"), "editor_0": picture(2, "canceled")});
    let newer = json!({"featuremedia": picture(3, "usable"), "editor_0": picture(3, "usable")});
    let cases = [
        (json!([story(&usable)]), true),
        (story(&mixed), false),
        (json!([story(&mixed)]), false),
        (json!([story(&usable), picture(2, "canceled")]), false),
        (json!([story(&usable), picture(2, "withheld")]), false),
        (json!([story(&usable), picture(2, "usable")]), true),
        (json!([story(&newer), picture(2, "canceled")]), true),
    ];
    for (document, expected) in cases {
        let request = Request { now: NOW, ..Request::default() };
        let article = read(&document.to_string(), &request, &Native).unwrap().article.unwrap();
        let text = serde_json::to_string(&*article).unwrap();
        assert_eq!(text.contains("pier.jpg"), expected, "{document}: {text}");
        assert!(text.contains("It came back."), "{document}: {text}");
    }
}

/// Returns a story, and a list of stories about the same subject, as ninjs.
fn ferry() -> (Value, Vec<Value>) {
    let story = |id: &str, headline: &str, body: &str| {
        json!({"uri": id, "type": "text", "language": "en", "pubstatus": "usable", "version": "1",
            "versioncreated": "2026-11-22T10:00:00Z", "headline": headline, "body_text": body})
    };
    let own =
        story("own", "Night ferry sails again", "The ferry Aurora crossed the sound at dawn.");
    let mut list = vec![
        story("a", "Night ferry fares rise", "Tickets of the Aurora across the sound cost more."),
        story("b", "A bunk aboard the ferry", "The Aurora rolls through the night on the sound."),
        story("c", "Storm stops the night ferry", "Waves on the sound kept the Aurora in port."),
        story("d", "Ferry captain retires", "She steered the Aurora across the sound at night."),
    ];
    for at in 0..40 {
        let text = format!("Item{at} of page{at} was read by clerk{at} and filed.");
        list.push(story(&format!("f{at}"), &format!("Ledger{at} closes"), &text));
    }
    (own, list)
}

fn found(own: &Value, list: &[Value]) -> Vec<String> {
    let found = relations(&own.to_string(), &json!(list).to_string(), Controls::default());
    let mut ids: Vec<_> = found.into_iter().filter_map(|it| it.draft.id).collect();
    ids.sort();
    ids
}

#[test]
fn a_killed_story_is_not_related() {
    let (own, list) = ferry();
    assert_eq!(found(&own, &list), ["a", "b", "c", "d"]);
    let mut kill = list[1].clone();
    kill["version"] = json!("2");
    kill["pubstatus"] = json!("canceled");
    kill["headline"] = json!("Kill notice");
    assert_eq!(found(&own, &[list.clone(), vec![kill.clone()]].concat()), ["a", "c", "d"]);
    assert_eq!(found(&own, &[vec![kill.clone()], list.clone()].concat()), ["a", "c", "d"]);
    // A kill of an older version than that of the list.
    kill["version"] = json!("0");
    kill["versioncreated"] = json!("2026-11-22T09:00:00Z");
    assert_eq!(found(&own, &[list.clone(), vec![kill]].concat()), ["a", "b", "c", "d"]);
    // Of two versions that may be shown, the newest is.
    let mut update = list[1].clone();
    update["version"] = json!("2");
    update["headline"] = json!("A bunk aboard the ferry, and its price");
    let list = [list, vec![update]].concat();
    let relations = relations(&own.to_string(), &json!(list).to_string(), Controls::default());
    let of_b: Vec<_> = relations.iter().filter(|it| it.draft.id.as_deref() == Some("b")).collect();
    assert_eq!(of_b.len(), 1);
    assert!(of_b[0].draft.headline.as_ref().unwrap().ends_with("price"));
}

/// In a browser, the related module has only the adapters of the engine.
#[test]
fn a_killed_story_is_not_related_after_a_translation() {
    let (own, list) = ferry();
    let dpa = |it: &Value| {
        json!({"urn": it["uri"], "entry_id": it["uri"], "version": it["version"], "pubstatus": it["pubstatus"],
            "language": "en", "version_created": it["versioncreated"], "headline": it["headline"],
            "article_html": format!("<p>{}</p>", it["body_text"].as_str().unwrap())})
    };
    let mut kill = list[1].clone();
    kill["version"] = json!("2");
    kill["pubstatus"] = json!("canceled");
    for (list, expected) in [
        (list.clone(), vec!["a", "b", "c", "d"]),
        ([list, vec![kill]].concat(), vec!["a", "c", "d"]),
    ] {
        let list = json!({"entries": list.iter().map(dpa).collect::<Vec<_>>()});
        let request = Request { now: NOW, ..Request::default() };
        let mut translated = |text: &str, wanted: Wanted<'_>| {
            let select = wanted.select.map(ToOwned::to_owned);
            let request = Request { select, now: NOW, ..Request::default() };
            Some(translate(text, &request, &Native).ok()?.document.to_json())
        };
        let ranking =
            Ranking::new(&own.to_string(), &request, Controls::default(), &OF_LISTS, None);
        let Ok(mut ranking) = ranking else { unreachable!("{:?}", NotRead::NoStory) };
        ranking.take_list(list.to_string().as_bytes()).unwrap();
        ranking.end_list().unwrap();
        while ranking.work(Some(&mut translated)) == Step::More {}
        let mut ids: Vec<_> =
            ranking.relations().into_iter().filter_map(|it| it.draft.id).collect();
        ids.sort();
        assert_eq!(ids, expected);
    }
}
