//! Pictures, films and galleries.

use super::gate;
use crate::article::Kind;
use crate::draft::{Association, Draft, Gate, Piece};
use crate::formats::fields::{get, get_any, kept, list_of, text_of};
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

/// More than any credit names; a bound for hostile ones.
const MOST_NAMES: usize = 20;

/// Under this name compose finds the picture that leads.
const LEAD: &str = "featuremedia";

/// A picture, as a document of its own or part of another.
pub(super) fn picture(item: &Value) -> Draft {
    let mut picture = Draft { kind: Kind::Picture, gate: gate::read(item), ..Draft::default() };
    fill(&mut picture, item, FIELDS);
    picture.renditions.extend(rendition::image(item, Kind::Picture));
    picture.credit = credit(item);
    picture
}

/// Who took it and for whom: "Anna Lund, Ben Ash/MPA".
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
    if line.is_empty() { kept(text_of(item, "copyright")) } else { Some(line) }
}

/// A film or recording with its still, and a gate of its own.
pub(super) fn film(item: &Value) -> Draft {
    let mut film = Draft { gate: gate::read(item), ..Draft::default() };
    fill(&mut film, item, FIELDS);
    add_files(&mut film, item);
    film
}

/// Adds what plays: the files or, where there are none, the player that Arc writes for them. A
/// still belongs to files; without them it is a picture like any other.
pub(super) fn add_files(film: &mut Draft, item: &Value) {
    let is_audio = text_of(item, "type") == Some("audio");
    film.kind = if is_audio { Kind::Audio } else { Kind::Video };
    film.renditions.extend(list_of(item, "streams").iter().filter_map(rendition::file));
    if film.renditions.is_empty() {
        film.body.extend(text_of(item, "embed_html").map(|it| Piece::Text(it.to_owned())));
        return;
    }
    film.associations.retain(|it| it.name != LEAD);
    let still = get(item, "promo_items.basic").filter(|it| gate::read(it) == Gate::default());
    film.renditions.extend(still.and_then(|it| rendition::image(it, Kind::Picture)));
}

/// A gallery as part of a text; where it has a gate, as an item that must pass it.
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

/// The pictures of a gallery, and what else it holds left out.
pub(super) fn pictures(item: &Value) -> Vec<Draft> {
    let is_picture = |it: &&Value| text_of(it, "type") == Some("image");
    list_of(item, "content_elements").iter().filter(is_picture).map(picture).collect()
}

/// Adds what stands over the text: a picture, a film, or a gallery that a picture announces.
pub(super) fn add_promoted(draft: &mut Draft, item: &Value) {
    let Some(promoted) = get_any(item, "promo_items.basic promo_items.lead_art") else {
        return;
    };
    let mut lead = None;
    match text_of(promoted, "type") {
        Some("image") => lead = Some(promoted),
        Some("video" | "audio") => draft.body.push(Piece::Item(Box::new(film(promoted)))),
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
