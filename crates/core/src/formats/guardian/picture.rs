//! Reads the lead picture, the main video and the pictures of a gallery.

use crate::json::Value;

use crate::article::{Kind, Rendition};
use crate::draft::{Draft, Piece};
use crate::formats::fields::{get, get_any, list_of, number_of, owned, text_of};
use crate::formats::table::{Field, FieldTable, fill};

const WORDS: &FieldTable = &[
    (Field::Caption, "caption"),
    (Field::Alt, "altText alt"),
    (Field::Credit, "credit photographer source"),
    (Field::Copyright, "copyright"),
];

const MEDIA: &FieldTable = &[
    (Field::Headline, "title"),
    (Field::Caption, "caption description"),
    (Field::Credit, "credit source"),
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

/// Returns the pictures of a gallery. Its HTML may not contain them.
pub(super) fn gallery(item: &Value) -> Vec<Draft> {
    let mut pictures = Vec::new();
    for element in list_of(item, "elements") {
        if matches!(text_of(element, "relation"), Some("gallery" | "body")) {
            pictures.extend(of(element));
        }
    }
    if pictures.is_empty() {
        for block in list_of(item, "blocks.body") {
            pictures.extend(list_of(block, "elements").iter().filter_map(of));
        }
    }
    pictures
}

/// Returns the video or audio item above the text: a player, or an embed of another site.
pub(super) fn main_media(item: &Value) -> Option<Piece> {
    let is_main = |it: &&Value| text_of(it, "relation") == Some("main");
    let main = list_of(item, "elements").iter().filter(is_main);
    main.chain(list_of(item, "blocks.main.elements")).find_map(media)
}

/// Reads a video or audio item from an element. An element of another site has its address, or only the
/// HTML of its player.
fn media(element: &Value) -> Option<Piece> {
    let kind = match text_of(element, "type")? {
        "video" => Kind::Video,
        "audio" => Kind::Audio,
        _ => return None,
    };
    let mut item = Draft { kind, ..Draft::default() };
    let data = get_any(element, "videoTypeData audioTypeData").unwrap_or(&Value::Null);
    fill(&mut item, data, MEDIA);
    for asset in list_of(element, "assets") {
        let words = get(asset, "typeData").unwrap_or(&Value::Null);
        fill(&mut item, words, MEDIA);
        if let Some(url) = text_of(words, "secureFile").or_else(|| text_of(asset, "file")) {
            item.renditions.push(Rendition {
                url: url.to_owned(),
                media_type: owned(
                    text_of(asset, "mimeType").filter(|it| !it.starts_with("image/")),
                ),
                ..Rendition::default()
            });
        }
    }
    if item.renditions.iter().any(Rendition::plays) {
        return Some(Piece::Item(Box::new(item)));
    }
    match text_of(data, "url originalUrl") {
        Some(url) => Some(Piece::Embed(url.to_owned(), item.headline)),
        None => text_of(data, "html").map(|it| Piece::Text(it.to_owned())),
    }
}

/// Reads a picture from an element. The assets of the element are its files.
pub(super) fn of(element: &Value) -> Option<Draft> {
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
