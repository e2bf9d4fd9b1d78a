//! Tests `rules::judge`, which decides whether a story may be shown, with one line for each case.

use article_reader_core::article::Rendition;
use article_reader_core::draft::{Association, Draft, Gate, Piece};
use article_reader_core::formats::{self, Wanted};
use article_reader_core::rules::{Reason, Verdict, judge};
use article_reader_native::Native;
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;
const HOUR: i64 = 3_600;

fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Show => "show",
        Verdict::Teaser(Reason::Paywalled) => "teaser",
        Verdict::Teaser(reason) | Verdict::Notice(reason) => reason.as_str(),
    }
}

fn draft(status: Option<&str>, embargo: Option<&str>) -> Draft {
    let owned = |it: Option<&str>| it.map(ToOwned::to_owned);
    Draft {
        gate: Gate { status: owned(status), embargo: owned(embargo), ..Gate::default() },
        headline: Some("Night ferry sails again".to_owned()),
        ..Draft::default()
    }
}

#[test]
fn the_status_takes_precedence_over_the_embargo() {
    let past = Some("2026-11-23T11:59:59Z");
    let future = Some("2026-11-23T12:00:01Z");
    let cases = [
        (None, None, "show"),
        (Some(""), None, "show"),
        (Some("usable"), None, "show"),
        (Some(" Usable "), None, "show"),
        (Some("canceled"), None, "canceled"),
        (Some("cancelled"), None, "canceled"),
        (Some("KILLED"), None, "canceled"),
        (Some("kill"), None, "canceled"),
        (Some("Retracted"), None, "canceled"),
        (Some("canceled"), past, "canceled"),
        (Some("canceled"), future, "canceled"),
        (Some("withheld"), None, "withheld"),
        (Some("hold"), future, "withheld"),
        (Some("embargoed"), None, "embargoed"),
        (Some("embargoed"), future, "embargoed"),
        (Some("embargoed"), past, "show"),
        (Some("embargoed"), Some("Next Monday"), "embargoed"),
        (Some("replaced"), None, "unpublishable"),
        (Some("advisory"), None, "unpublishable"),
        (Some("usable?"), None, "unpublishable"),
        (Some("[\"usable\"]"), None, "unpublishable"),
        (Some("unknown"), future, "unpublishable"),
    ];
    for (status, embargo, expected) in cases {
        let verdict = judge(&draft(status, embargo), NOW);
        assert_eq!(name(verdict), expected, "{status:?} {embargo:?}");
    }
}

#[test]
fn an_embargo_holds_until_the_latest_moment_it_can_mean() {
    let cases = [
        ("2026-11-23T12:00:00Z", 0),
        ("2026-11-23T12:00:01Z", 1),
        ("2026-11-23T13:00:00+01:00", 0),
        ("2026-11-23T14:00:00+0100", HOUR),
        // A time without a zone: the last zone of the world (UTC-12) reaches it twelve hours after UTC.
        ("2026-11-23T12:00:00", 12 * HOUR),
        // A date without a time: in that zone, the day ends 24 hours after its noon in UTC.
        ("2026-11-23", 24 * HOUR),
        ("1795438800", HOUR),
        ("1795438800000", HOUR),
    ];
    for (text, opens_after) in cases {
        let at = |now| name(judge(&draft(None, Some(text)), now));
        assert_eq!(at(NOW + opens_after), "show", "{text}");
        assert_eq!(at(NOW + opens_after - 1), "embargoed", "{text}");
    }
}

#[test]
fn an_unreadable_embargo_never_ends() {
    for text in ["Next Monday", "2026-13-40", "true", "{}", "soon"] {
        assert_eq!(name(judge(&draft(None, Some(text)), i64::MAX)), "embargoed", "{text}");
    }
    let unset = [
        "",
        "  ",
        "false",
        "False",
        "none",
        "null",
        "0",
        "0001-01-01T00:00:00Z",
        "1970-01-01",
        "0000-00-00",
    ];
    for text in unset {
        assert_eq!(name(judge(&draft(None, Some(text)), 0)), "show", "{text:?}");
        // The status says that there is an embargo, of an unknown time.
        let embargoed = draft(Some("embargoed"), Some(text));
        assert_eq!(name(judge(&embargoed, i64::MAX)), "embargoed", "{text:?}");
    }
}

#[test]
fn a_story_expires_at_the_latest_possible_moment() {
    let cases = [
        ("2026-11-23T12:00:00Z", 0),
        ("2026-11-23T13:00:00+01:00", 0),
        ("2026-11-23T12:00:00", 12 * HOUR),
        ("2026-11-23", 24 * HOUR),
    ];
    for (text, closes_after) in cases {
        let at = |now| name(judge(&with_gate(|it| it.expires = Some(text.to_owned())), now));
        assert_eq!(at(NOW + closes_after), "expired", "{text}");
        assert_eq!(at(NOW + closes_after - 1), "show", "{text}");
    }
    let zeros = [
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "0",
        "-62135596800",
        "0000-00-00 00:00:00",
        "false",
    ];
    for text in ["", "Last Tuesday", "neither text nor number"].into_iter().chain(zeros) {
        let draft = with_gate(|it| it.expires = Some(text.to_owned()));
        assert_eq!(name(judge(&draft, i64::MAX)), "show", "{text}");
    }
}

/// Returns a draft whose gate `set` has changed.
fn with_gate(set: impl Fn(&mut Gate)) -> Draft {
    let mut draft = draft(None, None);
    set(&mut draft.gate);
    draft
}

#[test]
fn the_rules_apply_in_their_order() {
    let mut draft = with_gate(|it| it.is_paid = true);
    assert_eq!(name(judge(&draft, NOW)), "teaser");
    draft.gate.expires = Some("2026-11-22".to_owned());
    assert_eq!(name(judge(&draft, NOW + 24 * HOUR)), "expired");
    draft.gate.embargo = Some("2027-01-01".to_owned());
    assert_eq!(name(judge(&draft, NOW)), "embargoed");
    draft.terms = vec!["MANDATORY CREDIT; ON-LINE OUT".to_owned()];
    assert_eq!(name(judge(&draft, NOW)), "unpublishable");
    draft.gate.status = Some("canceled".to_owned());
    assert_eq!(name(judge(&draft, NOW)), "canceled");
}

#[test]
fn a_paid_story_is_a_teaser_if_it_has_a_headline_or_standfirst() {
    let gate = Gate { is_paid: true, ..Gate::default() };
    let words = Some("x".to_owned());
    let closed = Draft { gate, body: vec![Piece::Text("x".to_owned())], ..Draft::default() };
    assert_eq!(name(judge(&closed, NOW)), "paywalled");
    for open in [
        Draft { headline: words.clone(), ..closed.clone() },
        Draft { standfirst: words, ..closed.clone() },
    ] {
        assert_eq!(name(judge(&open, NOW)), "teaser");
    }
}

#[test]
fn terms_that_forbid_the_web_make_a_story_unpublishable() {
    let cases = [
        ("ONLINE OUT", "unpublishable"),
        ("MAGS OUT; ON-LINE OUT", "unpublishable"),
        ("No internet use", "unpublishable"),
        ("NOT FOR PUBLICATION", "unpublishable"),
        ("NORWAY OUT", "show"),
        ("For online and print use", "show"),
        ("No use without credit", "show"),
        ("Online outlets must credit", "show"),
    ];
    for (terms, expected) in cases {
        let mut draft = draft(None, None);
        draft.terms = vec![terms.to_owned()];
        assert_eq!(name(judge(&draft, NOW)), expected, "{terms}");
    }
}

#[test]
fn the_reason_has_the_end_of_the_embargo() {
    let verdict = judge(&draft(None, Some("2026-12-01T00:00:00Z")), NOW);
    let text = format!("{verdict:?}");
    assert!(text.contains("until: Some"), "{text}");
    let verdict = judge(&draft(None, Some("Next Monday")), NOW);
    assert!(format!("{verdict:?}").contains("until: None"));
}

#[test]
fn a_draft_without_content_is_empty() {
    let nothing = Draft::default();
    assert_eq!(name(judge(&nothing, NOW)), "empty");

    let text = Some("x".to_owned());
    let picture = Draft { renditions: vec![Rendition::default()], ..Draft::default() };
    let some = [
        Draft { headline: text.clone(), ..Draft::default() },
        Draft { standfirst: text.clone(), ..Draft::default() },
        Draft { body: vec![Piece::Text("x".to_owned())], ..Draft::default() },
        Draft { caption: text.clone(), ..Draft::default() },
        picture.clone(),
        package(picture.clone()),
    ];
    for draft in some {
        assert_eq!(name(judge(&draft, NOW)), "show", "{draft:?}");
    }

    let gate = Gate { status: Some("canceled".to_owned()), ..Gate::default() };
    let closed = [
        package(nothing),
        package(Draft { headline: text.clone(), ..Draft::default() }),
        package(Draft { gate, ..picture }),
        Draft { copyright: text, ..Draft::default() },
    ];
    for draft in closed {
        assert_eq!(name(judge(&draft, NOW)), "empty", "{draft:?}");
    }
}

fn package(item: Draft) -> Draft {
    let associations = vec![Association { name: "1".to_owned(), item }];
    Draft { associations, ..Draft::default() }
}

#[test]
fn status_embargo_and_type_are_read_in_many_spellings() {
    let cases = [
        (json!({}), "show"),
        (
            json!({"pubstatus": "canceled", "body_html": "<p>All of it is still here.</p>"}),
            "canceled",
        ),
        (json!({"pubstatus": "canceled", "item": {"headline": "Inside", "uri": "x"}}), "canceled"),
        (json!({"pubStatus": "Withheld"}), "withheld"),
        (json!({"PUBSTATUS": "usable", "pubstatus": "canceled"}), "canceled"),
        (json!({"pubstatus": ["canceled"]}), "unpublishable"),
        (json!({"pubstatus": {"name": "usable"}}), "unpublishable"),
        (json!({"pubstatus": false}), "unpublishable"),
        (json!({"pubstatus": 1}), "unpublishable"),
        (json!({"pubstatus": null}), "show"),
        (json!({"embargoed": "2026-11-24T00:00:00Z"}), "embargoed"),
        (json!({"embargoedUntil": "2026-11-24T00:00:00Z"}), "embargoed"),
        (json!({"publish_schedule": "2026-11-24T00:00:00+0000"}), "embargoed"),
        (json!({"embargoed": 1_795_435_201}), "embargoed"),
        (json!({"embargoed": 1_795_435_200}), "show"),
        (json!({"embargoed": true}), "embargoed"),
        (json!({"embargoed": ["2020-01-01T00:00:00Z"]}), "embargoed"),
        (json!({"embargoed": ""}), "show"),
        (json!({"embargoed": false}), "show"),
        (json!({"embargoed": null}), "show"),
        (json!({"embargoed": "none"}), "show"),
        (json!({"embargoed": 0}), "show"),
        (json!({"embargoed": "0001-01-01T00:00:00"}), "show"),
        (json!({"embargoed": "1970-01-01T00:00:00+00:00"}), "show"),
        (json!({"embargoed": false, "publish_schedule": "2026-11-24T00:00:00+0000"}), "embargoed"),
        (
            json!({"embargoed": "0001-01-01T00:00:00Z", "embargoedUntil": "2026-11-24T00:00:00Z"}),
            "embargoed",
        ),
        (json!({"pubstatus": "embargoed", "embargoed": false}), "embargoed"),
        (json!({"embargoed": "2026-11-23T12:59:00+01:00[Europe/Oslo]"}), "show"),
        (json!({"embargoed": "2026-11-23T13:01:00+01:00[Europe/Oslo]"}), "embargoed"),
        (json!({"expires": "0001-01-01T00:00:00Z"}), "show"),
        (json!({"expires": 0}), "show"),
        (json!({"expires": "2026-11-22T00:00:00Z"}), "expired"),
        (json!({"flags": {"marked_for_not_publication": true}}), "unpublishable"),
        (json!({"flags": {"marked_for_not_publication": "true"}}), "unpublishable"),
        (json!({"flags": {"marked_for_not_publication": 1}}), "unpublishable"),
        (json!({"Flags": {"markedForNotPublication": true}}), "unpublishable"),
        (json!({"marked_for_not_publication": true}), "unpublishable"),
        (
            json!({"flags": {"marked_for_not_publication": true}, "pubstatus": "canceled"}),
            "canceled",
        ),
        (json!({"flags": {"marked_for_not_publication": false, "marked_for_legal": true}}), "show"),
        (json!({"flags": {"marked_for_not_publication": "false"}}), "show"),
        (json!({"flags": {"marked_for_not_publication": 0}}), "show"),
        (json!({"flags": {"marked_for_not_publication": null}}), "show"),
        (json!({"flags": {}}), "show"),
        (json!({"state": "killed", "pubstatus": "usable"}), "canceled"),
        (json!({"state": "recalled"}), "unpublishable"),
        (json!({"state": "published"}), "show"),
        (json!({"type": "advisory"}), "unpublishable"),
        (json!({"type": "advisory", "pubstatus": "canceled"}), "canceled"),
        (json!({"altids": {"itemid": "1"}, "signals": []}), "unpublishable"),
        (json!({"altids": {"itemid": "1"}}), "show"),
        (json!({"altids": {"itemid": "1"}, "signals": ["newscontent"]}), "show"),
        (json!({"altids": {"itemid": "1"}, "signals": ["other"]}), "unpublishable"),
        (json!({"altids": {"itemid": "1"}, "signals": "other"}), "unpublishable"),
        (json!({"altids": {"itemid": "1"}, "signals": null}), "unpublishable"),
        (json!({"altids": {"itemid": "1"}, "signals": [{"code": "other"}]}), "unpublishable"),
        (json!({"altIds": {"itemId": "1"}, "signals": "newscontent"}), "show"),
        (json!({"altids": {"itemid": "1"}, "signals": [{"name": "NewsContent"}, "other"]}), "show"),
        (json!({"signals": ["other"]}), "show"),
    ];
    for (fields, expected) in cases {
        let mut document = json!({"uri": "urn:x:1", "headline": "Night ferry sails again"});
        if let (Value::Object(document), Value::Object(fields)) = (&mut document, fields.clone()) {
            document.extend(fields);
        }
        let reading = formats::read(&document.to_string(), Wanted::default(), &Native).unwrap();
        assert_eq!(name(judge(&reading.draft, NOW)), expected, "{fields}");
    }
}
