//! IPTC ninjs 1, 2 and 3, with the dialects of Superdesk, AP and TT.
//!
//! Values are never read by version: documents mix the versions freely, and every difference is
//! either letter case or an object where another version has an array. The version serves only
//! as the format's name.

mod body;
mod gate;
mod kind;
mod people;
mod picture;
mod rendition;
mod rights;
mod section;
mod source;
mod variant;
mod version;

use crate::json::Value;

use super::Adapter;
use super::fields::{each_named, get, kept, list_of, string_of, text, text_of};
use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::notice::Notice;

use picture::Words;
use variant::{CAPTION, HEADLINE, KICKER, SUBHEAD, SUMMARY, add_all, best, variants};

pub(super) const ADAPTER: Adapter = Adapter {
    name: "ninjs",
    recognises: version::recognises,
    items: |item| vec![item],
    names: &["uri", "guid", "altids.itemid", "links.href", "canonical_url", "canonicalurl", "url"],
    format: version::format,
    read: |item, _, notices| read_item(item, DEPTH, notices),
};

/// How deep items may hold items: a story, its gallery, the pictures in it, and one more.
const DEPTH: usize = 4;

const LANGUAGE: &[&str] = &["language"];
const COPYRIGHT: &[&str] = &["copyrightnotice"];

fn read_item(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Draft {
    let headlines = variants(item, "headline", "headlines");
    let descriptions = variants(item, "description", "descriptions");
    let mut bodies = variants(item, "body", "bodies");
    // Where AP adds the text to an item at all, it stands in here.
    if let Some(nitf) = get(item, "nitf") {
        add_all(&mut bodies, nitf, "body", "bodies");
    }
    let mut body = body::choose(&bodies, notices);
    let kind = kind::of(item, body.text.is_some());
    let headline = best(&headlines, HEADLINE, &[]).or_else(|| text_of(item, &["title"]));
    let kicker = best(&headlines, KICKER, &[]).or_else(|| best(&descriptions, KICKER, &[]));
    let (mut words, mut standfirst) = (Words::default(), None);
    if matches!(kind, Kind::Picture | Kind::Graphic) {
        words = picture::describe(item, &descriptions);
        body.text = None;
    } else {
        let said = [headline, body.text.as_deref()];
        standfirst = best(&headlines, SUBHEAD, &said);
        standfirst = standfirst.or_else(|| best(&descriptions, SUMMARY, &said));
        if matches!(kind, Kind::Video | Kind::Audio) {
            // Until they can be played, what films and recordings show is all there is to read.
            standfirst = standfirst.or_else(|| best(&descriptions, CAPTION, &[]));
        }
    }
    let people = people::of(item, kind);
    // Every field stands here: to fill up with `..` would make and drop a second draft.
    Draft {
        id: string_of(item, &["uri", "guid"]),
        url: kept(url(item)),
        kind,
        gate: gate::read(item),
        language: string_of(item, LANGUAGE),
        sections: section::trail(item),
        kicker: kept(kicker).or(body.vignette),
        headline: kept(headline),
        standfirst: kept(standfirst),
        authors: people.authors,
        dateline: kept(dateline(item)),
        published: string_of(item, &["firstpublished", "firstcreated", "versioncreated"]),
        updated: string_of(item, &["versioncreated"]),
        body: body.text.map(Piece::Text).into_iter().collect(),
        genres: genres(item),
        corrections: Vec::new(),
        warning: None,
        caption: words.caption,
        alt: words.alt,
        credit: words.credit,
        renditions: rendition::images(item, kind),
        associations: associations(item, depth, notices),
        source: people.source,
        copyright: string_of(item, COPYRIGHT),
        digital_source_type: kept(digital_source_type(item)),
        terms: rights::terms(item),
        has_coded_rights: rights::are_coded(item),
    }
}

/// The term that says whether a machine made it: a string in ninjs 1, an object in ninjs 3, whose
/// name is for people.
fn digital_source_type(item: &Value) -> Option<&str> {
    let term = get(item, "digitalsourcetype")?;
    text_of(term, &["uri", "literal", "code"]).or_else(|| text(term))
}

/// What kind of text it is: the name for people, and the code that is the same in all languages.
fn genres(item: &Value) -> Vec<String> {
    let mut genres = Vec::new();
    for entry in list_of(item, &["genres", "genre"]) {
        for words in [text(entry), text_of(entry, &["uri", "literal", "code", "qcode"])] {
            genres.extend(words.map(ToOwned::to_owned));
        }
    }
    genres
}

/// The item's page. A `uri` is an identifier, and seldom a page even where it looks like one.
fn url(item: &Value) -> Option<&str> {
    for link in list_of(item, &["links"]) {
        if let Some(href) = text_of(link, &["href"])
            && has_relation(link, "canonical")
        {
            return Some(href);
        }
    }
    text_of(item, &["canonical_url", "canonicalurl", "url"])
}

/// The place a story was filed from.
fn dateline(item: &Value) -> Option<&str> {
    text_of(item, &["located"]).or_else(|| text_of(get(item, "datelinelocation")?, &["city"]))
}

/// The items that belong to this one, read like any other.
fn associations(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Vec<Association> {
    let mut found = Vec::new();
    if let Some(associations) = get(item, "associations") {
        if let Some(depth) = depth.checked_sub(1) {
            each_named(associations, &mut |name, it| {
                let item = read_item(it, depth, notices);
                found.push(Association { name: name.to_owned(), item });
            });
        } else {
            let message = "items are nested too deep; the inner ones are left out";
            notices.push(Notice::new("nested-too-deep", message));
        }
    }
    found
}

/// Whether an entry of a list stands in this relation to the item.
fn has_relation(entry: &Value, relation: &str) -> bool {
    let relations = list_of(entry, &["rel", "rels"]);
    relations.iter().filter_map(text).any(|it| it.eq_ignore_ascii_case(relation))
}
