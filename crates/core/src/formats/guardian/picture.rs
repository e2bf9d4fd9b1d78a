//! Reads the lead picture.

use crate::json::Value;

use crate::article::{Kind, Rendition};
use crate::draft::Draft;
use crate::formats::fields::{get, list_of, number_of, text_of};
use crate::formats::table::{Field, FieldTable, fill};

const WORDS: &FieldTable = &[
    (Field::Caption, "caption"),
    (Field::Alt, "altText alt"),
    (Field::Credit, "credit photographer source"),
    (Field::Copyright, "copyright"),
];

/// Returns the picture above the text.
///
/// The HTML of the text already contains its other pictures.
pub(super) fn main(item: &Value) -> Option<Draft> {
    for element in list_of(item, "elements") {
        if text_of(element, "relation") == Some("main")
            && let Some(picture) = of(element)
        {
            return Some(picture);
        }
    }
    let blocks = list_of(item, "blocks.main.elements");
    blocks.iter().find_map(of)
}

/// Reads a picture from an element. The assets of the element are its files.
fn of(element: &Value) -> Option<Draft> {
    if text_of(element, "type") != Some("image") {
        return None;
    }
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    // In blocks, the texts of a picture are beside the assets. Elsewhere, each asset has them.
    if let Some(words) = get(element, "imageTypeData") {
        fill(&mut picture, words, WORDS);
    }
    for asset in list_of(element, "assets") {
        let words = get(asset, "typeData").unwrap_or(&Value::Null);
        fill(&mut picture, words, WORDS);
        let url = text_of(words, "secureFile").or_else(|| text_of(asset, "file"));
        if let Some(url) = url {
            let mut file = Rendition { url: url.to_owned(), ..Rendition::default() };
            (file.width, file.height) = (number_of(words, "width"), number_of(words, "height"));
            picture.renditions.push(file);
        }
    }
    (!picture.renditions.is_empty()).then_some(picture)
}
