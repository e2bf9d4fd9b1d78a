//! Pictures, films and galleries.

use super::gate;
use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::formats::fields::{get, get_any, kept, list_of, text_of};
use crate::formats::rendition;
use crate::formats::table::{Field, Table, fill};
use crate::json::Value;

const FIELDS: &Table = &[
    (Field::Id, &["_id"]),
    (Field::Language, &["language"]),
    (Field::Headline, &["headlines.basic", "subtitle"]),
    (Field::Published, &["first_publish_date", "display_date", "created_date"]),
    (Field::Caption, &["caption", "description.basic"]),
    (Field::Alt, &["alt_text"]),
    (Field::Copyright, &["copyright"]),
];

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
    for person in list_of(item, &["vanity_credits.by", "credits.by"]) {
        add(", ", text_of(person, &["name", "byline"]).filter(|it| !it.contains('@')));
    }
    for agency in list_of(item, &["vanity_credits.affiliation", "credits.affiliation"]) {
        add("/", text_of(agency, &["name"]));
    }
    add("/", text_of(item, &["distributor.name"]));
    if line.is_empty() { kept(text_of(item, &["copyright"])) } else { Some(line) }
}

/// A film or recording: the address of its file or player, with a gate of its own.
pub(super) fn film(item: &Value) -> Draft {
    let mut film = Draft { kind: Kind::Video, gate: gate::read(item), ..Draft::default() };
    fill(&mut film, item, FIELDS);
    film.body.extend(player(item));
    film
}

/// Where a film plays: its file, the player that Arc writes for it, or any stream.
pub(super) fn player(item: &Value) -> Option<Piece> {
    let title = || kept(text_of(item, &["headlines.basic", "description.basic"]));
    let streams = list_of(item, &["streams"]);
    let is_file = |it: &&Value| text_of(it, &["stream_type"]).is_some_and(|it| it == "mp4");
    if let Some(url) = streams.iter().find(is_file).and_then(|it| text_of(it, &["url"])) {
        return Some(Piece::Embed(url.to_owned(), title()));
    }
    if let Some(html) = text_of(item, &["embed_html"]) {
        return Some(Piece::Text(html.to_owned()));
    }
    let url = text_of(item, &["streams.url", "stream_url"])?.to_owned();
    Some(Piece::Embed(url, title()))
}

/// The pictures of a gallery, and what else it holds left out.
pub(super) fn gallery(item: &Value) -> Vec<Draft> {
    let is_picture = |it: &&Value| text_of(it, &["type"]) == Some("image");
    list_of(item, &["content_elements"]).iter().filter(is_picture).map(picture).collect()
}

/// Adds what stands over the text: a picture, a film with its still, or a gallery.
pub(super) fn add_promoted(draft: &mut Draft, item: &Value) {
    let Some(promoted) = get_any(item, &["promo_items.basic", "promo_items.lead_art"]) else {
        return;
    };
    let mut still = get(promoted, "promo_items.basic");
    match text_of(promoted, &["type"]) {
        Some("image") => still = Some(promoted),
        Some("video" | "audio") => draft.body.push(Piece::Item(Box::new(film(promoted)))),
        Some("gallery") => draft.body.push(Piece::Gallery(gallery(promoted))),
        _ => return,
    }
    if let Some(item) = still.map(picture) {
        draft.associations.push(Association { name: "featuremedia".to_owned(), item });
    }
}
