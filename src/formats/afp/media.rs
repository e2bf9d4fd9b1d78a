//! Pictures and films, which AFP calls items of a bag.

use super::{FIELDS, rights};
use crate::article::{Kind, Rendition};
use crate::draft::{Association, Draft, Piece};
use crate::formats::fields::{kept, list_of, text_of};
use crate::formats::rendition;
use crate::formats::table::fill;
use crate::json::Value;

/// No page is wider; what is, is for print, and weighs five megabytes.
const WIDEST: u32 = 2_400;

/// Adds what a document holds beside its text. A picture's document holds the picture itself.
pub(super) fn associate(draft: &mut Draft, item: &Value) {
    let is_picture = matches!(draft.kind, Kind::Picture | Kind::Graphic);
    let credit = kept(text_of(item, &["creditLine"]));
    for bag_item in list_of(item, &["bagItem"]) {
        let mut picture = picture(bag_item);
        let medias = list_of(bag_item, &["medias"]);
        let film = medias.iter().find(|it| text_of(it, &["type"]) == Some("Video"));
        if let Some(url) = film.and_then(|it| text_of(it, &["href"])) {
            // The film has the gate of its still.
            let mut film = picture.clone();
            film.kind = Kind::Video;
            film.renditions = Vec::new();
            film.body.push(Piece::Embed(url.to_owned(), picture.caption.clone()));
            draft.body.push(Piece::Item(Box::new(film)));
        }
        if is_picture && draft.renditions.is_empty() {
            draft.renditions = picture.renditions;
            draft.caption = draft.caption.take().or(picture.caption);
            draft.credit = credit.clone().or(picture.credit);
        } else {
            picture.credit = picture.credit.or_else(|| credit.clone());
            let name = picture.id.clone().unwrap_or_default();
            draft.associations.push(Association { name, item: picture });
        }
    }
}

fn picture(bag_item: &Value) -> Draft {
    let mut picture = Draft::default();
    fill(&mut picture, bag_item, FIELDS);
    rights::read(&mut picture, bag_item);
    picture.kind = Kind::Picture;
    picture.caption = kept(text_of(bag_item, &["caption"]));
    picture.credit = credit(bag_item);
    picture.renditions = renditions(list_of(bag_item, &["medias"]));
    picture
}

/// Who must be named, as AFP writes it: "Anna LUND / AFP".
fn credit(bag_item: &Value) -> Option<String> {
    let (creator, provider) = (text_of(bag_item, &["creator"]), text_of(bag_item, &["provider"]));
    let line = kept(text_of(bag_item, &["creditLine"]));
    line.or_else(|| match (creator, provider) {
        (Some(creator), Some(provider)) => Some([creator, " / ", provider].concat()),
        _ => kept(creator.or(provider)),
    })
}

/// The images among files, without those for print where there are others.
fn renditions(medias: &[Value]) -> Vec<Rendition> {
    let mut images = Vec::new();
    for media in medias {
        let kind = match text_of(media, &["type"]) {
            Some("Photo") => Kind::Picture,
            Some("Graphic") => Kind::Graphic,
            _ => continue,
        };
        images.extend(rendition::image(media, kind));
    }
    let is_for_screen = |it: &Rendition| it.width.is_none_or(|it| it <= WIDEST);
    if images.iter().any(is_for_screen) {
        images.retain(is_for_screen);
    }
    images
}
