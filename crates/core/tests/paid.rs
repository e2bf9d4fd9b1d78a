//! Tests that every text that an advertiser has paid for has the label, in every format, and that a text about
//! advertising or sponsors has not.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use article_reader_core::article::Label;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::translate::translate;
use article_reader_native::Native;
use serde_json::{Value, json};

/// Whether the article of a document has the label, also after a translation.
fn is_labelled(document: &Value) -> bool {
    let request = Request { now: 1_795_435_200, ..Request::default() };
    let labels =
        |text: &str| read(text, &request, &Native).unwrap().article.unwrap().labels.clone();
    let text = document.to_string();
    let translated = translate(&text, &request, &Native).unwrap().document.to_string();
    let found = labels(&text);
    assert_eq!(labels(&translated), found, "{document}: {translated}");
    let paid: Vec<_> = found.iter().filter(|it| **it == Label::Sponsored).collect();
    assert!(paid.len() <= 1, "{document}");
    !paid.is_empty()
}

/// A document of each format, with fields added to the item.
fn story(format: &str, fields: &Value) -> Value {
    let mut item = match format {
        "own" => json!({"format": "article-reader/1", "headline": "A", "body": "B."}),
        "ninjs" => json!({"uri": "urn:x:1", "type": "text", "headline": "A", "body_text": "B."}),
        "json-ld" => json!({"@type": "NewsArticle", "headline": "A", "articleBody": "B.",
            "publisher": {"@type": "Organization", "@id": "#gazette", "name": "The Gazette"}}),
        "wordpress" => {
            json!({"id": 1, "title": {"rendered": "A"}, "content": {"rendered": "<p>B.</p>"}})
        }
        "json-feed" => json!({"id": "1", "title": "A", "content_text": "B."}),
        "ghost" => json!({"id": "1", "title": "A", "html": "<p>B.</p>"}),
        "ans" => json!({"type": "story", "version": "0.10.9", "headlines": {"basic": "A"},
            "content_elements": [{"type": "text", "content": "B."}]}),
        "dpa" => {
            json!({"urn": "urn:x:1", "entry_id": "1", "headline": "A", "article_html": "<p>B.</p>"})
        }
        "afp" => json!({"uno": "1", "class": "text", "headline": "A", "news": ["B."]}),
        "guardian" => json!({"apiUrl": "https://paper.example/a", "webTitle": "A",
            "webPublicationDate": "2026-11-22T10:00:00Z", "fields": {"body": "<p>B.</p>"}}),
        _ => json!({"identifier": "1", "layout": {"columns": 7}, "title": "A",
            "components": [{"role": "body", "text": "B."}]}),
    };
    item.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    match format {
        "json-feed" => json!({"version": "https://jsonfeed.org/version/1.1", "items": [item]}),
        "ghost" => json!({"posts": [item]}),
        _ => item,
    }
}

#[test]
fn every_format_says_that_a_text_is_paid_for() {
    let terms = |taxonomy: &str, name: &str| {
        json!({"wp:term": [
            [{"taxonomy": "category", "name": "Coast", "slug": "coast"}], [{"taxonomy": taxonomy, "name": name, "slug": "x"}],
        ]})
    };
    let cases = [
        ("own", json!({"genres": ["Feature", "Sponsored"]})),
        ("own", json!({"tags": ["Ferries", "Branded content"]})),
        ("own", json!({"sections": ["Coast", {"name": "Partner content"}]})),
        ("own", json!({"kicker": "Anzeige"})),
        ("ninjs", json!({"genre": [{"name": "Feature"}, {"name": "Advertorial"}]})),
        (
            "ninjs",
            json!({"subject": [{"name": "Ferries", "code": "1"}, {"name": "Publireportage", "code": "2"}]}),
        ),
        (
            "ninjs",
            json!({"service": [{"name": "Coast", "code": "c"}, {"name": "Sponsored", "code": "s"}]}),
        ),
        ("ninjs", json!({"keywords": ["ferry", "paid content"]})),
        ("ninjs", json!({"subjects": [{"name": "Inhalte", "literal": "advertisement-feature"}]})),
        (
            "json-ld",
            json!({"articleSection": ["Coast", "Ferries", "Night", "Sea", "Partner Content"]}),
        ),
        ("json-ld", json!({"articleSection": "Publirreportaje"})),
        ("json-ld", json!({"keywords": "ferry, contenu partenaire, night"})),
        (
            "json-ld",
            json!({"keywords": ["ferry", {"@type": "DefinedTerm", "name": "Brand story"}]}),
        ),
        ("json-ld", json!({"genre": ["News", "محتوى مدفوع"]})),
        ("json-ld", json!({"sponsor": {"@type": "Organization", "name": "Acme Tar"}})),
        (
            "json-ld",
            json!({"sponsor": [{"@type": "Organization", "@id": "https://acme.example/"}]}),
        ),
        ("json-ld", json!({"sponsor": "Acme Tar"})),
        ("json-ld", json!({"@type": ["NewsArticle", "AdvertiserContentArticle"]})),
        ("wordpress", json!({"_embedded": terms("category", "Sponsored Post")})),
        ("wordpress", json!({"_embedded": terms("post_tag", "Contenido patrocinado")})),
        ("wordpress", json!({"_embedded": terms("label", "記事広告")})),
        ("wordpress", json!({"class_list": ["post-7", "category-coast", "tag-sponsored-content"]})),
        ("wordpress", json!({"meta": {"sponsored": true}})),
        ("json-feed", json!({"tags": ["ferry", "Sponsored"]})),
        (
            "ghost",
            json!({"tags": [{"name": "Coast", "slug": "coast"}, {"name": "#sponsored", "slug": "hash-sponsored"}]}),
        ),
        ("ghost", json!({"tags": [{"name": "Conteúdo de marca", "slug": "marca"}]})),
        (
            "ans",
            json!({"taxonomy": {"tags": [{"text": "Ferries"}, {"text": "Paid Post", "slug": "paid-post"}]}}),
        ),
        ("ans", json!({"taxonomy": {"sections": [{"name": "Coast"}, {"name": "Brand Stories"}]}})),
        ("ans", json!({"owner": {"sponsored": true}})),
        ("ans", json!({"subtype": "branded-content"})),
        ("ans", json!({"label": {"basic": {"text": "Sponsored by Acme Tar"}}})),
        ("dpa", json!({"genre_names": ["Bericht", "Anzeige"]})),
        ("dpa", json!({"categories": [{"type": "dnltype:keyword", "name": "Advertorial"}]})),
        ("dpa", json!({"kicker": "Bezahlter Inhalt"})),
        ("afp", json!({"genre": ["Reportage", "Publi-rédactionnel"]})),
        (
            "guardian",
            json!({"tags": [{"id": "tone/advertisement-features", "type": "tone", "webTitle": "Advertisement features"}]}),
        ),
        (
            "guardian",
            json!({"tags": [{"id": "acme/acme", "type": "paid-content", "webTitle": "Acme: paid for"}]}),
        ),
        ("guardian", json!({"isHosted": true})),
        ("apple", json!({"metadata": {"keywords": ["ferry", "sponsored"]}})),
        ("apple", json!({"metadata": {"isSponsored": "true"}})),
        ("json-feed", json!({"tags": ["Annons"]})),
        ("json-feed", json!({"tags": ["На правах рекламы"]})),
        ("json-feed", json!({"tags": ["广告"]})),
    ];
    for (format, fields) in cases {
        assert!(is_labelled(&story(format, &fields)), "{format} {fields}");
    }
}

#[test]
fn labels_are_read_in_many_languages() {
    let labels = "Sponsored|Annonce|ADVERTENTIE|Annonsørinnhold|Pubbliredazionale|Artykuł sponsorowany|Реклама|Sponsorlu içerik\
                  |تقرير إعلاني|محتوى دعائي|記事広告|PR記事|廣告|赞助内容|광고|Anzeigen-Sonderveröffentlichung|Gesponserte Inhalte\
                  |Contenu d’un partenaire|Contenu d'un partenaire|contenu-publicitaire|Publi-communiqué|Contenido publicitario\
                  |Nota patrocinada|Informe Publicitário|Conteúdo de parceiro|From our partners|Contenu commandité";
    for label in labels.split('|') {
        for (format, fields) in [
            ("json-feed", json!({"tags": ["Coast", label]})),
            ("ghost", json!({"tags": [{"name": "Coast"}, {"name": label, "slug": "x"}]})),
            ("json-ld", json!({"articleSection": ["Coast", label]})),
            ("dpa", json!({"kicker": label})),
        ] {
            assert!(is_labelled(&story(format, &fields)), "{format} {fields}");
        }
    }
}

#[test]
fn a_text_about_advertising_or_sponsors_is_not_paid_for() {
    let sport = json!([
        {"name": "Sponsorship", "code": "15000000"}, {"name": "Sports sponsoring"}, {"name": "Shirt sponsors"},
        {"name": "Trikotsponsor"}, {"name": "Parrainage"}, {"name": "Patrocinio deportivo"}, {"name": "رعاية رياضية"},
    ]);
    let trade = json!([
        "Advertising",
        "Advertising industry",
        "Werbung",
        "Publicité",
        "Publicidad",
        "Media and advertising",
        "Native advertising",
        "Partner",
        "Partners",
        "Brands",
        "Paid leave",
        "Sponsor"
    ]);
    let cases = [
        ("own", json!({"tags": trade, "sections": ["Advertising"]})),
        (
            "ninjs",
            json!({"subject": sport, "keywords": trade, "service": [{"name": "Advertising"}]}),
        ),
        ("ninjs", json!({"subject": [{"name": "Werbung", "code": "04003005"}]})),
        ("json-ld", json!({"keywords": trade, "articleSection": "Advertising"})),
        ("json-ld", json!({"keywords": "sponsor, ferry, shirt sponsors"})),
        ("json-ld", json!({"sponsor": {"@type": "Organization", "name": "The Gazette"}})),
        ("json-ld", json!({"sponsor": {"@id": "#gazette"}})),
        ("json-ld", json!({"sponsor": {"@type": "Organization", "name": ""}})),
        ("json-ld", json!({"sponsor": []})),
        (
            "json-ld",
            json!({"about": {"@type": "SportsEvent", "name": "Cup", "sponsor": {"name": "Acme Tar"}}}),
        ),
        (
            "wordpress",
            json!({"class_list": ["category-sponsorship", "tag-sponsors"], "meta": {"sponsored": false}}),
        ),
        ("json-feed", json!({"tags": trade})),
        ("ghost", json!({"tags": [{"name": "Partners", "slug": "partners"}]})),
        (
            "ans",
            json!({"taxonomy": {"tags": [{"text": "Sponsorship"}]}, "owner": {"sponsored": false}}),
        ),
        (
            "dpa",
            json!({"genre_names": ["Bericht"], "dpasubject_names": ["Werbung", "Sponsoring"], "kicker": "Werbemarkt"}),
        ),
        (
            "afp",
            json!({"genre": ["Sport"], "entity_keyword": ["sponsoring", "partenariat"], "iptc": ["sponsors"]}),
        ),
        (
            "guardian",
            json!({"sectionName": "Partner zone Acme", "tags": [
                {"id": "media/advertising", "type": "keyword", "webTitle": "Advertising"},
                {"id": "sport/sponsorship", "type": "keyword", "webTitle": "Sponsorship"},
            ]}),
        ),
        ("apple", json!({"metadata": {"keywords": trade}})),
    ];
    for (format, fields) in cases {
        assert!(!is_labelled(&story(format, &fields)), "{format} {fields}");
    }
}
