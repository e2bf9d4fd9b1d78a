//! The addresses of pictures. A document of Sanity names a picture by the identifier of its file, which has the size and
//! the extension: `image-abc123-4000x3000-jpg`. The address also needs the project and the dataset.

use crate::formats::fields::{get, list, text_of};
use crate::formats::opened::Parse;
use crate::json::Value;
use crate::number;
use crate::object::{object, value};
use crate::search::{before, contains, split_last, split_once};

/// Where Sanity keeps the pictures of all projects.
const STORE: &str = "https://cdn.sanity.io/images/";

/// The widths in which a picture is offered besides its own. Sanity makes every width.
const WIDTHS: [u32; 3] = [640, 1280, 1920];

/// The extensions of pictures that Sanity does not resize.
const FIXED: [&str; 2] = ["svg", "gif"];

/// A millionth is the unit of crops.
const WHOLE: u64 = 1_000_000;

/// Writes the address of each picture into a document, if the project is known: from the publisher profile, from the
/// address of the document, or from another address in the document.
pub(crate) fn complete(
    document: &mut Value,
    text: &str,
    base: Option<&str>,
    profile: Option<&str>,
    parse: Parse<'_>,
) {
    let may_need = ["\"image-", "cdn.sanity.io/images/"];
    if may_need.iter().any(|it| contains(text, it))
        && let Some(folder) = folder(text, base, profile.and_then(parse).as_ref())
    {
        add(document, &folder);
    }
}

/// Returns the address of the folder of a dataset, without a slash at the end.
fn folder(text: &str, base: Option<&str>, profile: Option<&Value>) -> Option<String> {
    if let Some(folder) = profile.and_then(|it| text_of(it, "formats.sanity.images")) {
        return folder.starts_with("http").then(|| folder.trim_end_matches('/').to_owned());
    }
    base.and_then(of_address).or_else(|| of_text(text))
}

/// Returns the folder by an address of the API: `https://PROJECT.api.sanity.io/v2025-02-19/data/query/DATASET?query=…`.
fn of_address(address: &str) -> Option<String> {
    let (_, rest) = split_once(before(address, "?#"), "://")?;
    let (host, path) = split_once(rest, "/")?;
    let project = host.strip_suffix(".sanity.io")?;
    let project = project.strip_suffix(".apicdn").or_else(|| project.strip_suffix(".api"))?;
    let (_, path) = split_once(path, "data/")?;
    let dataset = path.split('/').nth(1)?;
    is_name(project, dataset).then(|| [STORE, project, "/", dataset].concat())
}

/// Returns the folder of the first picture in a text that has an address.
fn of_text(text: &str) -> Option<String> {
    let (_, rest) = split_once(text, "cdn.sanity.io/images/")?;
    let mut names = rest.split('/');
    let (project, dataset) = (names.next()?, names.next()?);
    is_name(project, dataset).then(|| [STORE, project, "/", dataset].concat())
}

fn is_name(project: &str, dataset: &str) -> bool {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_' | b'~');
    [project, dataset].iter().all(|it| !it.is_empty() && it.len() < 100 && it.bytes().all(is_plain))
}

/// Writes the addresses into a value and all values in it. The depth of a document is limited.
fn add(it: &mut Value, folder: &str) {
    let files = picture(it, folder);
    match it {
        Value::Array(items) => items.iter_mut().for_each(|it| add(it, folder)),
        Value::Object(fields) => {
            for (name, it) in fields.iter_mut() {
                match &files {
                    Some(Picture { url, width, height, .. }) if name == "asset" => {
                        let size = vec![("width", value(width)), ("height", value(height))];
                        *it = object(vec![
                            ("url", value(url)),
                            ("metadata", object(vec![("dimensions", object(size))])),
                        ]);
                    }
                    _ => add(it, folder),
                }
            }
            if let Some(files) = files {
                fields.retain(|(name, _)| name != "formats");
                fields.push(("formats".to_owned(), files.formats));
            }
        }
        _ => {}
    }
}

struct Picture {
    url: String,
    width: u32,
    height: u32,
    /// The same picture in other widths.
    formats: Value,
}

/// Returns the files of an object with a reference to a picture, cut as the editor has cut it.
fn picture(it: &Value, folder: &str) -> Option<Picture> {
    let asset = get(it, "asset")?;
    let crop = get(it, "crop");
    // A query may have asked for the address already.
    let (url, width, height, extension) = match text_of(asset, "url") {
        Some(url) if crop.is_some() && contains(url, "cdn.sanity.io/images/") => {
            let url = before(url, "?#");
            let (_, name) = split_last(url, "/")?;
            let (stem, extension) = split_last(name, ".")?;
            let (width, height) = size(split_last(stem, "-")?.1)?;
            (url.to_owned(), width, height, extension)
        }
        Some(_) => return None,
        None => {
            let rest = text_of(asset, "_ref _id")?.strip_prefix("image-")?;
            let (rest, extension) = split_last(rest, "-")?;
            let (id, dimensions) = split_last(rest, "-")?;
            let is_plain = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric());
            if !is_plain(id) || !is_plain(extension) {
                return None;
            }
            let (width, height) = size(dimensions)?;
            let name = [folder, "/", id, "-", dimensions, ".", extension].concat();
            (name, width, height, extension)
        }
    };
    let (query, width, height) = cut(crop, width, height);
    let url = [&*url, &query].concat();
    let sign = if query.is_empty() { "?" } else { "&" };
    let resized = |it: &u32| {
        let lower = scaled(height, u64::from(*it), u64::from(width));
        let url = [&*url, sign, "w=", &number::text(*it), "&auto=format"].concat();
        object(vec![("url", value(&url)), ("width", value(it)), ("height", value(&lower))])
    };
    let is_fixed = FIXED.contains(&extension);
    let formats = WIDTHS.iter().filter(|it| **it < width && !is_fixed).map(resized).collect();
    Some(Picture { url, width, height, formats })
}

/// Reads `4000x3000`.
fn size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = split_once(text, "x")?;
    let side = |it: &str| number::read(it).and_then(|it: i64| u32::try_from(it).ok());
    Some((side(width)?, side(height)?)).filter(|(width, height)| *width > 0 && *height > 0)
}

/// Returns the query that cuts a picture, and the size of what is left. A crop that leaves nothing is no crop.
fn cut(crop: Option<&Value>, width: u32, height: u32) -> (String, u32, u32) {
    let whole = (String::new(), width, height);
    let Some(crop) = crop else { return whole };
    let edge = |name: &str| get(crop, name).map_or(0, fraction);
    let (left, top) = (edge("left"), edge("top"));
    let (wide, high) = (left + edge("right"), top + edge("bottom"));
    if (wide == 0 && high == 0) || wide >= WHOLE || high >= WHOLE {
        return whole;
    }
    let kept_width = scaled(width, WHOLE - wide, WHOLE).max(1);
    let kept_height = scaled(height, WHOLE - high, WHOLE).max(1);
    let numbers = [scaled(width, left, WHOLE), scaled(height, top, WHOLE), kept_width, kept_height];
    let [x, y, w, h] = numbers.map(number::text);
    (["?rect=", &x, ",", &y, ",", &w, ",", &h].concat(), kept_width, kept_height)
}

/// Returns a length times a fraction, rounded.
fn scaled(length: u32, part: u64, whole: u64) -> u32 {
    let scaled = (u64::from(length) * part + whole / 2).checked_div(whole).unwrap_or_default();
    u32::try_from(scaled).unwrap_or(length)
}

/// Returns a number between 0 and 1 in millionths. A number with an exponent is nearly nothing.
fn fraction(it: &Value) -> u64 {
    let Value::Number(digits) = it else { return 0 };
    if digits.contains(['e', 'E', '-']) {
        return 0;
    }
    let (whole, part) = split_once(digits, ".").unwrap_or((digits, ""));
    let digits: String = part.chars().chain("000000".chars()).take(6).collect();
    let read = |it: &str| number::read(it).and_then(|it: i64| u64::try_from(it).ok());
    if read(whole) == Some(0) { read(&digits).unwrap_or_default() } else { WHOLE }
}

/// Whether a document has a picture without an address.
pub(super) fn lacks(record: &Value) -> bool {
    let names = ["mainImage", "image", "coverImage", "heroImage", "featuredImage", "poster"];
    names
        .iter()
        .filter_map(|it| get(record, it))
        .flat_map(list)
        .any(|it| get(it, "asset._ref").is_some())
}
