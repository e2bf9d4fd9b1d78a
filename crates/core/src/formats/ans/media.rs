//! Reads pictures, videos, audio and galleries.

use super::gate;
use crate::article::Kind;
use crate::draft::{Association, Draft, Gate, Piece};
use crate::formats::fields::{get, get_any, list_of, owned, text_of};
use crate::formats::rendition;
use crate::formats::table::{Field, FieldTable, fill};
use crate::json::Value;

const FIELDS: &FieldTable = &[
    (Field::Id, "_id"),
    (Field::Language, "language"),
    (Field::Headline, "headlines.basic subtitle"),
    (Field::Published, "first_publish_date display_date created_date"),
    (Field::Caption, "caption description.basic"),
    (Field::Alt, "alt_text"),
    (Field::Copyright, "copyright"),
];

/// The largest number of names in a credit. It limits the work for hostile documents.
const MOST_NAMES: usize = 20;

/// The name by which compose finds the lead picture.
const LEAD: &str = "featuremedia";

/// Reads a picture, which is a document itself or part of another.
pub(super) fn picture(item: &Value) -> Draft {
    let mut picture = Draft { kind: Kind::Picture, gate: gate::read(item), ..Draft::default() };
    fill(&mut picture, item, FIELDS);
    picture.renditions.extend(rendition::usable_file(item, Kind::Picture));
    picture.credit = credit(item);
    picture
}

/// Returns the photographers and the agencies: "Anna Lund, Ben Ash/MPA".
fn credit(item: &Value) -> Option<String> {
    let mut line = String::new();
    let mut add = |separator: &str, name: Option<&str>| {
        if let Some(name) = name.filter(|it| !line.contains(it)) {
            line.push_str(if line.is_empty() { "" } else { separator });
            line.push_str(name);
        }
    };
    for person in list_of(item, "vanity_credits.by credits.by").iter().take(MOST_NAMES) {
        add(", ", text_of(person, "name byline").filter(|it| !it.contains('@')));
    }
    let agencies = list_of(item, "vanity_credits.affiliation credits.affiliation");
    for agency in agencies.iter().take(MOST_NAMES) {
        add("/", text_of(agency, "name"));
    }
    add("/", text_of(item, "distributor.name"));
    if line.is_empty() { owned(text_of(item, "copyright")) } else { Some(line) }
}

/// Reads a video or audio item with its gate and its still picture.
pub(super) fn video_or_audio(item: &Value) -> Draft {
    let mut media = Draft { gate: gate::read(item), ..Draft::default() };
    fill(&mut media, item, FIELDS);
    add_files(&mut media, item);
    media
}

/// Adds the files of a video or audio item. Without files, it adds the HTML of Arc's player instead. The
/// still picture belongs to the files. Without files it stays an association, as the lead picture.
pub(super) fn add_files(media: &mut Draft, item: &Value) {
    let is_audio = text_of(item, "type") == Some("audio");
    media.kind = if is_audio { Kind::Audio } else { Kind::Video };
    media.renditions.extend(list_of(item, "streams").iter().filter_map(rendition::file));
    if media.renditions.is_empty() {
        media.body.extend(text_of(item, "embed_html").map(|it| Piece::Text(it.to_owned())));
        return;
    }
    media.associations.retain(|it| it.name != LEAD);
    let still = get(item, "promo_items.basic").filter(|it| gate::read(it) == Gate::default());
    media.renditions.extend(still.and_then(|it| rendition::usable_file(it, Kind::Picture)));
}

/// Returns a gallery in a text. A gallery with a gate becomes an item, so that the rules judge it.
pub(super) fn gallery(item: &Value) -> Piece {
    let pictures = Piece::Gallery(pictures(item));
    match gate::read(item) {
        gate if gate == Gate::default() => pictures,
        gate => {
            let body = vec![pictures];
            Piece::Item(Box::new(Draft { kind: Kind::Other, gate, body, ..Draft::default() }))
        }
    }
}

/// Returns the pictures of a gallery. Other content of the gallery is left out.
pub(super) fn pictures(item: &Value) -> Vec<Draft> {
    let is_picture = |it: &&Value| text_of(it, "type") == Some("image");
    list_of(item, "content_elements").iter().filter(is_picture).map(picture).collect()
}

/// Adds the item above the text: a picture, a video, an audio item, or a gallery with its lead picture.
pub(super) fn add_promoted(draft: &mut Draft, item: &Value) {
    let Some(promoted) = get_any(item, "promo_items.basic promo_items.lead_art") else {
        return;
    };
    let mut lead = None;
    match text_of(promoted, "type") {
        Some("image") => lead = Some(promoted),
        Some("video" | "audio") => draft.body.push(Piece::Item(Box::new(video_or_audio(promoted)))),
        Some("gallery") => {
            lead = get(promoted, "promo_items.basic");
            draft.body.push(gallery(promoted));
        }
        _ => (),
    }
    if let Some(item) = lead.map(picture) {
        draft.associations.push(Association { name: LEAD.to_owned(), item });
    }
}
