//! The files (renditions) of an item that a browser can show or play.

use crate::json::Value;

use super::fields::{each_named, number_of, owned, text_of};
use super::wording::{after, contains_ignore_case, is_among};
use crate::article::{Kind, Rendition};
use crate::search::{before, split_last};

/// The fields that hold the content type of a rendition.
const TYPE: &str = "contenttype mimetype";

/// Returns the images among the renditions of an item of this kind, and for a video or audio item also the
/// media files, in the order of the document.
///
/// The names of renditions differ between providers, so they are not used. The content type decides, then
/// the file extension. A file without both counts as an image if the item is a picture. Files with a
/// watermark are returned only if there are no others.
pub(super) fn usable_files(renditions: Option<&Value>, kind: Kind) -> Vec<Rendition> {
    let mut files: Vec<Rendition> = Vec::new();
    // Previews for newsrooms that have not bought the picture. They are better than nothing.
    let mut watermarked: Vec<Rendition> = Vec::new();
    if let Some(renditions) = renditions {
        each_named(renditions, &mut |name, entry| {
            let Some(file) = usable_file(entry, kind) else { return };
            let title = text_of(entry, "title").unwrap_or_default();
            let is_watermarked =
                [name, title, &file.url].iter().any(|it| contains_ignore_case(it, "watermark"));
            let files = if is_watermarked { &mut watermarked } else { &mut files };
            if files.iter().all(|it| it.url != file.url) {
                files.push(file);
            }
        });
    }
    if files.is_empty() { watermarked } else { files }
}

/// Returns the file of an entry, if an item of this kind can show or play it.
pub(super) fn usable_file(entry: &Value, kind: Kind) -> Option<Rendition> {
    let is_media =
        |it: &str| ["video/", "audio/", "mpegurl"].iter().any(|its| contains_ignore_case(it, its));
    let mut file = file(entry)?;
    // A media file without a content type is recognised later, by its extension.
    let may_play = matches!(kind, Kind::Video | Kind::Audio);
    if may_play && file.media_type.as_deref().is_none_or(is_media) {
        return Some(file);
    }
    file.media_type = None;
    let is_picture = matches!(kind, Kind::Picture | Kind::Graphic);
    is_image(entry, &file.url).unwrap_or(is_picture).then_some(file)
}

/// Returns the file of an entry, whatever its content is.
pub(super) fn file(entry: &Value) -> Option<Rendition> {
    // A rendition without a URL is one that the newsroom has not bought.
    let url = text_of(entry, "href url")?.to_owned();
    let media_type = owned(text_of(entry, TYPE));
    let (width, height) = (number_of(entry, "width"), number_of(entry, "height"));
    Some(Rendition { url, media_type, width, height })
}

/// Whether a file is an image, by its content type or otherwise by its extension. `None` if both are
/// missing.
fn is_image(entry: &Value, url: &str) -> Option<bool> {
    /// Image types for print, which no browser shows.
    const PRINT: &str = "tif/tiff/x-tiff/psd/vnd.adobe.photoshop/eps/x-eps/heic";
    const IMAGES: &str = "avif/gif/jfif/jpeg/jpg/png/svg/webp";
    /// Extensions of programs that resize images. The rest of the URL names the image.
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
    let (_, extension) = split_last(file, ".")?;
    // A file name such as `2.59562475` has a dot, but no extension.
    let is_number = extension.bytes().all(|it| it.is_ascii_digit());
    (!is_number && !is_among(extension, PROGRAMS)).then(|| is_among(extension, IMAGES))
}
