//! Reads the featured picture of a post.

use crate::article::Rendition;
use crate::draft::Draft;
use crate::formats::fields::{each_named, get, list_of, number_of, text_of};
use crate::formats::table::{Field, FieldTable, picture};
use crate::json::Value;

/// The texts of a picture. The credit is in the metadata of the file, if the photographer filled it in.
/// Otherwise it may be in the caption.
const WORDS: &FieldTable = &[
    (Field::Caption, "caption.rendered"),
    (Field::Alt, "alt_text"),
    (Field::Credit, "media_details.image_meta.credit"),
    (Field::Copyright, "media_details.image_meta.copyright"),
];

/// Returns the featured picture with its sizes, or otherwise the URL that a plug-in gives.
pub(super) fn featured(post: &Value) -> Option<Draft> {
    list_of(post, "_embedded.wp:featuredmedia")
        .first()
        .and_then(embedded)
        .or_else(|| picture(post, "jetpack_featured_media_url", &[]))
        .or_else(|| picture(list_of(post, "yoast_head_json.og_image").first()?, "url", &[]))
}

/// Returns an embedded picture. A picture that is not public is an error object without a URL.
fn embedded(medium: &Value) -> Option<Draft> {
    if text_of(medium, "media_type").is_some_and(|it| it != "image") {
        return None;
    }
    let mut item = picture(medium, "source_url", WORDS)?;
    for original in &mut item.renditions {
        original.width = number_of(medium, "media_details.width");
        original.height = number_of(medium, "media_details.height");
    }
    if let Some(sizes) = get(medium, "media_details.sizes") {
        each_named(sizes, &mut |_, size| {
            if let Some(url) = text_of(size, "source_url") {
                item.renditions.push(Rendition {
                    url: url.to_owned(),
                    media_type: None,
                    width: number_of(size, "width"),
                    height: number_of(size, "height"),
                });
            }
        });
    }
    Some(item)
}
