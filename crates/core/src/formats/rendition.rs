//! The files of an item, of which only those count that a browser can show or play.

use crate::json::Value;

use super::fields::{each_named, kept, number_of, text_of};
use super::wording::{after, contains_ignore_case, is_among};
use crate::article::{Kind, Rendition};
use crate::search::{before, split_last};

/// Where a rendition says what is in it.
const TYPE: &str = "contenttype mimetype";

/// The images among the renditions of an item of this kind, and what plays where it is a film or
/// recording, in the order of the document.
///
/// Names mean nothing across providers, so a file is judged by its content type, then by the end
/// of its name. One that says neither is taken for an image where the item is a picture.
pub(super) fn images(renditions: Option<&Value>, kind: Kind) -> Vec<Rendition> {
    let mut images: Vec<Rendition> = Vec::new();
    // Files that a newsroom looks at before it buys; better than nothing.
    let mut watermarked: Vec<Rendition> = Vec::new();
    if let Some(renditions) = renditions {
        each_named(renditions, &mut |name, entry| {
            let Some(image) = image(entry, kind) else { return };
            let title = text_of(entry, "title").unwrap_or_default();
            let is_watermarked =
                [name, title, &image.url].iter().any(|it| contains_ignore_case(it, "watermark"));
            let images = if is_watermarked { &mut watermarked } else { &mut images };
            if images.iter().all(|it| it.url != image.url) {
                images.push(image);
            }
        });
    }
    if images.is_empty() { watermarked } else { images }
}

/// The file that an entry describes, where an item of this kind can show or play it.
pub(super) fn image(entry: &Value, kind: Kind) -> Option<Rendition> {
    let is_media =
        |it: &str| ["video/", "audio/", "mpegurl"].iter().any(|its| contains_ignore_case(it, its));
    let mut file = file(entry)?;
    // Where nothing says what is in a file, the end of its name will.
    let may_play = matches!(kind, Kind::Video | Kind::Audio);
    if may_play && file.media_type.as_deref().is_none_or(is_media) {
        return Some(file);
    }
    file.media_type = None;
    let is_picture = matches!(kind, Kind::Picture | Kind::Graphic);
    is_image(entry, &file.url).unwrap_or(is_picture).then_some(file)
}

/// The file that an entry describes, whatever is in it.
pub(super) fn file(entry: &Value) -> Option<Rendition> {
    // A rendition without an address is one that the newsroom has not bought.
    let url = text_of(entry, "href url")?.to_owned();
    let media_type = kept(text_of(entry, TYPE));
    let (width, height) = (number_of(entry, "width"), number_of(entry, "height"));
    Some(Rendition { url, media_type, width, height })
}

/// What the content type or, where that says nothing, the name tells of a file.
fn is_image(entry: &Value, url: &str) -> Option<bool> {
    /// What print uses, no browser shows.
    const PRINT: &str = "tif/tiff/x-tiff/psd/vnd.adobe.photoshop/eps/x-eps/heic";
    const IMAGES: &str = "avif/gif/jfif/jpeg/jpg/png/svg/webp";
    /// Resizers, which send whatever the rest of the address names.
    const PROGRAMS: &str = "ashx/aspx/cgi/dll/jsp/php";
    let label = text_of(entry, TYPE).unwrap_or_default();
    if let Some(subtype) = after(label, "image/") {
        return Some(!is_among(subtype, PRINT));
    }
    if contains_ignore_case(label, "/") && !label.eq_ignore_ascii_case("application/octet-stream") {
        return Some(false);
    }
    let path = before(url, "?#");
    let (_, file) = split_last(path, "/").unwrap_or(("", path));
    let (_, ending) = split_last(file, ".")?;
    // A name such as `2.59562475` has a dot, but no ending.
    let is_number = ending.bytes().all(|it| it.is_ascii_digit());
    (!is_number && !is_among(ending, PROGRAMS)).then(|| is_among(ending, IMAGES))
}
