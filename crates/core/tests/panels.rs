//! Tests the boxes with a role: key points, questions, timelines, profiles and fact checks.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

#[expect(dead_code, reason = "other tests print whole bodies")]
mod shown;

use std::fs;
use std::path::Path;

use article_reader_core::article::Block;
use article_reader_core::article::block::BOX_ROLES;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::json;

/// Prints the blocks of a document, one a line.
fn printed(document: &str) -> String {
    let outcome = read(document, &Request::default(), &Native).unwrap();
    let article = outcome.article.unwrap();
    article.body.iter().map(shown::line).collect::<Vec<_>>().join("\n")
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats");
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn every_format_gives_boxes_with_roles() {
    let cases = [
        (
            "guardian-explainers.json",
            "The wall will be longer.\n\
             questions Quick guide\nh3 Why now?\nThe storms grew.\n\
             Work begins in March.\n\
             timeline The wall\n\
             1. 1869-01-01\nh3 First stones\nSixty men.\n\
             2. 2025-11-10\nh3 Repaired\nAfter the gale.\n\
             profile Mina Odd\nh3 Who is she?\nThe harbour’s engineer.",
        ),
        (
            "guardian-lists.json",
            "The council has decided.\n\
             key-points \n- h3 Two boats\nOne is electric.\n- h3 Same fares\n\
             profile Ole Brandt\nSkipper since 1998.\n\
             timeline How it came\n1. Spring 2024\nh3 The old boat fails\nFor nine days.",
        ),
        (
            "json-ld-explainers.json",
            "The boats came back light on Friday.\n\
             questions Seals & nets\n\
             - [How many?](#question-1)\n- [Since when?](#question-2)\n- [Where?](#question-3)\n\
             - [What do they eat?](#question-4)\n- [May I feed them?](#question-5)\n\
             h3 {#question-1}How many?\nAbout 400.\nh3 {#question-2}Since when?\nSince 2011.\n\
             h3 {#question-3}Where?\nOn the bar.\nh3 {#question-4}What do they eat?\nSand eels.\n\
             h3 {#question-5}May I feed them?\nNo.\n\
             questions \nh3 Who counts them?\nTwo rangers.\n\
             fact-check Fact check\nh3 The claim\nquote Rolf Dahl\nSeals eat a tenth of the catch.\n\
             h3 Our verdict\nMostly false\nRangers measured two per cent.",
        ),
        (
            "wordpress-faq.json",
            "It comes in May.\n\
             questions \nh3 What does it cost?\nNothing.\nh3 Where is it sold?\nOn the quay.\n\
             Then more.\n\
             questions \nh3 Does it expire?\nNever.",
        ),
    ];
    for (name, expected) in cases {
        assert_eq!(numbered(&printed(&fixture(name))), expected, "{name}");
    }
}

/// Replaces the name of each place by its number, in the order of the text.
fn numbered(lines: &str) -> String {
    const START: &str = "#question-";
    let (mut names, mut made) = (Vec::new(), String::new());
    let mut parts = lines.split(START);
    made.push_str(parts.next().unwrap());
    for part in parts {
        let (name, rest) = part.split_at(part.find([')', '}']).unwrap());
        let known = names.iter().position(|it| *it == name);
        let at = known.unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        made.push_str(&format!("{START}{}{rest}", at + 1));
    }
    made
}

#[test]
fn our_own_format_names_the_role_of_a_box() {
    for role in BOX_ROLES.into_iter().chain(["", "other", "TIMELINE"]) {
        let body = json!([{"type": "box", "role": role, "title": "T", "body": "Words."}]);
        let story = json!({"format": "article-reader/1", "headline": "A", "body": body});
        let article = read(&story.to_string(), &Request::default(), &Native).unwrap().article;
        let expected = BOX_ROLES.into_iter().find(|it| *it == role);
        let found = article.unwrap().body.first().cloned();
        assert!(matches!(found, Some(Block::Box { role, .. }) if role == expected), "{role}");
    }
}

#[test]
fn a_check_without_a_claim_or_a_verdict_gives_no_box() {
    let review = |fields: serde_json::Value| {
        let mut review = json!({"@type": "ClaimReview"});
        let own = review.as_object_mut().unwrap();
        own.extend(fields.as_object().unwrap().clone());
        json!({"@context": "https://schema.org", "@graph": [
            {"@type": "NewsArticle", "headline": "A", "articleBody": "Words.", "inLanguage": "de"}, review]})
    };
    let cases = [
        (json!({"claimReviewed": "Es regnet."}), "Words."),
        (json!({"reviewRating": {"alternateName": "Falsch"}}), "Words."),
        (
            json!({"claimReviewed": "5 < 6", "reviewRating": {"alternateName": "Richtig"}}),
            "Words.\nfact-check Faktencheck\nh3 Die Behauptung\nquote \n5 < 6\nh3 Unser Urteil\nRichtig",
        ),
    ];
    for (fields, expected) in cases {
        let document = review(fields);
        assert_eq!(printed(&document.to_string()), expected, "{document}");
    }
}
