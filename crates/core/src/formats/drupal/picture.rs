//! Pictures: a reference leads to a medium, the medium to a file, and the words are in the reference to the file.

use super::Resource;
use crate::article::{Kind, Rendition};
use crate::draft::Draft;
use crate::formats::fields::{get, number_of, string_of, text_of};
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::table::{Field, FieldTable, fill};
use crate::formats::wording::{after, contains_ignore_case};
use crate::json::Value;

/// The names of fields with a picture. A thumbnail is the last choice.
const NAMES: [&str; 7] = ["lead", "hero", "main", "image", "picture", "photo", "media"];

/// How many references lead from a story to a file.
const DEEPEST: usize = 3;

const WORDS: &FieldTable = &[
    (
        Field::Caption,
        "field_caption.processed field_caption field_image_caption field_media_caption",
    ),
    (Field::Credit, "field_credit field_image_credit field_photo_credit field_photographer"),
    (Field::Copyright, "field_copyright"),
];

/// Returns the lead picture of a story.
pub(super) fn lead(story: Resource<'_>) -> Option<Draft> {
    let all: Vec<_> = story.references().filter(|(_, it, _)| is_picture(it)).collect();
    let named =
        NAMES.iter().find_map(|name| all.iter().find(|(it, ..)| contains_ignore_case(it, name)));
    let (_, reference, found) = named.or_else(|| all.first())?;
    of(reference, (*found)?, DEEPEST)
}

/// Whether a reference leads to a medium or file. Files of other kinds have an extension that says so.
fn is_picture(reference: &Value) -> bool {
    let kind = text_of(reference, "type").unwrap_or_default();
    matches!(kind, "media--image" | "file--file" | "media--photo" | "media--picture")
        || after(kind, "media--").is_some_and(|it| contains_ignore_case(it, "image"))
}

/// Returns the picture to which a reference leads.
pub(super) fn of(reference: &Value, found: Resource<'_>, depth: usize) -> Option<Draft> {
    let attributes = found.attributes();
    let mut picture = match text_of(attributes, "uri.url url") {
        Some(url) => {
            let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
            picture.renditions.push(Rendition {
                url: url.to_owned(),
                width: None,
                height: None,
                media_type: None,
            });
            picture
        }
        None => {
            let depth = depth.checked_sub(1)?;
            let is_file =
                |it: &(&str, &Value, Option<Resource<'_>>)| is_picture(it.1) && it.2.is_some();
            // The thumbnail is a smaller copy.
            let large = found.references().filter(is_file).find(|(name, ..)| *name != "thumbnail");
            let file = large.or_else(|| found.references().find(is_file));
            let (_, reference, file) = file?;
            of(reference, file?, depth)?
        }
    };
    fill(&mut picture, attributes, WORDS);
    let meta = get(reference, "meta").or_else(|| get(reference, "resourceIdObjMeta"));
    if let Some(meta) = meta {
        picture.alt = picture.alt.or_else(|| string_of(meta, "alt"));
        for file in &mut picture.renditions {
            file.width = file.width.or_else(|| number_of(meta, "width"));
            file.height = file.height.or_else(|| number_of(meta, "height"));
        }
    }
    escape_unless_markup(&mut picture.alt);
    escape_unless_markup(&mut picture.caption);
    escape_unless_markup(&mut picture.credit);
    Some(picture)
}
