//! Reads the elements of a text.

use super::{gate, media};
use crate::article::Numbering;
use crate::draft::{Draft, DraftCorrection, Piece};
use crate::formats::fields::{list, list_of, number_of, owned, text_of};
use crate::formats::wording::{contains_ignore_case, is_blank};
use crate::json::Value;
use crate::search::parts;

const ELEMENTS: &str = "content_elements";
const CONTENT: &str = "content";
const ITEMS: &str = "items";

/// The level of a heading without a level. The headline has level 1.
const LEVEL: u32 = 2;

/// Adds the text and the corrections.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let elements = list_of(item, ELEMENTS);
    draft.body.append(&mut pieces(elements));
    let corrections = list_of(item, "corrections").iter().chain(elements);
    for correction in corrections.filter(|it| gate::is_for_web(it)) {
        if let ("correction", Some(text)) = (kind(correction), text_of(correction, "text")) {
            let kind = text_of(correction, "correction_type").unwrap_or_default();
            draft.corrections.push(DraftCorrection {
                text: text.to_owned(),
                date: None,
                is_clarification: contains_ignore_case(kind, "clarif"),
            });
        }
    }
}

fn kind(element: &Value) -> &str {
    text_of(element, "type").unwrap_or_default()
}

fn pieces(elements: &[Value]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for element in elements {
        add_element(&mut pieces, element);
    }
    pieces
}

/// Adds the pieces of an element. Elements of unknown types, and references that Arc has not resolved, are
/// left out.
fn add_element(pieces: &mut Vec<Piece>, element: &Value) {
    if !gate::is_for_web(element) {
        return pieces.push(Piece::Item(Box::new(gate::other_channel())));
    }
    let content = text_of(element, CONTENT);
    let piece = match kind(element) {
        "text" => content.filter(|it| !is_blank(it)).map(text),
        "raw_html" => content.map(text),
        "endorsement" => text_of(element, "endorsement").map(text),
        "numeric_rating" => rating(element),
        "header" => content.map(|it| {
            let level = number_of(element, "level").unwrap_or(LEVEL).clamp(LEVEL, 6);
            Piece::Heading(u8::try_from(level).unwrap_or_default(), it.to_owned())
        }),
        "code" => owned(content).map(Piece::Code),
        "divider" => Some(Piece::Rule),
        "blockquote" | "quote" => {
            let mut quoted = self::pieces(list_of(element, ELEMENTS));
            quoted.extend(content.map(text));
            let speaker = text_of(element, "citation.content citation");
            Some(Piece::Quote(quoted, owned(speaker)))
        }
        "list" => Some(list_piece(element)),
        "table" => Some(table(element)),
        "image" => Some(Piece::Item(Box::new(media::picture(element)))),
        "video" | "audio" => Some(Piece::Item(Box::new(media::video_or_audio(element)))),
        "gallery" => Some(media::gallery(element)),
        "interstitial_link" => link(element, "url", CONTENT),
        "link_list" => {
            let links = list_of(element, ITEMS).iter().filter(|it| gate::is_for_web(it));
            let links = links.filter_map(|it| link(it, "url", CONTENT)).map(|it| vec![it]);
            let list = Piece::List(Numbering::default(), links.collect());
            Some(Piece::Box(owned(text_of(element, "title")), vec![list], None))
        }
        "oembed_response" => oembed(element),
        // A custom embed is made for the pages of its newsroom. It is shown only if it has an address.
        "custom_embed" => link(element, "embed.config.url embed.config.href", "embed.config.title"),
        "element_group" | "content_zone" => {
            pieces.append(&mut self::pieces(list_of(element, ELEMENTS)));
            None
        }
        _ => None,
    };
    pieces.extend(piece);
}

fn text(words: &str) -> Piece {
    Piece::Text(words.to_owned())
}

/// Returns an embed for the address of an element, with its title.
fn link(element: &Value, address: &str, title: &str) -> Option<Piece> {
    let address = text_of(element, address)?.to_owned();
    Some(Piece::Embed(address, owned(text_of(element, title))))
}

/// Returns an embed of another site. If it has no address but HTML, the HTML is read like any other text:
/// no script in it runs.
fn oembed(element: &Value) -> Option<Piece> {
    let address = "raw_oembed.url referent.id raw_oembed._id _id";
    let is_address = |it: &&str| text_of(element, it).is_some_and(|it| it.starts_with("http"));
    match parts(address, b' ').find(is_address) {
        Some(path) => link(element, path, "raw_oembed.title raw_oembed.author_name"),
        None => text_of(element, "raw_oembed.html").map(text),
    }
}

/// Returns a rating in words: "4/5 stars".
fn rating(element: &Value) -> Option<Piece> {
    let mut words = text_of(element, "numeric_rating")?.to_owned();
    for (separator, field) in [("/", "max"), (" ", "units")] {
        if let Some(more) = text_of(element, field) {
            words.push_str(separator);
            words.push_str(more);
        }
    }
    Some(Piece::Text(words))
}

/// Returns a list. A list between two items belongs to the item before it.
fn list_piece(element: &Value) -> Piece {
    let is_ordered = text_of(element, "list_type") == Some("ordered");
    let mut items: Vec<Vec<Piece>> = Vec::new();
    for item in list_of(element, ITEMS).iter().filter(|it| gate::is_for_web(it)) {
        let mut pieces = pieces(std::slice::from_ref(item));
        match items.last_mut() {
            Some(before) if kind(item) == "list" => before.append(&mut pieces),
            _ => items.push(pieces),
        }
    }
    Piece::List(Numbering::new(is_ordered), items)
}

fn table(element: &Value) -> Piece {
    let header = cells(list_of(element, "header"));
    let head = if header.is_empty() { Vec::new() } else { vec![header] };
    // A row is an array of cells, or an object with the field `cells`.
    let row = |it: &Value| match it {
        Value::Object(_) => cells(list_of(it, "cells")),
        _ => cells(list(it)),
    };
    let rows = list_of(element, "rows").iter().map(row).collect();
    Piece::Table(None, head, rows)
}

/// Returns the words of cells. The content of a cell is a text or a list of texts. An empty cell gives an
/// empty string, so that the columns stay aligned.
fn cells(cells: &[Value]) -> Vec<String> {
    let words = |cell: &Value| {
        let mut words = text_of(cell, CONTENT).unwrap_or_default().to_owned();
        for element in list_of(cell, ELEMENTS) {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(text_of(element, CONTENT).unwrap_or_default());
        }
        words
    };
    cells.iter().map(words).collect()
}
