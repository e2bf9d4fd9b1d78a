//! Pictures of content systems: an address with the words that belong to it, in many shapes.

use super::names::key;
use crate::article::{Kind, Rendition};
use crate::draft::{Draft, Piece};
use crate::formats::fields::{each_named, get, get_any, number_of, text_of};
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::table::{Field, FieldTable, fill};
use crate::formats::wording::{after, is_among};
use crate::json::Value;
use crate::search::{after_last, before, parts, split_last};

const ADDRESS: &str = "src url asset.url file.url filename href secure_url original_url originalUrl \
    uri.url imageUrl image_url";

const WIDTH: &str = "width dimensions.width asset.metadata.dimensions.width metadata.dimensions.width \
    file.details.image.width";
const HEIGHT: &str = "height dimensions.height asset.metadata.dimensions.height metadata.dimensions.height \
    file.details.image.height";

const TYPE: &str = "mime mimeType mime_type contentType file.contentType filemime";

/// File extensions that are not pictures.
const OTHERS: &str =
    "mp4/m4v/mov/webm/mp3/m4a/ogg/wav/pdf/doc/docx/xls/xlsx/zip/csv/html/htm/json/tif/tiff/psd/eps";

const WORDS: &FieldTable = &[
    (
        Field::Alt,
        "alt altText alt_text alternativeText accessibilityText alternative_text field_alt",
    ),
    (Field::Caption, "caption field_caption field_image_caption field_media_caption"),
    (Field::Credit, "credit attribution photographer field_credit field_image_credit"),
    (Field::Copyright, "copyright field_copyright"),
];

/// The words of an asset of Contentful.
const ASSET: &FieldTable = &[(Field::Alt, "description title")];

/// Returns the fields of a record, around which some systems put other objects.
pub(crate) fn fields(record: &Value) -> Option<&Value> {
    let paths = ["attributes", "data.attributes", "fields", "data"];
    let mut found = paths.iter().filter_map(|it| get(record, it));
    found.find(|it| it.as_object().is_some())
}

/// Returns a picture, if a value is one: an address, or an object with one.
pub(crate) fn of(value: &Value) -> Option<Draft> {
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    if let Value::String(url) = value {
        let is_address = !url.contains(' ') && (url.contains('/') || url.contains('.'));
        picture.renditions.push(rendition(url, None, None));
        return (is_address && !is_other(url, None)).then_some(picture);
    }
    let record = fields(value).unwrap_or(value);
    let url = text_of(record, ADDRESS)?;
    if is_other(url, text_of(record, TYPE)) {
        return None;
    }
    let size = |names: &str| parts(names, b' ').find_map(|it| number_of(record, it));
    picture.renditions.push(rendition(url, size(WIDTH), size(HEIGHT)));
    if let Some(formats) = get(record, "formats") {
        each_named(formats, &mut |_, it| {
            if let Some(url) = text_of(it, "url") {
                let size = (number_of(it, "width"), number_of(it, "height"));
                picture.renditions.push(rendition(url, size.0, size.1));
            }
        });
    }
    fill(&mut picture, record, WORDS);
    if get(record, "file.url").is_some() {
        fill(&mut picture, record, ASSET);
    }
    let name = text_of(record, "name fileName file.fileName").unwrap_or_default().to_owned();
    for words in [&mut picture.alt, &mut picture.caption] {
        words.take_if(|it| is_file_name(it, &name, url));
        escape_unless_markup(words);
    }
    escape_unless_markup(&mut picture.credit);
    Some(picture)
}

/// Returns the picture of an object, or the one in one of the fields of the object. The words of the outer object
/// come first.
pub(crate) fn framed(object: &Value, inner: &str) -> Option<Draft> {
    if let Some(picture) = of(object) {
        return Some(picture);
    }
    let inner = get_any(object, inner)?;
    let mut picture = of(crate::formats::fields::list(inner).first()?)?;
    let mut outer = Draft::default();
    fill(&mut outer, object, WORDS);
    for (ours, outer) in [
        (&mut picture.alt, outer.alt),
        (&mut picture.caption, outer.caption),
        (&mut picture.credit, outer.credit),
    ] {
        if ours.is_none() {
            *ours = outer;
            escape_unless_markup(ours);
        }
    }
    Some(picture)
}

/// A file. Contentful writes addresses without the scheme.
pub(crate) fn rendition(url: &str, width: Option<u32>, height: Option<u32>) -> Rendition {
    let scheme = if url.starts_with("//") { "https:" } else { "" };
    Rendition { url: [scheme, url.trim()].concat(), width, height, media_type: None }
}

/// Whether a file is certainly not a picture.
fn is_other(url: &str, media_type: Option<&str>) -> bool {
    match media_type {
        Some(it) if it.contains('/') => after(it, "image/").is_none(),
        _ => {
            let path = before(url, "?#");
            split_last(path, ".").is_some_and(|(_, it)| is_among(it, OTHERS))
        }
    }
}

/// Whether words only repeat the name of the file, which some systems write where there are none.
fn is_file_name(words: &str, name: &str, url: &str) -> bool {
    let stem = |it: &str| {
        let it = after_last(before(it, "?#"), "/");
        key(split_last(it, ".").map_or(it, |(stem, _)| stem))
    };
    let words_key = stem(words);
    let has_space = words.trim().contains(' ');
    !words_key.is_empty() && !has_space && (words_key == stem(name) || words_key == stem(url))
        || !has_space
            && split_last(words, ".")
                .is_some_and(|(_, it)| is_among(it, "jpg/jpeg/png/webp/gif/avif"))
}

/// A picture as a piece.
pub(super) fn item(picture: Draft) -> Piece {
    Piece::Item(Box::new(picture))
}
