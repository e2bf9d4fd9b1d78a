//! Tests what content systems and agencies send besides the fields of a story: references to pictures and records, text
//! that was deleted, marks for the desk, and dates in the future.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::article::{Article, Block};
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::{Reason, Verdict};
use article_reader_native::Native;
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;

fn outcome(document: &str, base: Option<&str>, profile: Option<&Value>) -> Outcome {
    let request = Request {
        now: NOW,
        base: base.map(ToOwned::to_owned),
        profile: profile.map(Value::to_string),
        ..Request::default()
    };
    read(document, &request, &Native).unwrap()
}

fn article(document: &Value) -> (std::sync::Arc<Article>, Vec<&'static str>) {
    let outcome = outcome(&document.to_string(), None, None);
    let codes = outcome.notices.iter().map(|it| match &*it.code {
        "unknown-node" => "unknown-node",
        "deleted-text" => "deleted-text",
        "reference-missing" => "reference-missing",
        "sign-off-dropped" => "sign-off-dropped",
        _ => "",
    });
    (outcome.article.unwrap(), codes.filter(|it| !it.is_empty()).collect())
}

/// The words of an article as one text.
fn words(article: &Article) -> String {
    serde_json::to_string(&article.body).unwrap()
}

fn block(text: &str) -> Value {
    json!({"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text, "marks": []}]})
}

fn sanity(picture: &Value) -> Value {
    json!({
        "query": "*", "ms": 3,
        "result": {"_id": "a", "_type": "article", "title": "Tide", "mainImage": picture,
            "body": [block("Low water."), picture]}
    })
}

const PICTURE: &str = "image-0a1b2c-4000x3000-jpg";
const FOLDER: &str = "https://cdn.sanity.io/images/abc123/production/0a1b2c-4000x3000.jpg";

#[test]
fn a_picture_of_sanity_gets_its_address_from_the_document_the_request_or_the_profile() {
    let document =
        sanity(&json!({"_type": "image", "asset": {"_ref": PICTURE}, "alt": "The pier"}));
    let query = "https://abc123.apicdn.sanity.io/v2025-02-19/data/query/production?query=*";
    let elsewhere = json!({"seo": "https://cdn.sanity.io/images/abc123/production/ff-1x1.png?w=3"});
    let mut with_address = document.clone();
    with_address["result"]["seo"] = elsewhere;
    let profile = json!({"formats": {"sanity": {"images": "https://pictures.gazette.example/a/"}}});
    let cases = [
        (&document, Some(query), None, Some(FOLDER)),
        (
            &document,
            Some("https://abc123.api.sanity.io/v1/data/doc/production/a"),
            None,
            Some(FOLDER),
        ),
        (&with_address, None, None, Some(FOLDER)),
        (
            &document,
            Some(query),
            Some(&profile),
            Some("https://pictures.gazette.example/a/0a1b2c-4000x3000.jpg"),
        ),
        (&document, Some("https://abc123.sanity.io.example/v1/data/query/production"), None, None),
        (&document, None, None, None),
    ];
    for (document, base, profile, expected) in cases {
        let outcome = outcome(&document.to_string(), base, profile);
        let article = outcome.article.unwrap();
        let lead = article.lead.as_ref();
        let files: Vec<&str> =
            lead.iter().flat_map(|it| &it.renditions).map(|it| it.url.as_str()).collect();
        assert_eq!(files.iter().find(|it| !it.contains("w=")).copied(), expected, "{base:?}");
        assert_eq!(
            outcome.notices.iter().any(|it| it.code == "reference-missing"),
            expected.is_none()
        );
        if let Some(lead) = lead {
            assert_eq!(lead.alt, "The pier");
            let sizes: Vec<_> = lead.renditions.iter().map(|it| (it.width, it.height)).collect();
            assert!(
                sizes.contains(&(Some(4000), Some(3000)))
                    && sizes.contains(&(Some(640), Some(480)))
            );
        }
    }
}

#[test]
fn a_picture_of_sanity_is_cut_as_the_editor_has_cut_it() {
    let crop =
        json!({"_type": "sanity.imageCrop", "left": 0.25, "right": 0.25, "top": 0.1, "bottom": 0});
    let cases = [
        (
            json!({"asset": {"_ref": PICTURE}, "crop": crop}),
            "?rect=1000,300,2000,2700",
            (2000, 2700),
        ),
        (
            json!({"asset": {"url": format!("{FOLDER}?w=9")}, "crop": crop}),
            "?rect=1000,300,2000,2700",
            (2000, 2700),
        ),
        (
            json!({"asset": {"_ref": PICTURE}, "crop": {"left": 0.6, "right": 0.6}}),
            "",
            (4000, 3000),
        ),
        (
            json!({"asset": {"_ref": PICTURE}, "crop": {"left": "x", "top": 2e-9}, "hotspot": {"x": 0.5}}),
            "",
            (4000, 3000),
        ),
        (json!({"asset": {"_ref": PICTURE}, "crop": null}), "", (4000, 3000)),
    ];
    for (picture, query, size) in cases {
        let document = sanity(&picture).to_string();
        let base = "https://abc123.api.sanity.io/v1/data/query/production";
        let article = outcome(&document, Some(base), None).article.unwrap();
        let lead = article.lead.as_ref().unwrap();
        let file = lead.renditions.iter().find(|it| !it.url.contains("w=")).unwrap();
        assert_eq!(file.url, [FOLDER, query].concat());
        assert_eq!((file.width, file.height), (Some(size.0), Some(size.1)));
    }
    // What is no reference to a picture stays as it is.
    for reference in
        ["image-1x1-jpg", "image-a-0x5-jpg", "image-a-5x5-../x", "file-a-5x5-jpg", "image-"]
    {
        let document = sanity(&json!({"asset": {"_ref": reference}})).to_string();
        let base = "https://abc123.api.sanity.io/v1/data/query/production";
        assert!(
            outcome(&document, Some(base), None).article.unwrap().lead.is_none(),
            "{reference}"
        );
    }
}

fn link(kind: &str, id: &str) -> Value {
    json!({"sys": {"type": "Link", "linkType": kind, "id": id}})
}

fn entry(id: &str, kind: &str, fields: &Value) -> Value {
    json!({"sys": {"type": "Entry", "id": id, "contentType": {"sys": {"id": kind}}}, "fields": fields})
}

fn rich(nodes: &[Value]) -> Value {
    json!({"nodeType": "document", "data": {}, "content": nodes})
}

fn paragraph(nodes: &[Value]) -> Value {
    json!({"nodeType": "paragraph", "data": {}, "content": nodes})
}

fn text(words: &str) -> Value {
    json!({"nodeType": "text", "value": words, "marks": []})
}

#[test]
fn entries_of_contentful_are_shown_wherever_they_are_embedded() {
    let target = |kind: &str, id: &str| json!({"target": link(kind, id)});
    let body = rich(&[
        paragraph(&[
            text("See "),
            json!({"nodeType": "embedded-entry-inline", "data": target("Entry", "inline"), "content": []}),
            text(" and "),
            json!({"nodeType": "entry-hyperlink", "data": target("Entry", "page"), "content": [text("the tables")]}),
            text("."),
        ]),
        json!({"nodeType": "embedded-entry-block", "data": target("Entry", "own"), "content": []}),
        json!({"nodeType": "embedded-asset-block", "data": target("Asset", "pier"), "content": []}),
        json!({"nodeType": "embedded-entry-block", "data": target("Entry", "lost"), "content": []}),
    ]);
    let document = json!({
        "sys": {"type": "Array"},
        "items": [entry("a", "story", &json!({"title": "Tide", "body": body}))],
        "includes": {
            "Entry": [
                entry("inline", "term", &json!({"displayText": "slack water", "href": "https://gazette.example/slack"})),
                entry("page", "page", &json!({"url": "https://gazette.example/tables"})),
                entry("own", "tideRule", &json!({"explanation": rich(&[paragraph(&[text("Rule of twelfths.")])]), "note": "for editors"})),
            ],
            "Asset": [{"sys": {"type": "Asset", "id": "pier"}, "fields": {"title": "The pier", "file": {"url": "//images.example/pier.jpg", "contentType": "image/jpeg"}}}]
        }
    });
    let (article, codes) = article(&document);
    let json = words(&article);
    for expected in [
        "See ",
        "slack water",
        "https://gazette.example/slack",
        "https://gazette.example/tables",
        "Rule of twelfths.",
        "https://images.example/pier.jpg",
    ] {
        assert!(json.contains(expected), "{expected}: {json}");
    }
    assert!(
        matches!(&article.body[0], Block::Paragraph(it) if serde_json::to_string(it).unwrap().contains("the tables")),
        "one line"
    );
    assert!(!json.contains("for editors"));
    assert_eq!(codes, ["unknown-node", "reference-missing"]);
}

#[test]
fn a_page_that_is_built_of_entries_is_read_from_them() {
    let part = |words: &str| json!({"text": rich(&[paragraph(&[text(words)])])});
    let document = json!({
        "sys": {"type": "Array"},
        "items": [entry("a", "page", &json!({"title": "Tide", "parts": [link("Entry", "one"), link("Entry", "two")], "relatedStories": [link("Entry", "three")]}))],
        "includes": {"Entry": [entry("two", "part", &part("Then it rose.")), entry("one", "part", &part("It fell.")), entry("three", "page", &part("Another story."))]}
    });
    let json = words(&article(&document).0);
    assert!(json.find("It fell.").unwrap() < json.find("Then it rose.").unwrap());
    assert!(!json.contains("Another story."));
}

#[test]
fn text_that_a_change_has_deleted_is_left_out_of_every_editor() {
    let mark = |mark: &Value| {
        json!({"type": "doc", "content": [{"type": "paragraph", "content": [
            {"type": "text", "text": "It sailed."}, {"type": "text", "text": "Unseen", "marks": [mark]}]}]})
    };
    let node = |attributes: &Value| {
        json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "It sailed."}]},
            {"type": "paragraph", "attrs": attributes, "content": [{"type": "text", "text": "Unseen"}]}]})
    };
    let table = json!({"type": "doc", "content": [{"type": "table", "content": [
        {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "It sailed."}]}]},
            {"type": "tableCell", "attrs": {"dataTracked": [{"operation": "delete"}]}, "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Unseen"}]}]}]},
        {"type": "tableRow", "attrs": {"dataTracked": [{"operation": "delete"}]}, "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Unseen"}]}]}]}]}]});
    let mut deep = json!({"type": "paragraph", "marks": [{"type": "deletion"}], "content": [{"type": "text", "text": "Unseen"}]});
    for _ in 0..12 {
        deep = json!({"type": "blockquote", "content": [deep, {"type": "paragraph", "content": [{"type": "text", "text": "It sailed."}]}]});
    }
    let slate = |leaf: &Value| json!([{"type": "p", "children": [{"text": "It sailed."}, leaf]}]);
    let cases = [
        mark(&json!({"type": "deletion", "attrs": {"id": 1}})),
        mark(&json!({"type": "tracked_delete", "attrs": {"dataTracked": {"operation": "delete"}}})),
        mark(&json!({"type": "suggestion_delete"})),
        mark(&json!({"type": "suggestion", "attrs": {"type": "deletion"}})),
        mark(&json!({"type": "trackChange", "attrs": {"action": "remove"}})),
        node(&json!({"dataTracked": [{"operation": "delete", "status": "pending"}]})),
        node(&json!({"track": [{"type": "deletion", "user": 1}]})),
        node(&json!({"suggestion": "delete"})),
        table,
        json!({"type": "doc", "content": [deep]}),
        slate(
            &json!({"text": "Unseen", "suggestion": true, "suggestion_x1": {"id": "x1", "type": "remove"}}),
        ),
        slate(&json!({"text": "Unseen", "suggestionDeletion": true})),
        slate(&json!({"text": "Unseen", "suggestedDeletionIds": ["kix.1"]})),
    ];
    for body in cases {
        let (article, codes) = article(&json!({"title": "Tide", "content": body}));
        let json = words(&article);
        assert!(json.contains("It sailed.") && !json.contains("Unseen"), "{body}");
        assert_eq!(codes, ["deleted-text"], "{body}");
    }
    // Insertions, other marks and corrections that readers may see stay.
    for kept in [
        json!({"type": "insertion"}),
        json!({"type": "suggestion", "attrs": {"type": "insertion"}}),
        json!({"type": "strike"}),
        json!({"type": "comment"}),
    ] {
        let (article, codes) = article(&json!({"title": "Tide", "content": mark(&kept)}));
        assert!(words(&article).contains("Unseen"), "{kept}");
        assert!(codes.is_empty());
    }
}

#[test]
fn html_has_no_text_that_a_suggestion_deletes() {
    let start = |it: &str| format!("<suggestion-start name=\"{it}\"></suggestion-start>");
    let end = |it: &str| format!("<suggestion-end name=\"{it}\"></suggestion-end>");
    let (del, ins) = ("deletion:e1:user-2", "insertion:e2:user-2");
    let cases = [
        format!("<p>It {}Unseen {}sailed.</p>", start(del), end(del)),
        format!("<p>It sailed.{}Unseen</p><p>Unseen{}</p>", start(del), end(del)),
        format!("<p>It {}sailed{}.{}Unseen{}</p>", start(ins), end(ins), start(del), end(del)),
        format!("<p>It sailed.</p><p>{}Unseen</p>", start(del)),
        "<p>It <span class=\"ice-del ice-cts-1\" data-userid=\"4\">Unseen </span>sailed.</p>".to_owned(),
        "<p>It sailed.</p><ul data-suggestion-start-before=\"deletion:e3:u\" data-suggestion-end-after=\"deletion:e3:u\"><li>Unseen</li></ul>".to_owned(),
        "<p>It <del data-operation='delete'>Unseen </del>sailed.</p>".to_owned(),
    ];
    for body in cases {
        let document = json!({"uri": "urn:x:1", "headline": "Tide", "body_html": body}).to_string();
        let article = outcome(&document, None, None).article.unwrap();
        let json = words(&article);
        assert!(
            json.contains("sailed") && json.contains("It ") && !json.contains("Unseen"),
            "{body}: {json}"
        );
    }
    // A correction that readers may see stays.
    let document = json!({"uri": "urn:x:1", "headline": "Tide", "body_html": "<p>At <del>ten</del> <ins>noon</ins> it sailed.</p>"});
    let json = words(&outcome(&document.to_string(), None, None).article.unwrap());
    assert!(json.contains("ten") && json.contains("noon"));
}

#[test]
fn the_settings_of_a_widget_are_no_words() {
    let blocks = json!({"blocks": [
        {"type": "header", "data": {"text": "Tide", "level": 1}},
        {"type": "chart", "data": {"title": "Heights", "text": "{ labels: ['a'], data: [1] }"}}]});
    let (article, codes) = article(&blocks);
    let json = words(&article);
    assert!(json.contains("Heights") && !json.contains("labels"));
    assert_eq!(codes, ["unknown-node"]);
}

fn nitf(body: &str) -> String {
    format!(
        "<nitf><head/><body><body.head><hedline><hl1>Tide</hl1></hedline></body.head><body.content>{body}</body.content></body></nitf>"
    )
}

#[test]
fn nitf_has_no_lines_of_the_teleprinter_and_no_marks_of_the_desk() {
    let line = "The ferry went back to the harbour at noon today, and all";
    let document =
        nitf(&format!("<p>{line} <br/>its passengers stayed.</p><p>KPA RTV ar</p><p>ends</p>"));
    let outcome = outcome(&document, None, None);
    let article = outcome.article.unwrap();
    assert_eq!(article.body.len(), 1);
    assert!(words(&article).contains("and all its passengers stayed."));
    let dropped = outcome.notices.iter().filter(|it| it.code == "sign-off-dropped").count();
    assert_eq!(dropped, 2);
}

fn rss(item: &str) -> String {
    format!(
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>G</title><link>https://gazette.example/</link><item><title>Tide</title><link>https://gazette.example/tide</link>{item}</item></channel></rss>"
    )
}

#[test]
fn a_date_of_rss_in_the_future_is_an_embargo_if_it_is_a_moment() {
    let text = "<description>&lt;p&gt;Low water.&lt;/p&gt;</description>";
    for (date, is_open) in [
        ("Mon, 23 Nov 2026 12:00:00 GMT", true),
        ("Mon, 23 Nov 2026 12:30:00 +0100", true),
        ("Mon, 23 Nov 2026 12:00:01 GMT", false),
        ("Tue, 24 Nov 2026 08:00:00 GMT", false),
        // The hour is not known.
        ("Tue, 24 Nov 2026 08:00:00", true),
        ("", true),
    ] {
        let outcome = outcome(&rss(&format!("<pubDate>{date}</pubDate>{text}")), None, None);
        let is_embargo =
            matches!(outcome.verdict, Verdict::Notice(Reason::Embargoed { until: Some(_) }));
        assert_eq!((outcome.verdict == Verdict::Show, is_embargo), (is_open, !is_open), "{date}");
    }
}

#[test]
fn what_a_feed_adds_to_a_text_is_left_out() {
    let item = "<category>post</category><category>Harbour</category><content:encoded><![CDATA[<p>Low water.</p>\
        <p><a href=\"https://gazette.example/tide\">Read more</a></p><div class=\"feedflare\"><a href=\"https://f.example\">x</a></div>]]></content:encoded>";
    let article = outcome(&rss(item), None, None).article.unwrap();
    assert_eq!(article.body.len(), 1);
    assert_eq!(article.sections[0].name, "Harbour");
    // A link to another story, or in a sentence, is text.
    for kept in [
        "<p><a href=\"https://gazette.example/ebb\">Ebb</a></p>",
        "<p>More at <a href=\"https://gazette.example/tide\">our page</a></p>",
    ] {
        let item =
            format!("<content:encoded><![CDATA[<p>Low water.</p>{kept}]]></content:encoded>");
        assert_eq!(outcome(&rss(&item), None, None).article.unwrap().body.len(), 2, "{kept}");
    }
    // A picture before a short summary leads.
    let item = "<description><![CDATA[<img src='https://gazette.example/pier.jpg'> Low water.]]></description>";
    let article = outcome(&rss(item), None, None).article.unwrap();
    assert_eq!(
        article.lead.as_ref().unwrap().renditions[0].url,
        "https://gazette.example/pier.jpg"
    );
    assert!(words(&article).contains("Low water."));
}
