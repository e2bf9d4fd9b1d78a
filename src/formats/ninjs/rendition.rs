//! The files of an item, of which only those count that a browser can show or play.

use crate::json::Value;

use crate::article::{Kind, Rendition};
use crate::formats::fields::{each_named, get, kept, number_of, text_of};
use crate::formats::wording::{after, holds, is_one_of};

/// Where a rendition says what is in it.
const TYPE: &[&str] = &["contenttype", "mimetype"];

/// The images among the renditions of an item, and what plays where it is a film or recording, in
/// the order of the document.
///
/// Names mean nothing across providers, so a file is judged by its content type, then by the end
/// of its name. One that says neither is taken for an image where the item is a picture.
pub(super) fn images(item: &Value, kind: Kind) -> Vec<Rendition> {
    let is_picture = matches!(kind, Kind::Picture | Kind::Graphic);
    let may_play = matches!(kind, Kind::Video | Kind::Audio);
    let mut images: Vec<Rendition> = Vec::new();
    // Files that a newsroom looks at before it buys; better than nothing.
    let mut watermarked: Vec<Rendition> = Vec::new();
    if let Some(renditions) = get(item, "renditions") {
        each_named(renditions, &mut |name, entry| {
            // A rendition without an address is one that the newsroom has not bought.
            let Some(url) = text_of(entry, &["href"]) else { return };
            let title = text_of(entry, &["title"]).unwrap_or_default();
            let is_watermarked = [name, title, url].iter().any(|it| holds(it, "watermark"));
            let images = if is_watermarked { &mut watermarked } else { &mut images };
            let label = text_of(entry, TYPE);
            let is_media =
                |it: &str| ["video/", "audio/", "mpegurl"].iter().any(|its| holds(it, its));
            // Where nothing says what is in a file, the end of its name will.
            let plays = may_play && label.is_none_or(is_media);
            let is_known = images.iter().any(|it| it.url == url);
            if !is_known && (plays || is_image(entry, url).unwrap_or(is_picture)) {
                images.push(Rendition {
                    url: url.to_owned(),
                    media_type: kept(label.filter(|_| plays)),
                    width: number_of(entry, "width"),
                    height: number_of(entry, "height"),
                });
            }
        });
    }
    if images.is_empty() { watermarked } else { images }
}

/// What the content type or, where that says nothing, the name tells of a file.
fn is_image(entry: &Value, url: &str) -> Option<bool> {
    /// What print uses, no browser shows.
    const PRINT: &[&str] = &["tiff", "x-tiff", "vnd.adobe.photoshop", "x-eps", "heic"];
    const IMAGES: &[&str] = &["avif", "gif", "jfif", "jpeg", "jpg", "png", "svg", "webp"];
    let label = text_of(entry, TYPE).unwrap_or_default();
    if let Some(subtype) = after(label, "image/") {
        return Some(!is_one_of(subtype, PRINT));
    }
    if label.contains('/') && !label.eq_ignore_ascii_case("application/octet-stream") {
        return Some(false);
    }
    let path = url.split(['?', '#']).next()?;
    let (_, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (_, ending) = file.rsplit_once('.')?;
    // A name such as `2.59562475` has a dot, but no ending.
    let is_number = ending.bytes().all(|it| it.is_ascii_digit());
    (!is_number).then(|| is_one_of(ending, IMAGES))
}
