//! Tests which stories of a list are chosen as related: their quality, the rules, and the formats of lists.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![allow(unreachable_pub, dead_code, reason = "the measurement in bench/ shares it")]

mod relations;
mod seeds;

use article_reader_core::article::RelationReason;
use article_reader_core::formats::ALL;
use article_reader_core::related::{Controls, Ranking, Step};
use article_reader_core::request::Request;
use relations::{NOW, RANKS, Set, relations};
use serde_json::{Value, json};

/// The lead in nDCG that our order must have in a list of many topics if every ranking shows six stories.
const ORDER_LEAD: f64 = 0.05;

#[test]
fn our_order_is_clearly_better_than_simple_rankings() {
    let set = Set::read();
    let [_, (_, order), others @ ..] = RANKS;
    assert!(set.stories.len() >= 200);
    for language in ["en", "de", "ar", "ja"] {
        let order = set.judge(order, &set.asked, language);
        for (name, rank) in others {
            let other = set.judge(rank, &set.asked, language);
            assert!(
                order.ndcg > other.ndcg + ORDER_LEAD,
                "{language}: {order:?} {name}: {other:?}"
            );
        }
    }
}

#[test]
fn few_wrong_links_and_no_copies_are_shown() {
    let [(_, ours), ..] = RANKS;
    // The least nDCG, the most wrong links, and the most stories with links of those that nothing fits.
    // `bench/RELATED.md` has the exact values.
    let rows = [
        ("topics", 0.80, 0.12, 0.20),
        ("wire", 0.72, 0.14, 0.10),
        ("features", 0.95, 0.55, 0.80),
        ("region", 0.75, 0.10, 0.10),
        ("mixed", 0.90, 0.16, 0.15),
    ];
    for (name, ndcg, wrong, needless) in rows {
        let set = Set::named(name);
        let ours = set.judge(ours, &set.asked, "");
        assert!(ours.copies == 0.0 && ours.served > 0.8, "{name}: {ours:?}");
        assert!(
            ours.ndcg > ndcg && ours.wrong < wrong && ours.needless < needless,
            "{name}: {ours:?}"
        );
    }
}

#[test]
fn languages_with_few_stories_are_served() {
    let set = Set::named("mixed");
    for language in set.languages() {
        let ours = set.judge(RANKS[0].1, &set.asked, &language);
        assert!(ours.served == 1.0 && ours.ndcg > 0.8, "{language}: {ours:?}");
    }
}

/// Returns the stories as a list document in our own format.
fn list(items: &[Value]) -> String {
    json!(items).to_string()
}

fn story(id: &str, headline: &str, body: &str) -> Value {
    json!({
        "format": "article-reader/1", "id": id, "url": format!("https://gazette.example/{id}"),
        "language": "en", "published": "2026-11-23", "headline": headline, "body": body,
    })
}

/// Returns a story about the ferry, and a list with three related stories and other stories.
fn ferry() -> (Value, Vec<Value>) {
    let text = "The ferry Aurora crossed the sound at dawn. Tickets cost a third more.";
    let own = story("own", "Night ferry sails again", text);
    let mut list = vec![
        story("a", "Ferry fares rise", "Tickets of the ferry across the sound cost more."),
        story("b", "A bunk aboard the ferry", "The Aurora rolls through the night on the sound."),
        story("c", "Storm stops the night ferry", "Waves on the sound kept the Aurora in port."),
        story("x1", "Chess open won by a pupil", "She gave her queen and took the last round."),
        story("x2", "Library lends out drills", "Readers may borrow tools besides books."),
        story("x3", "Grape harvest begins", "Growers expect a sweet and early year."),
        story("x4", "Choir seeks tenors", "Rehearsals are on Mondays after supper."),
        story("x5", "Bridge gets new railing", "The old one had rusted through in places."),
    ];
    // A short list does not show which words are rare.
    for at in 0..40 {
        let text = format!("Item{at} of page{at} was read by clerk{at} and filed.");
        list.push(story(&format!("f{at}"), &format!("Ledger{at} closes"), &text));
    }
    (own, list)
}

fn with(mut story: Value, key: &str, value: Value) -> Value {
    story[key] = value;
    story
}

fn found(own: &Value, items: &[Value], controls: &Controls) -> Vec<String> {
    let found = relations(&own.to_string(), &list(items), controls.clone());
    found.into_iter().filter_map(|it| it.draft.id).collect()
}

#[test]
fn rules_language_and_controls_take_precedence_over_similarity() {
    let (own, items) = ferry();
    let usual = Controls::default();
    let mut plain = found(&own, &items, &usual);
    plain.sort();
    assert_eq!(plain, ["a", "b", "c"]);
    let other = |id: &str, key: &str, value: Value| {
        let copy = with(items[2].clone(), "body", json!("The ferry Aurora waits for the night."));
        with(with(copy, "id", json!(id)), key, value)
    };
    // Each of these stories would come first if it could be shown.
    let excluded = [
        other("killed", "status", json!("canceled")),
        other("held", "status", json!("withheld")),
        other("embargoed", "embargo", json!("2026-12-24T00:00:00Z")),
        other("expired", "expires", json!("2026-11-01")),
        other("paid", "access", json!("subscribers")),
        other("german", "language", json!("de")),
        other("own", "url", json!("https://gazette.example/elsewhere")),
        other("same-url", "url", own["url"].clone()),
        other("same-headline", "headline", own["headline"].clone()),
        other("picture", "type", json!("picture")),
        other("nameless", "headline", json!("")),
    ];
    for it in excluded {
        let id = it["id"].as_str().unwrap().to_owned();
        let with_it: Vec<_> = [items.clone(), vec![it]].concat();
        assert!(!found(&own, &with_it, &usual).contains(&id), "{id}");
    }
    let open = [items.clone(), vec![other("open", "url", json!("https://gazette.example/open"))]];
    assert!(found(&own, &open.concat(), &usual).contains(&"open".to_owned()));

    let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let pin = names(&["https://gazette.example/x4", "no such story"]);
    let pinned = relations(&own.to_string(), &list(&items), Controls { pin, ..usual.clone() });
    assert_eq!(pinned[0].draft.id.as_deref(), Some("x4"));
    assert_eq!(pinned[0].reason, Some(RelationReason::Chosen));
    assert_eq!(pinned.len(), 4);
    let mut without = found(&own, &items, &Controls { exclude: names(&["b"]), ..usual.clone() });
    without.sort();
    assert_eq!(without, ["a", "c"]);
    assert_eq!(found(&own, &items, &Controls { limit: 1, ..usual.clone() }).len(), 1);
    for quiet in [json!({"max": 0}), json!({"max": "0"}), json!({"off": true})] {
        let quiet = with(own.clone(), "related", quiet);
        assert!(found(&quiet, &items, &usual).is_empty());
        let request = Request { now: NOW, ..Request::default() };
        let ranking = Ranking::new(&quiet.to_string(), &request, usual.clone(), &ALL, None);
        assert!(!ranking.ok().unwrap().wants_list());
    }
    let curated = with(own.clone(), "related", json!([{"id": "a", "headline": "Fares"}]));
    assert!(!found(&curated, &items, &usual).contains(&"a".to_owned()));
}

#[test]
fn a_copy_is_shown_once() {
    let (own, mut items) = ferry();
    let text = "On Friday the line Halden said that its boat will sail from the old pier again as \
        soon as the wind has turned, and that nobody has to pay twice for the same bunk.";
    items[0]["body"] = json!(["The ferry across the sound is dear.", text].join(" "));
    items[2]["body"] = json!(["Storm keeps the ferry Aurora from the sound.", text].join(" "));
    let shown = found(&own, &items, &Controls::default());
    assert_eq!(shown.len(), 2, "two of the three stories are copies: {shown:?}");
    items.push(story("d", "Night ferry pier rebuilt", "Piles for the Aurora stand in the sound."));
    let shown = relations(&own.to_string(), &list(&items), Controls::default());
    assert_eq!(shown.len(), 3);
    // All of them share the word "ferry", but only a name is a reason.
    let name = Some(RelationReason::About("Aurora".to_owned()));
    assert!(shown.iter().all(|it| it.reason.is_none() || it.reason == name), "{shown:?}");
    let series = |it: Value| with(it, "series", json!("Boats of the sound"));
    items[5] = series(items[5].clone());
    let shown = relations(&series(own).to_string(), &list(&items), Controls::default());
    assert_eq!(
        (shown[0].draft.id.as_deref(), &shown[0].reason),
        (Some("x3"), &Some(RelationReason::Series))
    );
}

/// The fields of a story that every format has: id, URL, headline, body and date.
type Facts = (Value, Value, Value, Value, Value);

#[test]
fn a_reason_is_a_topic_a_name_or_the_section() {
    let (own, items) = ferry();
    let reasons = |own: &Value, items: &[Value]| {
        let mut found = relations(&own.to_string(), &list(items), Controls::default());
        found.sort_by(|one, other| one.draft.id.cmp(&other.draft.id));
        found.into_iter().map(|it| it.reason).collect::<Vec<_>>()
    };
    assert_eq!(reasons(&own, &items), [None, None, None]);
    let all = |key: &str, value: Value| {
        let items = items.iter().enumerate().map(|(at, it)| match at {
            0..3 => with(it.clone(), key, value.clone()),
            _ => it.clone(),
        });
        reasons(&with(own.clone(), key, value.clone()), &items.collect::<Vec<_>>())
    };
    let about = |words: &str| vec![Some(RelationReason::About(words.to_owned())); 3];
    assert_eq!(
        all("sections", json!(["News"])),
        [None, None, None],
        "the section News is not a reason"
    );
    assert_eq!(
        all("sections", json!(["Coast"])),
        vec![Some(RelationReason::Section("Coast".into())); 3]
    );
    assert_eq!(all("tags", json!(["ferries"])), about("ferries"));
    assert_eq!(all("people", json!(["Ada Quill"])), about("Ada Quill"));
    // A name is a reason if it is in the headline of one story and in the text of the other.
    let own = with(own, "headline", json!("On the night ferry Aurora"));
    let (mut items, text) = (items, "Nobody on the Aurora slept.");
    for it in items.iter_mut().take(3) {
        it["body"] = json!([it["body"].as_str().unwrap(), text].join(" "));
    }
    assert_eq!(reasons(&own, &items), about("Aurora"));
}

#[test]
fn short_lists_give_only_related_stories() {
    let set = Set::read();
    for (size, least) in [(8, 0.75), (15, 0.8), (30, 0.8)] {
        let related = set.judge_short(&set.asked, size, true);
        assert!(related.ndcg > least && related.wrong < 0.08, "{size}: {related:?}");
        let others = set.judge_short(&set.asked, size, false);
        assert!(others.served < 0.08, "{size}: {others:?}");
    }
}

#[test]
fn lists_of_every_format_are_read() {
    let (own, items) = ferry();
    let mut each = Vec::new();
    for it in &items {
        let text = |key: &str| it[key].clone();
        each.push((text("id"), text("url"), text("headline"), text("body"), text("published")));
    }
    let map = |make: &dyn Fn(&Facts) -> Value| -> Value { each.iter().map(make).collect() };
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "G", "authors": [{"name": "A"}],
        "items": map(&|(id, url, title, text, date)| json!({"id": id, "url": url, "title": title, "content_text": text, "date_published": date}))});
    let wordpress = map(&|(_, url, title, text, _)| {
        json!({"id": 7, "link": url, "status": "publish",
        "date_gmt": "2026-11-23T00:00:00", "title": {"rendered": title}, "content": {"rendered": format!("<p>{}</p>", text.as_str().unwrap())}})
    });
    let ninjs = map(&|(id, _, title, text, date)| {
        json!({"uri": id, "type": "text", "pubstatus": "usable",
        "language": "en", "versioncreated": date, "headline": title, "body_text": text})
    });
    let api = json!({"_items": ninjs.clone(), "_meta": {"total": 8}});
    let afp = json!({"response": {"status": {"code": 0}, "docs": map(&|(id, _, title, text, date)| json!({"uno": id, "class": "text",
        "status": "Usable", "lang": "en", "published": date, "headline": title, "news": [text]}))}});
    let ghost = json!({"posts": map(&|(id, url, title, text, date)| json!({"id": id, "uuid": id, "url": url, "title": title,
        "html": text, "published_at": date, "visibility": "public"}))});
    let capi = json!({"response": {"status": "ok", "results": map(&|(id, url, title, text, date)| json!({"id": id, "type": "article",
        "webUrl": url, "apiUrl": url, "webTitle": title, "webPublicationDate": date, "fields": {"headline": title, "body": text}}))}});
    for document in [json!(items), feed, wordpress, ninjs, api, afp, ghost, capi] {
        let shown = relations(&own.to_string(), &document.to_string(), Controls::default());
        let mut headlines: Vec<_> =
            shown.iter().filter_map(|it| it.draft.headline.clone()).collect();
        headlines.sort();
        let ferries =
            ["A bunk aboard the ferry", "Ferry fares rise", "Storm stops the night ferry"];
        assert_eq!(headlines, ferries, "{document}");
    }
}

/// Returns the headlines of the related stories, and nothing if the story or the list cannot be read.
fn ranked(story: &str, list: &str) -> Vec<Option<String>> {
    let request = Request { now: NOW, ..Request::default() };
    let ranking = Ranking::new(story, &request, Controls::default(), &ALL, None);
    let Ok(mut ranking) = ranking else { return Vec::new() };
    // Passes the list in small parts, because a network may split it at any byte.
    for part in list.as_bytes().chunks(7) {
        ranking.take_list(part).unwrap();
        while ranking.work(None) == Step::More {}
    }
    if ranking.end_list().is_err() {
        return Vec::new();
    }
    while ranking.work(None) == Step::More {}
    ranking.relations().into_iter().map(|it| it.draft.headline).collect()
}

#[test]
fn the_order_of_the_list_does_not_matter() {
    let (own, items) = ferry();
    let expected = ranked(&own.to_string(), &list(&items));
    for turn in 0..8 {
        for swap in 0..8 {
            let mut items = items.clone();
            items.rotate_left(turn);
            items.swap(0, swap);
            assert_eq!(ranked(&own.to_string(), &list(&items)), expected, "{turn} {swap}");
        }
    }
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_input_panics() {
        let texts = prop_oneof![any::<String>(), r#"[\[\]{}",:\\a<&;ء字 ]{0,40}"#];
        seeds::check(&[], &texts, |text| {
            let (own, items) = ferry();
            ranked(&own.to_string(), text);
            let strange = with(own.clone(), "body", json!(text));
            let stories =
                [strange.clone(), story("p", "Pier rebuilt", text), story("q", text, "A")];
            ranked(&strange.to_string(), &list(&stories));
            let mut broken = list(&items);
            broken.truncate(broken.char_indices().nth(text.len() * 7).map_or(0, |it| it.0));
            prop_assert!(ranked(&own.to_string(), &broken).is_empty());
            Ok(())
        });
    }

    #[test]
    fn a_story_without_shared_words_is_not_shown() {
        seeds::check(&["qj jq xz xq jq qj xj zj "], &r"([qxzj]{2,9} ){8,60}", |words| {
            let (own, mut items) = ferry();
            items.push(story("strange", words, words));
            let shown = ranked(&own.to_string(), &list(&items));
            prop_assert_eq!(shown.len(), 3);
            prop_assert!(!shown.contains(&Some(words.trim().to_owned())));
            Ok(())
        });
    }
}
