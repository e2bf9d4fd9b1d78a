//! The files of an item, of which only those count that an `<img>` can show.

use crate::json::Value;

use crate::article::{Kind, Rendition};
use crate::formats::fields::{get, named_list, number, text_of};

/// What a content type or a file name says about a file.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Image,
    Other,
    Unknown,
}

/// The images among the renditions of an item, in the order of the document.
///
/// Names mean nothing across providers, so a file is judged by its content type, then by the end
/// of its name. One that says neither is taken for an image where the item is a picture.
pub(super) fn images(item: &Value, kind: Kind) -> Vec<Rendition> {
    let Some(renditions) = get(item, "renditions") else {
        return Vec::new();
    };
    let is_picture = matches!(kind, Kind::Picture | Kind::Graphic);
    let entries: Vec<(String, &Value)> = named_list(renditions)
        .into_iter()
        .filter(|(_, it)| look(it) == Look::Image || (is_picture && look(it) == Look::Unknown))
        .collect();
    let clean: Vec<&(String, &Value)> =
        entries.iter().filter(|(name, it)| !is_watermarked(name, it)).collect();
    let chosen = if clean.is_empty() { entries.iter().collect() } else { clean };

    let mut images: Vec<Rendition> = Vec::new();
    for image in chosen.into_iter().filter_map(|(_, it)| image(it)) {
        if !images.iter().any(|it| it.url == image.url) {
            images.push(image);
        }
    }
    images
}

/// A rendition without an address is one that the newsroom has not bought.
fn image(entry: &Value) -> Option<Rendition> {
    Some(Rendition {
        url: text_of(entry, &["href"])?,
        width: get(entry, "width").and_then(number),
        height: get(entry, "height").and_then(number),
    })
}

fn look(entry: &Value) -> Look {
    let label = text_of(entry, &["contenttype", "mimetype"]).unwrap_or_default();
    match by_content_type(&label.to_ascii_lowercase()) {
        Look::Unknown => by_name(&text_of(entry, &["href"]).unwrap_or_default()),
        known => known,
    }
}

fn by_content_type(label: &str) -> Look {
    match label.split_once('/') {
        // What print uses, no browser shows.
        Some(("image", "tiff" | "x-tiff" | "vnd.adobe.photoshop" | "x-eps" | "heic")) => {
            Look::Other
        }
        Some(("image", _)) => Look::Image,
        Some(("application", "octet-stream")) | None => Look::Unknown,
        Some(_) => Look::Other,
    }
}

fn by_name(url: &str) -> Look {
    const IMAGES: [&str; 8] = ["avif", "gif", "jfif", "jpeg", "jpg", "png", "svg", "webp"];
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    match file.rsplit_once('.') {
        None => Look::Unknown,
        Some((_, end)) if IMAGES.iter().any(|it| it.eq_ignore_ascii_case(end)) => Look::Image,
        // A name such as `2.59562475` has a dot, but no ending.
        Some((_, end)) if end.bytes().any(|it| it.is_ascii_digit()) && !is_media(end) => {
            Look::Unknown
        }
        Some(_) => Look::Other,
    }
}

/// Endings of films and recordings that hold a digit.
fn is_media(end: &str) -> bool {
    ["3gp", "m3u8", "m4a", "m4v", "mp3", "mp4"].iter().any(|it| it.eq_ignore_ascii_case(end))
}

/// Whether a file is one that a newsroom looks at before it buys.
fn is_watermarked(name: &str, entry: &Value) -> bool {
    let texts = [Some(name.to_owned()), text_of(entry, &["title"]), text_of(entry, &["href"])];
    texts.iter().flatten().any(|it| it.to_ascii_lowercase().contains("watermark"))
}
