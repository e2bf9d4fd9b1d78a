//! Tests how `compose` makes an article of a draft: what the article shows beside the text, and what it
//! leaves out.

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{
    Article, Author, Block, Kind, Label, Rendition, Section, Source,
};
use article_reader_core::compose::compose;
use article_reader_core::draft::{Association, Draft, DraftCorrection, Gate, Piece};
use article_reader_core::notice::Notice;
use article_reader_core::request::Request;
use article_reader_native::Native;

fn owned(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn story(body: &str) -> Draft {
    Draft {
        headline: owned("Night ferry sails again"),
        body: vec![Piece::Text(body.to_owned())],
        ..Draft::default()
    }
}

fn picture(name: &str) -> Draft {
    let url = ["https://agency.example/", name, ".jpg"].concat();
    Draft {
        kind: Kind::Picture,
        credit: owned("Anna Lund/MPA"),
        renditions: vec![Rendition { url, ..Rendition::default() }],
        ..Draft::default()
    }
}

fn associated(name: &str, item: Draft) -> Association {
    Association { name: name.to_owned(), item }
}

fn composed(draft: Draft) -> (Article, Vec<Notice>) {
    let mut notices = Vec::new();
    let (article, _) = compose(draft, &Request::default(), &Native, &mut notices);
    (article, notices)
}

fn article(draft: Draft) -> Article {
    composed(draft).0
}

fn codes(notices: &[Notice]) -> Vec<&str> {
    notices.iter().map(|it| &*it.code).collect()
}

fn text(blocks: &[Block]) -> Vec<String> {
    let words = |it: &Block| match it {
        Block::Paragraph(content) | Block::Heading { content, .. } => plain_text(content),
        _ => String::new(),
    };
    blocks.iter().map(words).collect()
}

#[test]
fn a_teaser_keeps_its_header_and_drops_the_paid_content() {
    let secret = "marker-paid";
    let inside = Draft { caption: owned(secret), ..picture("inside") };
    let related = Draft { headline: owned(secret), ..Draft::default() };
    let draft = Draft {
        gate: Gate { is_paid: true, ..Gate::default() },
        url: owned("https://gazette.example/ferry"),
        sections: vec![Section { name: "Coast".to_owned(), url: None }],
        kicker: owned("Ferries"),
        standfirst: owned("After eight years."),
        published: owned("2026-11-23T10:00:00Z"),
        body: vec![
            Piece::Text(secret.to_owned()),
            Piece::Item(Box::new(inside.clone())),
            Piece::Box(owned(secret), vec![Piece::Text(secret.to_owned())], None),
        ],
        corrections: vec![DraftCorrection {
            text: secret.to_owned(),
            ..DraftCorrection::default()
        }],
        associations: vec![
            associated("second", inside),
            associated("mainpic", Draft { caption: owned("The ferry"), ..picture("lead") }),
            associated("related", related),
        ],
        ..story("")
    };
    let (article, notices) = composed(draft);
    assert!(article.is_teaser);
    assert_eq!(article.headline.as_deref(), Some("Night ferry sails again"));
    assert_eq!(article.kicker.as_deref(), Some("Ferries"));
    assert_eq!(article.standfirst.as_deref(), Some("After eight years."));
    assert_eq!(article.url.as_deref(), Some("https://gazette.example/ferry"));
    assert_eq!(article.lead.as_ref().unwrap().caption.as_deref(), Some("The ferry"));
    assert!(article.published.is_some() && article.sections.len() == 1);
    let printed = serde_json::to_string(&article).unwrap();
    assert!(!printed.contains(secret) && !printed.contains("inside.jpg"), "{printed}");
    assert!(notices.iter().all(|it| !it.message.contains(secret)), "{notices:?}");
}

#[test]
fn the_teaser_of_a_paid_picture_has_no_picture() {
    let gate = Gate { is_paid: true, ..Gate::default() };
    let article = article(Draft { gate, headline: owned("Seal"), ..picture("seal") });
    assert!(article.is_teaser);
    assert_eq!(article.lead, None);
}

#[test]
fn paid_and_expired_items_are_dropped_from_a_free_story() {
    let paid = Gate { is_paid: true, ..Gate::default() };
    let expired = Gate { expires: owned("1968-12-30T00:00:00Z"), ..Gate::default() };
    let named = |name| Draft { headline: owned(name), ..picture(name) };
    let draft = Draft {
        associations: vec![
            associated("1", Draft { gate: paid.clone(), ..named("paid") }),
            associated("2", Draft { gate: expired, ..named("expired") }),
            associated("3", named("free")),
        ],
        body: vec![
            Piece::Text("It sailed.".to_owned()),
            Piece::Item(Box::new(Draft { gate: paid, ..named("inside") })),
        ],
        ..story("")
    };
    let (article, notices) = composed(draft);
    assert_eq!(codes(&notices), ["association-dropped"; 3]);
    assert_eq!(article.lead.unwrap().renditions[0].url, "https://agency.example/free.jpg");
    assert_eq!(text(&article.body), ["It sailed."]);
    assert!(!article.is_teaser);
}

#[test]
fn each_genre_gives_one_label() {
    let genres = ["Current", "genre:Opinion", "Meinung", "Press Release"].map(ToOwned::to_owned);
    let draft = Draft { genres: genres.into(), kicker: owned("OPINION"), ..story("It sailed.") };
    let article = article(draft);
    assert_eq!(article.labels, [Label::Opinion, Label::PressRelease]);
    assert_eq!(article.kicker, None, "a kicker that repeats a label is dropped");
}

#[test]
fn corrections_keep_their_order_text_and_dates() {
    let correction = |text: &str, date: Option<&str>, is_clarification| DraftCorrection {
        text: text.to_owned(),
        date: date.map(ToOwned::to_owned),
        is_clarification,
    };
    let draft = Draft {
        corrections: vec![
            correction(
                "<p>Not <a href='https://a.example'>two</a>.</p>",
                Some("2026-11-23"),
                false,
            ),
            correction("Meant was Stenvoe.", None, true),
            // Agencies may mark a story as corrected without a text.
            correction("", None, false),
        ],
        ..story("It sailed.")
    };
    let article = article(draft);
    let found: Vec<_> =
        article.corrections.iter().map(|it| (text(&it.content), it.is_clarification)).collect();
    assert_eq!(found[0], (vec!["Not two.".to_owned()], false));
    assert_eq!(found[1], (vec!["Meant was Stenvoe.".to_owned()], true));
    assert_eq!(found[2], (vec![], false));
    assert!(article.corrections[0].date.is_some() && article.corrections[1].date.is_none());
}

#[test]
fn a_warning_belongs_to_its_story_or_its_picture() {
    let graphic = Draft { warning: owned("graphic content"), ..picture("seal") };
    let lead = Draft {
        associations: vec![associated("mainpic", graphic.clone())],
        warning: owned(""),
        ..story("It sailed.")
    };
    let lead = article(lead);
    assert_eq!(lead.lead.unwrap().warning.as_deref(), Some("graphic content"));
    assert_eq!(lead.warning.as_deref(), Some(""), "a warning without words is a warning");
    // If the picture is the story, the warning appears once, at the picture.
    let alone = article(graphic.clone());
    assert_eq!(alone.warning, None);
    assert_eq!(alone.lead.unwrap().warning.as_deref(), Some("graphic content"));
    // A thumbnail has no room for a warning, so a picture with a warning is not shown as a thumbnail.
    let related = Draft {
        headline: owned("Seals"),
        associations: vec![associated("mainpic", graphic)],
        ..Draft::default()
    };
    let outer = Draft { associations: vec![associated("related", related)], ..story("It sailed.") };
    assert_eq!(article(outer).related[0].picture, None);
}

#[test]
fn only_a_later_version_is_an_update() {
    let cases = [
        (Some("2026-11-23T10:00:00Z"), "2026-11-23T10:01:00Z", true),
        (Some("2026-11-23T10:00:00Z"), "2026-11-23T10:00:59Z", false),
        (Some("2026-11-23T10:00:59Z"), "2026-11-23T10:01:00Z", true),
        (Some("2026-11-23T10:00"), "2026-11-23T16:00", false),
        (Some("2026-11-23T10:00:00Z"), "2026-11-23T11:00:00+01:00", false),
        (Some("2026-11-23T10:00:00Z"), "2026-11-22T10:00:00Z", false),
        (Some("2026-11-23T10:00:00Z"), "2026-11-23", false),
        (Some("2026-11-23"), "2026-11-24", true),
        (Some("Last Tuesday"), "2026-11-24", true),
        (None, "2026-11-24", true),
    ];
    for (published, updated, expected) in cases {
        let published = published.map(ToOwned::to_owned);
        let article = article(Draft { published, updated: owned(updated), ..story("It sailed.") });
        assert_eq!(article.updated.is_some(), expected, "{updated}");
    }
}

#[test]
fn terms_give_notices_and_are_not_in_the_article() {
    let terms = vec!["MANDATORY CREDIT; NORWAY OUT; NO SLIDESHOWS".to_owned()];
    let item = |name| Draft { terms: terms.clone(), has_coded_rights: true, ..picture(name) };
    let draft = Draft {
        associations: vec![associated("1", item("one")), associated("2", item("two"))],
        terms: vec!["No use in Norway. All rights reserved".to_owned()],
        ..story("It sailed.")
    };
    let (article, notices) = composed(draft);
    assert_eq!(codes(&notices), ["territory", "territory", "coded-rights"]);
    assert!(notices[0].message.contains("\"No use in Norway\""), "{notices:?}");
    assert!(article.lead.as_ref().unwrap().stands_alone);
    let printed = serde_json::to_string(&article).unwrap();
    assert!(!printed.contains("Norway") && !printed.contains("NORWAY"), "{printed}");
    let free = Draft { associations: vec![associated("1", picture("one"))], ..story("It sailed.") };
    assert!(!composed(free).0.lead.unwrap().stands_alone);
}

#[test]
fn a_gallery_leaves_out_pictures_whose_terms_forbid_galleries() {
    let bound = Draft { terms: vec!["No galleries".to_owned()], ..picture("bound") };
    let items = vec![picture("one"), bound, picture("two")];
    let draft = Draft { body: vec![Piece::Gallery(items)], ..story("") };
    let body = article(draft).body;
    let [Block::Gallery(gallery), Block::Figure(alone)] = body.as_slice() else {
        panic!("{body:?}");
    };
    assert_eq!(gallery.figures.len(), 2);
    assert!(alone.picture.renditions[0].url.ends_with("bound.jpg"));
}

/// The names of authors, each with the end of an address, which may be empty.
type Names<'a> = &'a [(&'a str, &'a str)];

fn authors(names: Names<'_>) -> Vec<Author> {
    let author = |(name, url): &(&str, &str)| Author {
        name: (*name).to_owned(),
        url: (!url.is_empty()).then(|| ["https://gazette.example/", url].concat()),
        ..Author::default()
    };
    names.iter().map(author).collect()
}

#[test]
fn each_person_is_named_once_and_placeholders_never() {
    let cases: [(Names<'_>, Names<'_>); 10] = [
        (&[("Anna Lund", ""), ("ANNA LUND", "anna")], &[("Anna Lund", "anna")]),
        (&[("ANNA LUND", "anna"), ("Anna Lund", "")], &[("Anna Lund", "anna")]),
        (&[("Éva Lund", ""), ("Eva  Lund", "")], &[("Éva Lund", "")]),
        (&[("A. Lund", "anna"), ("Anna Lund", "anna")], &[("Anna Lund", "anna")]),
        (&[("alund", "anna"), ("Anna Lund", "anna")], &[("Anna Lund", "anna")]),
        (
            &[("Anna Lund", "team"), ("Ben Ash", "team")],
            &[("Anna Lund", "team"), ("Ben Ash", "team")],
        ),
        (&[("Anna Lund", ""), ("Ben Lund", "")], &[("Anna Lund", ""), ("Ben Lund", "")]),
        (
            &[("undefined", ""), ("N/A", ""), ("admin", "a"), ("Anna Lund", "")],
            &[("Anna Lund", "")],
        ),
        (&[("https://gazette.example/anna", ""), ("anna@gazette.example", "")], &[]),
        (&[("آنا لوند", ""), ("آنا لوند", "anna")], &[("آنا لوند", "anna")]),
    ];
    for (names, expected) in cases {
        let (article, notices) = composed(Draft { authors: authors(names), ..story("It sailed.") });
        assert_eq!(article.authors, authors(expected), "{names:?}");
        let is_dropped = names.iter().any(|it| article.authors.iter().all(|its| its.name != it.0));
        assert_eq!(codes(&notices).contains(&"author-dropped"), is_dropped, "{names:?}");
    }
}

#[test]
fn a_publisher_that_is_the_source_is_not_named_again() {
    let named = |it: &str| Some(Source::named(it.to_owned()));
    let cases = [
        (named("Meridian Press Agency"), named("The Gazette"), Some("The Gazette")),
        (named("The Gazette"), named("THE GAZETTE"), None),
        (named("Agence Été"), named("Agence Ete"), None),
        (None, named("The Gazette"), None),
    ];
    for (source, publisher, expected) in cases {
        let article = article(Draft { source, publisher, ..story("It sailed.") });
        assert!(article.source.is_some());
        assert_eq!(article.publisher.as_ref().map(|it| it.name.as_str()), expected);
    }
}

#[test]
fn a_standfirst_that_is_the_beginning_of_the_text_is_dropped() {
    let body = "<p>STENVOE (MPA) – The night ferry left Stenvoe at dawn.</p><h2>Noon</h2>\
                <p>It came back at noon with the mail.</p><p>In my opinion, it is late.</p>";
    let cases = [
        ("The night ferry left Stenvoe at dawn.", true),
        ("The night ferry left Stenvoe at da…", true),
        ("The night ferry left Stenvoe at dawn. Noon It came back at ...", true),
        ("STENVOE (MPA) - The night ferry left Stenvoe […]", true),
        ("NIGHT FERRY SAILS AGAIN", true),
        ("Opinion", false),
        ("It is late.", false),
        ("After forty years, the night ferry is back.", false),
        ("The night ferry left Stenvoe at dawn, and all of the harbour was there.", false),
    ];
    for (standfirst, is_dropped) in cases {
        let article = article(Draft { standfirst: owned(standfirst), ..story(body) });
        assert_eq!(article.standfirst.is_none(), is_dropped, "{standfirst}");
    }
    let chinese = "<p>夜间渡轮在黎明离开了港口。</p><p>它在中午带着邮件返回。</p>";
    let draft = Draft {
        standfirst: owned("夜间渡轮在黎明离开了港口。它在中午带…"),
        ..story(chinese)
    };
    assert_eq!(article(draft).standfirst, None);
}

#[test]
fn the_whole_text_decides_direction_and_language() {
    let arabic = "<p>أبحرت العبارة الليلية عند الفجر من الميناء.</p>";
    let cases = [
        (None, "iPhone جديد", arabic, None, "rtl"),
        (None, "سوق", "<p>The market in the old town is open again.</p>", None, "ltr"),
        (Some("en"), "MPA", arabic, Some("ar"), "rtl"),
        (Some("ar"), "Ferry", "<p>The night ferry sails again.</p>", None, "ltr"),
        (Some("en-GB"), "夜行", "<p>夜間フェリーが再び出航した。</p>", Some("ja"), "ltr"),
        (Some("de"), "Паром", "<p>Ночной паром снова вышел в море.</p>", Some("ru"), "ltr"),
        (Some("en"), "شعر", "<p>The poem أبحرت is about a ferry at dawn.</p>", Some("en"), "ltr"),
        (Some("he"), "Ferry", "<p>מעבורת הלילה יוצאת שוב לדרך.</p>", Some("he"), "rtl"),
        (Some("fa"), "12", "", Some("fa"), "rtl"),
        (None, "12", "", None, "ltr"),
    ];
    for (language, headline, body, expected, direction) in cases {
        let draft = Draft {
            language: language.map(ToOwned::to_owned),
            headline: owned(headline),
            ..story(body)
        };
        let (article, notices) = composed(draft);
        assert_eq!(article.language.as_ref().map(|it| it.as_str()), expected, "{headline} {body}");
        assert_eq!(article.direction.as_str(), direction, "{headline} {body}");
        let is_corrected = expected != language;
        assert_eq!(codes(&notices).contains(&"language-corrected"), is_corrected, "{headline}");
    }
}

#[test]
fn a_sign_off_is_dropped_but_the_address_of_a_press_release_is_kept() {
    let body = "<p>It sailed.</p><p>Anna Lund, anna.lund@agency.example</p>";
    assert_eq!(text(&article(story(body)).body), ["It sailed."]);
    assert_eq!(text(&article(story("It sailed.\n\nab/cd/ef")).body), ["It sailed."]);
    let genres = vec!["Press Release".to_owned()];
    let release = article(Draft { genres, ..story(body) });
    assert_eq!(text(&release.body), ["It sailed.", "Anna Lund, anna.lund@agency.example"]);
}

#[test]
fn the_words_of_a_repeated_picture_go_to_the_lead_picture() {
    let body = "<p>One.</p><figure><img src='https://agency.example/quay-1024x683.jpg' alt='The quay'>\
        <figcaption>At dawn</figcaption></figure><p>Two.</p>";
    let associations =
        vec![associated("featuremedia", picture("quay")), associated("a", picture("quay-scaled"))];
    let (article, notices) = composed(Draft { associations, ..story(body) });
    let lead = article.lead.unwrap();
    assert_eq!((lead.alt.as_str(), lead.caption.as_deref()), ("The quay", Some("At dawn")));
    assert_eq!(text(&article.body), ["One.", "Two."]);
    assert_eq!(codes(&notices), ["repeated-picture-dropped"]);
}

#[test]
fn words_between_the_pictures_of_a_gallery_keep_their_place() {
    let words = Draft { body: vec![Piece::Text("<p>Two.</p>".to_owned())], ..Draft::default() };
    let gallery = Piece::Gallery(vec![picture("a"), words, picture("b"), picture("c")]);
    let draft = Draft { body: vec![Piece::Text("<p>One.</p>".to_owned()), gallery], ..story("") };
    let body = article(draft).body;
    assert_eq!(text(&body), ["One.", "", "Two.", ""]);
    assert!(matches!((&body[1], &body[3]), (Block::Figure(_), Block::Gallery(_))));
}
