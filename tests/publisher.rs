//! The newsletter of the publisher profile, however it is written.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use article_reader::native::Native;
use article_reader::publisher::{MailingList, Newsletter, Publisher, SignUp};
use serde_json::{Value, json};

fn newsletter(newsletter: &Value) -> Option<Newsletter> {
    let profile = json!({ "newsletter": newsletter }).to_string();
    Publisher::parse(&profile, "https://gazette.example/a/publisher.json", &Native)
        .unwrap()
        .newsletter
}

fn form(fields: Value) -> Option<SignUp> {
    let mut entry = json!({ "title": "Tide", "action": "/sign-up" });
    for (key, value) in fields.as_object().unwrap() {
        entry[key] = value.clone();
    }
    newsletter(&entry)?.form
}

#[test]
fn an_endpoint_makes_a_form() {
    let all = form(json!({
        "encoding": "json", "field": "mail", "listField": "edition", "consentField": "gdpr",
        "lists": [{ "id": "daily", "name": "Daily" }, { "id": "weekly" }, { "name": "no id" }, 7],
        "consent": " I agree. ", "privacy": "../privacy",
    }));
    let list = |id: &str, name: &str| MailingList { id: id.to_owned(), name: name.to_owned() };
    let expected = SignUp {
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
fn what_cannot_be_read_is_left_out() {
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
