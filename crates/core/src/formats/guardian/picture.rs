//! The picture that leads.

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

/// The picture that stands over the text.
///
/// The pictures of the text stand in its HTML already.
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

/// A picture from an element, whose files are its assets.
fn of(element: &Value) -> Option<Draft> {
    if text_of(element, "type") != Some("image") {
        return None;
    }
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    // In blocks the words stand beside the assets, elsewhere in each of them.
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
