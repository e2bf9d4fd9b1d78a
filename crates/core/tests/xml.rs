//! Tests documents in XML: what is refused, which story is read, and whether it may be shown. `formats.rs` compares the
//! fields of whole documents.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod seeds;
#[path = "properties/xml_documents.rs"]
mod xml_documents;

use std::fs;
use std::path::Path;

use article_reader_core::article::Block;
use article_reader_core::error::{Code, Error};
use article_reader_core::formats::{self, Registry, Wanted, read as read_fields};
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_core::translate::{FORMAT, list, translate};
use article_reader_native::{Native, TreeNode, decode};
use proptest::prelude::*;

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200;

fn request() -> Request {
    Request {
        now: NOW,
        base: Some("https://gazette.example/feed.xml".to_owned()),
        ..Request::default()
    }
}

fn verdict(text: &str) -> String {
    match read(text, &request(), &Native) {
        Ok(Outcome { verdict: Verdict::Show, .. }) => "show".to_owned(),
        Ok(Outcome {
            verdict: Verdict::Teaser(reason) | Verdict::Notice(reason),
            article,
            notices,
            ..
        }) => {
            assert!(article.is_none() && notices.is_empty(), "{text}");
            reason.as_str().to_owned()
        }
        Err(error) => error.code.as_str().to_owned(),
    }
}

/// Returns the documents of `data/xml`.
fn documents() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/xml");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "xml"));
    files.sort();
    files.iter().map(|it| (it.display().to_string(), fs::read_to_string(it).unwrap())).collect()
}

fn nitf(docdata: &str) -> String {
    format!(
        "<nitf><head><docdata {docdata}</docdata></head><body><body.head><hedline><hl1>A secret</hl1></hedline>\
         </body.head><body.content><p>It sailed.</p></body.content></body></nitf>"
    )
}

fn newsml(meta: &str) -> String {
    format!(
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a' version='1'><itemMeta>{meta}</itemMeta>\
         <contentMeta><headline>A secret</headline></contentMeta><contentSet><inlineData>It sailed.</inlineData>\
         </contentSet></newsItem>"
    )
}

#[test]
fn the_gate_of_nitf_is_judged() {
    let cases = [
        (">", "show"),
        ("management-status='usable'>", "show"),
        ("management-status=''>", "show"),
        ("management-status='embargoed'>", "embargoed"),
        ("management-status='embargoed'><date.release norm='20261123T110000Z'/>", "show"),
        ("management-status='withheld'>", "withheld"),
        ("management-status='canceled'>", "canceled"),
        ("management-status='killed'>", "canceled"),
        ("management-status='Kill'>", "canceled"),
        ("management-status='unheard of'>", "unpublishable"),
        ("management-idref-status='canceled'>", "show"),
        ("><date.release norm='20261123T130000Z'/>", "embargoed"),
        ("><date.release norm='20261123T130000+0200'/>", "show"),
        ("><date.release norm='20261124'/>", "embargoed"),
        ("><date.release norm='soon'/>", "embargoed"),
        ("><date.release norm=''/>", "show"),
        ("><date.release norm='YYYYMMDD000000-HHMM'/>", "show"),
        ("><date.expire norm='20261123T110000Z'/>", "expired"),
        ("><date.expire norm='20261123T130000Z'/>", "show"),
        ("><doc.rights limitations='Not for internet use'/>", "unpublishable"),
    ];
    for (docdata, expected) in cases {
        assert_eq!(verdict(&nitf(docdata)), expected, "{docdata}");
    }
}

#[test]
fn the_gate_of_newsml_is_judged() {
    let cases = [
        ("", "show"),
        ("<pubStatus qcode='stat:usable'/>", "show"),
        ("<pubStatus qcode='STAT:Usable'/>", "show"),
        ("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>", "canceled"),
        ("<pubStatus qcode='stat:canceled'/>", "canceled"),
        ("<pubStatus qcode='stat:withheld'/>", "withheld"),
        ("<pubStatus qcode='stat:usable'/><pubStatus qcode='stat:canceled'/>", "canceled"),
        ("<pubStatus literal='canceled'/>", "canceled"),
        ("<pubStatus>canceled</pubStatus>", "canceled"),
        ("<pubStatus/>", "unpublishable"),
        ("<pubStatus qcode='stat:new'/>", "unpublishable"),
        ("<embargoed/>", "embargoed"),
        ("<embargoed> </embargoed><pubStatus qcode='stat:usable'/>", "embargoed"),
        (
            "<embargoed xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>",
            "embargoed",
        ),
        ("<embargoed>2026-11-23T11:00:00Z</embargoed>", "show"),
        ("<embargoed>2026-11-23T13:00:00Z</embargoed>", "embargoed"),
        ("<signal qcode='sig:update'/>", "show"),
        ("<itemClass qcode='ninat:text'/>", "show"),
    ];
    for (meta, expected) in cases {
        assert_eq!(verdict(&newsml(meta)), expected, "{meta}");
    }
}

#[test]
fn what_closes_the_nitf_in_an_item_or_the_package_around_it_closes_the_story() {
    let item = |status: &str, docdata: &str| {
        newsml(&format!("<pubStatus qcode='stat:{status}'/>")).replace(
            "<inlineData>It sailed.</inlineData>",
            &format!("<inlineXML>{}</inlineXML>", nitf(docdata)),
        )
    };
    assert_eq!(verdict(&item("usable", ">")), "show");
    assert_eq!(verdict(&item("usable", "management-status='killed'>")), "canceled");
    assert_eq!(verdict(&item("canceled", "management-status='usable'>")), "canceled");
    assert_eq!(verdict(&item("usable", "><date.release norm='20261124T000000Z'/>")), "embargoed");

    let package = |of_package: &str, of_item: &str| {
        format!(
            "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>{}<packageItem guid='p'><itemMeta>\
             <pubStatus qcode='stat:{of_package}'/></itemMeta><groupSet><group><itemRef residref='a'/></group></groupSet>\
             </packageItem></itemSet></newsMessage>",
            item(of_item, ">")
        )
    };
    assert_eq!(verdict(&package("usable", "usable")), "show");
    assert_eq!(verdict(&package("withheld", "usable")), "withheld");
    assert_eq!(verdict(&package("usable", "canceled")), "canceled");
}

#[test]
fn the_newest_version_of_an_item_counts() {
    let message = |items: &[(&str, &str)]| {
        let items = items.iter().map(|(version, status)| {
            newsml(&format!("<pubStatus qcode='stat:{status}'/>"))
                .replace("version='1'", &format!("version='{version}'"))
        });
        format!(
            "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>{}</itemSet></newsMessage>",
            items.collect::<String>()
        )
    };
    assert_eq!(verdict(&message(&[("1", "usable"), ("2", "canceled")])), "canceled");
    assert_eq!(verdict(&message(&[("10", "canceled"), ("9", "usable")])), "canceled");
    assert_eq!(verdict(&message(&[("1", "canceled"), ("2", "usable")])), "show");
    assert_eq!(verdict(&message(&[])), "article-not-found");
}

#[test]
fn drafts_and_tombstones_of_atom_close_an_entry() {
    let feed = |of_feed: &str, of_entry: &str| {
        format!(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app' \
             xmlns:at='http://purl.org/atompub/tombstones/1.0'>{of_feed}<entry><id>urn:a</id><title>A secret</title>\
             <updated>2026-11-23T10:00:00Z</updated>{of_entry}</entry></feed>"
        )
    };
    let cases = [
        ("", "", "show"),
        ("", "<app:control><app:draft>yes</app:draft></app:control>", "unpublishable"),
        ("", "<app:control><app:draft>no</app:draft></app:control>", "show"),
        ("<at:deleted-entry ref='urn:a' when='2026-11-23T11:00:00Z'/>", "", "canceled"),
        ("<at:deleted-entry ref='urn:a' when='2026-11-23T09:00:00Z'/>", "", "show"),
        ("<at:deleted-entry ref='urn:b' when='2026-11-23T11:00:00Z'/>", "", "show"),
    ];
    for (of_feed, of_entry, expected) in cases {
        assert_eq!(verdict(&feed(of_feed, of_entry)), expected, "{of_feed} {of_entry}");
    }
}

#[test]
fn dangerous_broken_and_unknown_documents_are_refused() {
    let laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>";
    let deep = format!("<rss>{}{}</rss>", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let many = format!("<rss>{}</rss>", "<a/>".repeat(500_000));
    let cases = [
        (laughs, Code::Invalid, "entities"),
        (
            "<!DOCTYPE rss SYSTEM 'a' [<!ENTITY % x SYSTEM 'file:///etc/passwd'>]><rss/>",
            Code::Invalid,
            "entities",
        ),
        ("<?xml version='1.0'?>\n<!DOCTYPE nitf [ ]><nitf/>", Code::Invalid, "entities"),
        (
            "<rss><channel><item><title>&xxe;</title></item></channel></rss>",
            Code::Invalid,
            "well-formed",
        ),
        (
            "<rss><channel><item><title>AT&T</title></item></channel></rss>",
            Code::Invalid,
            "well-formed",
        ),
        ("<nitf xsi:x='1'/>", Code::Invalid, "well-formed"),
        ("<rss><channel></rss>", Code::Invalid, "well-formed"),
        ("<rss><channel><item><title>A</ti", Code::Truncated, "middle"),
        ("<rss/><rss/>", Code::Invalid, "well-formed"),
        ("<rss>\u{1}</rss>", Code::Invalid, "well-formed"),
        (&deep, Code::Invalid, "deep"),
        (&many, Code::Invalid, "many"),
        ("<!doctype html><title>404</title>", Code::Html, "web page"),
        ("<html><body>Not found<br></html>", Code::Html, "web page"),
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>404</p></html>",
            Code::Html,
            "<html>",
        ),
        ("<!-- error --><html><br></html>", Code::Html, "<html>"),
        ("<div>Oops<br></div>", Code::Html, "<div>"),
        ("<NewsML><NewsItem/></NewsML>", Code::UnknownFormat, "NewsML 1"),
        (
            "<conceptItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>",
            Code::UnknownFormat,
            "no story",
        ),
        ("<rss><channel/></rss>", Code::NotFound, "no items"),
    ];
    for (text, code, words) in cases {
        let start = text.get(..text.floor_char_boundary(90)).unwrap();
        let error = read(text, &request(), &Native).unwrap_err();
        assert_eq!(error.code, code, "{start}: {}", error.message);
        assert!(error.message.contains(words), "{start}: {}", error.message);
    }
}

#[test]
fn entities_of_html_are_read_without_a_declaration() {
    let text = "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\"><rss><channel>\
        <item><title>F&auml;hre&nbsp;&mdash; &#8220;Ena&#8221; &amp; Co</title><link>https://gazette.example/?a=1&amp;b=2</link>\
        <description><![CDATA[Die &auml; &lt; Ena]]></description></item></channel></rss>";
    let draft = read_fields(text, Wanted::default(), &Native).unwrap().draft;
    assert_eq!(draft.headline.as_deref(), Some("Fähre\u{a0}— “Ena” & Co"));
    assert_eq!(draft.url.as_deref(), Some("https://gazette.example/?a=1&b=2"));
    assert_eq!(draft.standfirst.as_deref(), Some("Die &auml; &lt; Ena"));
}

#[test]
fn encodings_are_those_of_the_document_and_of_the_header() {
    let feed = |declaration: &str, title: &[u8]| {
        let mut bytes =
            format!("<?xml version=\"1.0\"{declaration}?><rss><channel><item><title>").into_bytes();
        bytes.extend(title);
        bytes.extend(b"</title></item></channel></rss>");
        bytes
    };
    let utf_16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain("<rss><channel><item><title>Ж</title></item></channel></rss>".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases = [
        (feed(" encoding='ISO-8859-1'", b"F\xe4hre"), "", "Fähre", false),
        (feed(" encoding='windows-1251'", b"\xc6"), "", "Ж", false),
        (feed(" encoding='ISO-8859-1'", b"\xc6"), "text/xml; charset=windows-1251", "Ж", false),
        (feed("", b"F\xe4hre"), "", "Fähre", true),
        (feed("", "Fähre".as_bytes()), "", "Fähre", false),
        (utf_16, "", "Ж", false),
    ];
    for (bytes, header, headline, is_guessed) in cases {
        let (text, notice) = decode(&bytes, header);
        let draft = read_fields(&text, Wanted::default(), &Native).unwrap().draft;
        assert_eq!(draft.headline.as_deref(), Some(headline), "{text} {header}");
        assert_eq!(notice.is_some(), is_guessed, "{text}");
    }
}

#[test]
fn select_names_an_item_of_a_list() {
    let headline = |file: &str, select: &str| {
        let (_, text) = documents().into_iter().find(|(name, _)| name.ends_with(file)).unwrap();
        let request = Request { select: Some(select.to_owned()), ..request() };
        let outcome = read(&text, &request, &Native).map_err(|it| it.code)?;
        Ok(outcome.article.unwrap().headline.clone().unwrap())
    };
    let cases = [
        ("rss-story.xml", "https://gazette.example/fares/", Ok("Fares rise")),
        ("rss-story.xml", "https://gazette.example/?p=77", Ok("Night ferry “Ena” sails again")),
        ("atom-story.xml", "urn:gazette:1", Ok("Never put a <script> here")),
        (
            "atom-story.xml",
            "https://gazette.example/coast/tidal.html",
            Ok("Never put a <script> here"),
        ),
        ("newsml-package.xml", "pic-1", Ok("Pier")),
        ("newsml-package.xml", "text-1", Ok("Ferry sails")),
        ("rss-story.xml", "elsewhere", Err(Code::NotFound)),
    ];
    for (file, select, expected) in cases {
        assert_eq!(headline(file, select), expected.map(ToOwned::to_owned), "{file} {select}");
    }
}

#[test]
fn the_text_of_nitf_becomes_blocks() {
    let (_, text) =
        documents().into_iter().find(|(name, _)| name.ends_with("nitf-story.xml")).unwrap();
    let article = read(&text, &request(), &Native).unwrap().article.unwrap();
    let kinds: Vec<&str> = article
        .body
        .iter()
        .map(|it| match it {
            Block::Paragraph(_) => "paragraph",
            Block::Heading { .. } => "heading",
            Block::Quote { .. } => "quote",
            Block::Figure(_) => "figure",
            Block::Table(_) => "table",
            _ => "other",
        })
        .collect();
    let json = serde_json::to_string(&article.body).unwrap();
    assert!(json.contains("left for 2 1/2 million") || json.contains("2 1/2"), "{json}");
    for words in [
        "Kerrow Yard",
        "We waited.",
        "Edda Skerrit",
        "The Ena was built in 1986.",
        "Monday",
        "Anna Lund reports",
    ] {
        assert!(json.contains(words), "{words}: {json}");
    }
    assert_eq!(kinds.first(), Some(&"paragraph"), "{kinds:?}");
    assert!(
        ["heading", "quote", "figure", "table"].iter().all(|it| kinds.contains(it)),
        "{kinds:?}"
    );
}

#[test]
fn relative_addresses_resolve_against_the_bases() {
    let (_, text) =
        documents().into_iter().find(|(name, _)| name.ends_with("atom-story.xml")).unwrap();
    let article = read(&text, &request(), &Native).unwrap().article.unwrap();
    let json = serde_json::to_string(&*article).unwrap();
    assert!(json.contains("https://gazette.example/coast/pictures/rotor.jpg"), "{json}");
    assert!(!json.contains("marker-internal"), "{json}");
}

/// A translated document gives the same article when it is read again.
fn check_translation(text: &str) -> Result<(), TestCaseError> {
    let Ok(first) = read(text, &request(), &Native) else { return Ok(()) };
    let written = translate(text, &request(), &Native).unwrap().document.to_string();
    let again = read(&written, &request(), &Native).unwrap();
    prop_assert_eq!(&*again.format, FORMAT);
    prop_assert_eq!(again.verdict, first.verdict, "{}", written);
    prop_assert_eq!(again.article, first.article, "{}", written);
    let is_closed = matches!(first.verdict, Verdict::Notice(_));
    prop_assert!(!is_closed || !written.contains("secret"), "{}", written);
    Ok(())
}

#[test]
fn every_translated_document_gives_the_same_article() {
    for (name, text) in documents() {
        assert!(check_translation(&text).is_ok(), "{name}: {:?}", check_translation(&text));
    }
}

#[test]
fn a_list_is_translated_as_a_whole() {
    let stories = |file: &str| {
        let (_, text) = documents().into_iter().find(|(name, _)| name.ends_with(file)).unwrap();
        let list = list(&text, &request(), &Native).unwrap();
        let headline = |it: &Value| {
            it.get("headline").and_then(|it| it.as_str()).unwrap_or_default().to_owned()
        };
        list.as_array().unwrap().iter().map(headline).collect::<Vec<_>>()
    };
    assert_eq!(
        stories("rss-story.xml"),
        ["Night ferry &#8220;Ena&#8221; sails again", "Fares rise"]
    );
    // The old version and the withheld picture are left out.
    assert_eq!(stories("newsml-package.xml"), ["Ferry sails", "Ferry sails", "Pier", ""]);
}

/// The platform of a module of a browser with these formats, and with the parsers of [`Native`].
struct Module(&'static Registry, bool);

impl Platform for Module {
    type Node = TreeNode;

    fn registry(&self) -> &'static Registry {
        self.0
    }

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        Native.parse_html(html)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        Native.parse_json(text)
    }

    fn parse_xml(&self, text: &str) -> Result<Value, Error> {
        if self.1 { Native.parse_xml(text) } else { Err(Error::new(Code::UnknownFormat, "")) }
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        Native.resolve(base, reference)
    }
}

#[test]
fn a_browser_shows_the_same_article() {
    let engine = Module(&formats::BUILT_IN, false);
    for (name, text) in documents() {
        let native = read(&text, &request(), &Native).unwrap();
        assert_eq!(
            read(&text, &request(), &engine).unwrap_err().code,
            Code::UnknownFormat,
            "{name}"
        );
        let request = Request { is_mended: true, ..request() };
        let translated = translate(&text, &request, &Module(&formats::IN_XML, true)).unwrap();
        let browser = read(&translated.document.to_json(), &request, &engine).unwrap();
        assert_eq!(browser.verdict, native.verdict, "{name}");
        assert_eq!(browser.article, native.article, "{name}");
        assert_eq!(translated.format, native.format, "{name}");
    }
}

mod properties {
    use super::*;
    use xml_documents::{document, mutated};

    fn check(text: &str) -> Result<(), TestCaseError> {
        let _ = list(text, &request(), &Native);
        check_translation(text)
    }

    #[test]
    fn any_tree_gives_a_value_and_the_same_article_again() {
        seeds::check(&["<rss/>"], &document(), check);
    }

    #[test]
    fn changed_documents_give_a_value_and_the_same_article_again() {
        let documents = documents().into_iter().map(|it| it.1).collect();
        seeds::check(&[], &mutated(documents), check);
    }

    #[test]
    fn any_bytes_are_decoded() {
        let bytes = proptest::collection::vec(any::<u8>(), 0..60)
            .prop_map(|it| it.into_iter().map(char::from).collect::<String>());
        seeds::check(&["<\0", "\u{fe}\u{ff}\0<"], &bytes, |text| {
            let bytes: Vec<u8> = text.chars().map(|it| it as u8).collect();
            let _ = decode(&bytes, text);
            let _ = decode(&[b"<", &*bytes].concat(), text);
            Ok(())
        });
    }
}
