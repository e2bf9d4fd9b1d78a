//! IPTC ninjs 1, 2 and 3, with the dialects of Superdesk, AP and TT.
//!
//! Values are never read by version: documents mix the versions freely, and every difference is
//! either letter case or an object where another version has an array. The version serves only
//! as the format's name.

mod body;
mod description;
mod gate;
mod headline;
mod kind;
mod people;
mod picture;
mod rendition;
mod section;
mod source;
mod tt;
mod variant;
mod version;

use crate::json::Value;

use super::Adapter;
use super::fields::{get, list_of, name_of, named_list, text, text_of};
use crate::article::Kind;
use crate::draft::{Association, Draft};
use crate::notice::Notice;

use variant::variants;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "ninjs",
    recognises: version::recognises,
    is_called,
    format: version::format,
    read,
};

/// How deep items may hold items: a story, its gallery, the pictures in it, and one more.
const DEPTH: usize = 4;

fn read(item: &Value, notices: &mut Vec<Notice>) -> Draft {
    read_item(item, DEPTH, notices)
}

fn read_item(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Draft {
    let mut body = body::choose(item, notices);
    let kind = kind::of(item, body.is_some());
    let mut draft = Draft {
        id: text_of(item, &["uri", "guid"]),
        url: url(item),
        kind,
        gate: gate::read(item),
        language: text_of(item, &["language"]),
        sections: section::trail(item),
        dateline: dateline(item),
        published: text_of(item, &["firstpublished", "firstcreated", "versioncreated"]),
        updated: text_of(item, &["versioncreated"]),
        renditions: rendition::images(item, kind),
        associations: associations(item, depth, notices),
        copyright: text_of(item, &["copyrightnotice"]),
        digital_source_type: name_of(item, &["digitalsourcetype"]),
        ..Draft::default()
    };
    let headlines = variants(item, "headline", "headlines");
    let descriptions = variants(item, "description", "descriptions");
    draft.headline = headline::main(&headlines).or_else(|| text_of(item, &["title"]));
    draft.kicker = headline::kicker(&headlines, &descriptions);
    if let Some((text, vignette)) = body.as_deref().and_then(tt::take_vignette) {
        body = Some(text);
        draft.kicker = draft.kicker.or(vignette);
    }
    if matches!(kind, Kind::Picture | Kind::Graphic) {
        picture::describe(item, &descriptions, &mut draft);
    } else {
        let said = [draft.headline.as_deref(), body.as_deref()];
        draft.standfirst = description::standfirst(&headlines, &descriptions, said);
        draft.body = body;
    }
    if matches!(kind, Kind::Video | Kind::Audio) {
        // Until they can be played, what films and recordings show is all there is to read.
        draft.standfirst = draft.standfirst.or_else(|| description::caption(&descriptions));
    }
    people::name(item, &mut draft);
    draft
}

/// Whether an item bears this identifier or URL, for `select`.
fn is_called(item: &Value, wanted: &str) -> bool {
    let names = [
        text_of(item, &["uri"]),
        text_of(item, &["guid"]),
        get(item, "altids").and_then(|it| text_of(it, &["itemid"])),
        url(item),
    ];
    names.iter().flatten().any(|name| name == wanted.trim())
}

/// The item's page. A `uri` is an identifier, and seldom a page even where it looks like one.
fn url(item: &Value) -> Option<String> {
    let canonical = list_of(item, &["links"]).iter().find(|link| {
        text_of(link, &["rel"]).is_some_and(|it| it.eq_ignore_ascii_case("canonical"))
    });
    canonical
        .and_then(|link| text_of(link, &["href"]))
        .or_else(|| text_of(item, &["canonical_url", "canonicalurl", "url"]))
}

/// The place a story was filed from.
fn dateline(item: &Value) -> Option<String> {
    name_of(item, &["located"]).or_else(|| text_of(get(item, "datelinelocation")?, &["city"]))
}

/// The items that belong to this one, read like any other.
fn associations(item: &Value, depth: usize, notices: &mut Vec<Notice>) -> Vec<Association> {
    let Some(associations) = get(item, "associations") else {
        return Vec::new();
    };
    let Some(depth) = depth.checked_sub(1) else {
        let message =
            format!("items are nested more than {DEPTH} deep; the inner ones are left out");
        notices.push(Notice::new("nested-too-deep", message));
        return Vec::new();
    };
    named_list(associations)
        .into_iter()
        .map(|(name, it)| Association { name, item: read_item(it, depth, notices) })
        .collect()
}

/// The names in a list of objects or texts.
fn names(item: &Value, fields: &[&str]) -> Vec<String> {
    list_of(item, fields).iter().filter_map(super::fields::name).collect()
}

/// Whether an entry of a list stands in this relation to the item.
fn has_relation(entry: &Value, relation: &str) -> bool {
    list_of(entry, &["rel", "rels"])
        .iter()
        .filter_map(text)
        .any(|it| it.eq_ignore_ascii_case(relation))
}
