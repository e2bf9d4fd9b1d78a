//! Reads the pictures of an article.

use crate::json::Value;

use super::graph::{Graph, is_a};
use crate::article::{Kind, Rendition};
use crate::draft::{Association, Draft};
use crate::formats::fields::text_of;
use crate::formats::table::{Field, FieldTable, fill, picture};

/// The fields with the URL of an image. Pages also write `ContentUrl`.
const FILE: &str = "url contentUrl";

const WORDS: &FieldTable = &[
    (Field::Id, "@id"),
    (Field::Caption, "caption description"),
    (Field::Alt, "accessibilitySummary alt"),
    (Field::Credit, "creditText creator author copyrightHolder copyrightNotice provider"),
    (Field::Copyright, "copyrightNotice"),
    (Field::Expires, "expires"),
    (Field::DigitalSourceType, "digitalSourceType.@id digitalSourceType"),
];

/// Returns the URL of an image, which is a text or an object.
pub(super) fn address(image: &Value) -> Option<&str> {
    text_of(image, FILE).or_else(|| image.as_str())
}

/// Returns the pictures of an article: the lead picture, and the pictures with a caption of their own.
///
/// Search engines ask for one picture in several shapes, so a list of images counts as one picture, unless
/// the captions differ.
pub(super) fn associations(article: &Value, graph: &Graph<'_>) -> Vec<Association> {
    let mut found: Vec<Association> = Vec::new();
    for image in images(article, graph) {
        let Some(mut item) = of(image, graph) else { continue };
        match found.first_mut() {
            Some(lead) if item.caption.is_none() || item.caption == lead.item.caption => {
                lead.item.renditions.append(&mut item.renditions);
            }
            Some(_) => found.push(Association { name: found.len().to_string(), item }),
            None => found.push(Association { name: "main".to_owned(), item }),
        }
    }
    found
}

/// Reads a picture from an object or a URL. The URL may be in another node with the same identifier.
pub(super) fn of(image: &Value, graph: &Graph<'_>) -> Option<Draft> {
    let Value::String(url) = image else {
        let facts = graph.facts(image);
        let mut item = facts.iter().find_map(|it| picture(it, FILE, WORDS))?;
        facts.iter().for_each(|it| fill(&mut item, it, WORDS));
        return Some(item);
    };
    let file = Rendition { url: url.trim().to_owned(), ..Rendition::default() };
    let picture = Draft { kind: Kind::Picture, renditions: vec![file], ..Draft::default() };
    (!url.trim().is_empty()).then_some(picture)
}

/// Returns the images of an article from all fields that may have them.
fn images<'a>(article: &'a Value, graph: &Graph<'a>) -> Vec<&'a Value> {
    let mut images = graph.all(article, "image");
    for part in graph.all(article, "hasPart associatedMedia") {
        if images.is_empty() {
            // The part is a collection of images, or an image.
            images = graph.all(part, "hasPart image associatedMedia");
            if images.is_empty() && is_a(part, "ImageObject") {
                images.push(part);
            }
        }
    }
    for page in graph.all(article, "mainEntityOfPage isPartOf") {
        if images.is_empty() {
            images = graph.all(page, "primaryImageOfPage");
        }
    }
    if images.is_empty() { graph.all(article, "thumbnailUrl") } else { images }
}
