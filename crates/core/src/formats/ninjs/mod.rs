//! Adapter for IPTC ninjs 1, 2 and 3, with the dialects of Superdesk, AP and TT.
//!
//! No field is read by version, because documents mix the versions. The versions differ only in letter
//! case, and in objects that are arrays in another version. The version is only part of the name of the
//! format.

mod body;
mod embed;
mod gate;
mod kind;
mod people;
mod picture;
mod rights;
mod section;
mod source;
mod variant;
mod version;

use crate::json::Value;

use super::adapter::Adapter;
use super::fields::{each_named, get, list_of, owned, text, text_of};
use super::plain_text::escape_unless_markup;
use super::table::{Field, FieldTable, fill};
use super::{paid, rendition};
use crate::article::Kind;
use crate::draft::{Association, Draft};
use crate::notice::Notice;

use variant::{CAPTION, HEADLINE, KICKER, SUBHEAD, SUMMARY, add_all, best, variants};

pub(super) const ADAPTER: Adapter = Adapter {
    name: "ninjs",
    recognises: version::recognises,
    items: |item| vec![item],
    names: "uri guid altids.itemid links.href canonical_url canonicalurl url",
    format: version::format,
    read: |item, _, notices| read_item(item, DEPTH, notices),
};

/// How deep items may be nested: a story, its gallery, the pictures of the gallery, and one more.
const DEPTH: usize = 4;

/// The fields with labels beside the genres.
const LABELS: &str = "subjects subject services service keywords keyword profile";

const LANGUAGE: &str = "language";
const COPYRIGHT: &str = "copyrightnotice";

const FIELDS: &FieldTable = &[
    (Field::Id, "uri guid"),
    (Field::Url, "canonical_url canonicalurl url"),
    // Superdesk's `publish_schedule` has the same meaning for an item that is not yet published.
    (Field::Embargo, "embargoed embargoeduntil publish_schedule"),
    (Field::Expires, "expires"),
    (Field::Language, LANGUAGE),
    (Field::Headline, "title"),
    (Field::Dateline, "located datelinelocation.city"),
    (Field::Published, "firstpublished firstcreated versioncreated"),
    (Field::Updated, "versioncreated"),
    (Field::Copyright, COPYRIGHT),
    // ninjs 1 has a string, and ninjs 3 an object, whose `name` is for people.
    (
        Field::DigitalSourceType,
        "digitalsourcetype.uri digitalsourcetype.literal digitalsourcetype.code digitalsourcetype",
    ),
];

fn read_item(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Draft {
    let headlines = variants(item, "headline", "headlines");
    let descriptions = variants(item, "description", "descriptions");
    let mut bodies = variants(item, "body", "bodies");
    // AP keeps the text of an item, if it delivers one, in `nitf`.
    if let Some(nitf) = get(item, "nitf") {
        add_all(&mut bodies, nitf, "body", "bodies");
    }
    let mut body = body::choose(&bodies, notices);
    let kind = kind::of(item, body.text.is_some());
    let mut draft = Draft { kind, ..Draft::default() };
    draft.headline = owned(best(&headlines, HEADLINE, &[]));
    escape_unless_markup(&mut draft.headline);
    draft.url = owned(canonical(item));
    draft.gate.status = owned(gate::status(item));
    fill(&mut draft, item, FIELDS);
    let kicker = best(&headlines, KICKER, &[]).or_else(|| best(&descriptions, KICKER, &[]));
    draft.kicker = owned(kicker).or(body.vignette);
    if matches!(kind, Kind::Picture | Kind::Graphic) {
        picture::describe(&mut draft, item, &descriptions);
        body.text = None;
    } else {
        let already_shown = [draft.headline.as_deref(), body.text.as_deref()];
        let mut standfirst = best(&headlines, SUBHEAD, &already_shown);
        standfirst = standfirst.or_else(|| best(&descriptions, SUMMARY, &already_shown));
        if matches!(kind, Kind::Video | Kind::Audio) {
            picture::describe(&mut draft, item, &descriptions);
            // The description of the video or audio is the only text.
            standfirst = standfirst.or_else(|| best(&descriptions, CAPTION, &[]));
        }
        draft.standfirst = owned(standfirst);
    }
    people::add(&mut draft, item);
    draft.sections = section::trail(item);
    draft.associations = associations(item, depth, notices);
    draft.body = embed::pieces(body.text, &draft.associations);
    draft.genres = genres(item);
    paid::add(&mut draft, item, LABELS);
    draft.renditions = rendition::usable_files(get(item, "renditions"), kind);
    draft.terms = rights::terms(item);
    draft.has_coded_rights = rights::are_coded(item);
    draft
}

/// Returns the genres: the name for people, and the code that is the same in all languages.
fn genres(item: &Value) -> Vec<String> {
    let mut genres = Vec::new();
    for entry in list_of(item, "genres genre") {
        for words in [text(entry), text_of(entry, "uri literal code qcode")] {
            genres.extend(words.map(ToOwned::to_owned));
        }
    }
    genres
}

/// Returns the canonical URL of the item. `uri` is an identifier, and is seldom a page even if it looks
/// like a URL.
fn canonical(item: &Value) -> Option<&str> {
    for link in list_of(item, "links") {
        if let Some(href) = text_of(link, "href")
            && has_relation(link, "canonical")
        {
            return Some(href);
        }
    }
    None
}

/// Reads the items that belong to this one.
fn associations(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Vec<Association> {
    let mut found = Vec::new();
    if let Some(associations) = get(item, "associations") {
        if let Some(depth) = depth.checked_sub(1) {
            each_named(associations, &mut |name, it| {
                let item = read_item(it, depth, notices);
                found.push(Association { name: name.to_owned(), item });
            });
        } else {
            let message = "items are nested too deeply: the innermost are left out";
            notices.push(Notice::new("nested-too-deep", message));
        }
    }
    found
}

/// Whether an entry of a list has this relation to the item.
fn has_relation(entry: &Value, relation: &str) -> bool {
    let relations = list_of(entry, "rel rels");
    relations.iter().any(|it| text(it).is_some_and(|it| it.eq_ignore_ascii_case(relation)))
}
