//! Reads the pictures, videos and audio of a feed: Media RSS (Yahoo, 1.5.1), enclosures, and the pictures of podcasts.

use super::super::media::{files, kind_of};
use super::text;
use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::formats::fields::number_of;
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::wording::contains_ignore_case;
use crate::json::Value;
use crate::xml::{all, at, attribute, text_at};

/// A picture of this width or less counts visits.
const WIDEST_PIXEL: u32 = 2;

/// The most media of an item.
const MOST: usize = 100;

/// Adds the media of an item: the first picture leads, videos and audio follow the text.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let mut pictures = Vec::new();
    for group in all(item, "media:group") {
        let medium = best_of_group(group).map(|(kind, files)| medium(kind, &files, &[group, item]));
        take(draft, &mut pictures, medium);
    }
    for content in all(item, "media:content") {
        let found = kind_of_element(content).map(|kind| medium(kind, &[content], &[content, item]));
        take(draft, &mut pictures, found);
    }
    for enclosure in enclosures(item) {
        let kind = kind_of(attribute(enclosure, "type").unwrap_or_default());
        take(draft, &mut pictures, kind.map(|it| medium(it, &[enclosure], &[enclosure])));
    }
    if pictures.is_empty() {
        let thumbnails = all(
            item,
            "media:group/media:thumbnail media:thumbnail media:content/media:thumbnail itunes:image",
        );
        let found = (!thumbnails.is_empty()).then(|| medium(Kind::Picture, &thumbnails, &[item]));
        take(draft, &mut pictures, found);
    }
    for (at, item) in pictures.into_iter().enumerate() {
        let name = if at == 0 { "lead" } else { "attachment" };
        draft.associations.push(Association { name: name.to_owned(), item });
    }
}

/// Keeps a medium that has a file. The same file may be an enclosure and a medium.
fn take(draft: &mut Draft, pictures: &mut Vec<Draft>, medium: Option<Draft>) {
    let Some(medium) = medium.filter(|it| !it.renditions.is_empty()) else { return };
    let is_shared = |other: &Draft| {
        other.renditions.iter().any(|it| medium.renditions.iter().any(|its| its.url == it.url))
    };
    let is_known = pictures.iter().any(is_shared)
        || draft.body.iter().any(|it| matches!(it, Piece::Item(item) if is_shared(item)));
    if is_known || pictures.len() + draft.body.len() > MOST {
        return;
    }
    match medium.kind {
        Kind::Picture => pictures.push(medium),
        _ => draft.body.push(Piece::Item(Box::new(medium))),
    }
}

/// Returns the enclosures of RSS and Atom.
fn enclosures(item: &Value) -> Vec<&Value> {
    let mut found = all(item, "enclosure");
    let links = all(item, "atom:link").into_iter();
    found.extend(links.filter(|it| attribute(it, "rel") == Some("enclosure")));
    found
}

/// Returns the kind of a medium that is meant for readers. Its content type is more reliable than its `medium`.
fn kind_of_element(content: &Value) -> Option<Kind> {
    let by_type = kind_of(attribute(content, "type").unwrap_or_default());
    let by_medium = match attribute(content, "medium") {
        Some("image") => Some(Kind::Picture),
        Some("video") => Some(Kind::Video),
        Some("audio") => Some(Kind::Audio),
        Some(_) => None,
        // Many feeds give pictures no label.
        None if attribute(content, "type").is_none() => Some(Kind::Picture),
        None => None,
    };
    by_type.or(by_medium)
}

/// Returns the files of a group, which are versions of one medium. A video comes before its pictures.
fn best_of_group(group: &Value) -> Option<(Kind, Vec<&Value>)> {
    let contents = all(group, "media:content");
    for kind in [Kind::Video, Kind::Audio, Kind::Picture] {
        let of_kind = contents.iter().filter(|it| kind_of_element(it) == Some(kind));
        let found: Vec<&Value> = of_kind.copied().collect();
        if !found.is_empty() {
            return Some((kind, found));
        }
    }
    None
}

/// Returns a medium. `places` are the elements with its texts, the closest first.
fn medium(kind: Kind, elements: &[&Value], places: &[&Value]) -> Draft {
    let is_for_readers = |it: &&&Value| {
        let sizes = ["@width", "@height"].map(|name| number_of(it, name));
        let address = attribute(it, "url").or_else(|| attribute(it, "href")).unwrap_or_default();
        // The picture of an author is a hash of an address for mail.
        !sizes.iter().flatten().any(|it| *it <= WIDEST_PIXEL)
            && !contains_ignore_case(address, "gravatar.com/")
    };
    let elements: Vec<&Value> = elements.iter().filter(is_for_readers).copied().collect();
    let mut renditions = files(&elements, ["url", "type"], kind);
    renditions.append(&mut files(&elements, ["href", "type"], kind));
    let mut draft = Draft { kind, renditions, ..Draft::default() };
    let find = |paths: &str| places.iter().find_map(|it| text_at(it, paths));
    let described = |path: &str| places.iter().find_map(|it| text::of_rss(at(it, path)?));
    // The title of an item of a feed is no caption of its picture.
    draft.caption = described("media:description").or_else(|| {
        let title = places.first().and_then(|it| text::of_rss(at(it, "media:title")?));
        title.filter(|_| kind != Kind::Picture)
    });
    draft.alt =
        places.first().and_then(|it| text_at(it, "media:title")).filter(|_| kind == Kind::Picture);
    escape_unless_markup(&mut draft.caption);
    escape_unless_markup(&mut draft.alt);
    draft.credit = credit(places);
    draft.copyright = find("media:copyright media:copyright/@url");
    draft.gate.status = find("media:status/@state").filter(|it| !it.eq_ignore_ascii_case("active"));
    if matches!(kind, Kind::Video | Kind::Audio) {
        let posters = places.iter().find_map(|it| at(it, "media:thumbnail"));
        let posters: Vec<&Value> = posters.into_iter().collect();
        draft.renditions.append(&mut files(&posters, ["url", "type"], Kind::Picture));
    }
    draft
}

/// Returns the credit of a medium: of all that contributed, those that are no authors of the text.
fn credit(places: &[&Value]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for credit in places.iter().flat_map(|it| all(it, "media:credit")) {
        let is_author =
            attribute(credit, "role").is_some_and(|it| it.eq_ignore_ascii_case("author"));
        if let Some(name) = text::of_rss(credit).filter(|it| !is_author && !names.contains(it)) {
            names.push(name);
        }
    }
    let names = crate::formats::plain_text::escaped(&names.join(", "));
    (!names.is_empty()).then_some(names)
}
