//! Pictures and videos. AFP keeps them as items of a "bag".

use super::{FIELDS, rights};
use crate::article::{Kind, Rendition};
use crate::draft::{Association, Draft, Gate};
use crate::formats::fields::{list_of, owned, text_of};
use crate::formats::rendition;
use crate::formats::table::fill;
use crate::json::Value;

/// The largest width that a page needs, in pixels. Larger files are for print, and take about 5 MB.
const WIDEST: u32 = 2_400;

/// Adds the pictures and videos of a document to its associations. If the document itself is a picture or
/// video, the first item gives its files.
pub(super) fn associate(draft: &mut Draft, document: &Value) {
    let is_text = matches!(draft.kind, Kind::Text | Kind::Other);
    let credit = owned(text_of(document, "creditLine"));
    for bag_item in list_of(document, "bagItem") {
        let mut item = read(bag_item);
        // An item with a gate of its own stays an association, so that the rules judge it by that gate.
        if !is_text && draft.renditions.is_empty() && item.gate == Gate::default() {
            draft.renditions = item.renditions;
            draft.caption = draft.caption.take().or(item.caption);
            draft.credit = credit.clone().or(item.credit);
        } else {
            item.credit = item.credit.or_else(|| credit.clone());
            let name = item.id.clone().unwrap_or_default();
            draft.associations.push(Association { name, item });
        }
    }
}

fn read(bag_item: &Value) -> Draft {
    let mut item = Draft::default();
    fill(&mut item, bag_item, FIELDS);
    rights::read(&mut item, bag_item);
    item.kind = Kind::Picture;
    item.caption = owned(text_of(bag_item, "caption"));
    item.credit = credit(bag_item);
    for media in list_of(bag_item, "medias") {
        match text_of(media, "type") {
            Some("Photo" | "Graphic") => {
                item.renditions.extend(rendition::usable_file(media, Kind::Picture));
            }
            Some("Video") => {
                item.kind = Kind::Video;
                item.renditions.extend(rendition::file(media));
            }
            _ => (),
        }
    }
    if item.kind == Kind::Picture {
        keep_for_screen(&mut item.renditions);
    }
    item
}

/// Returns the credit in the form that AFP uses: "Anna LUND / AFP".
fn credit(bag_item: &Value) -> Option<String> {
    let (creator, provider) = (text_of(bag_item, "creator"), text_of(bag_item, "provider"));
    let line = owned(text_of(bag_item, "creditLine"));
    line.or_else(|| match (creator, provider) {
        (Some(creator), Some(provider)) => Some([creator, " / ", provider].concat()),
        _ => owned(creator.or(provider)),
    })
}

/// Removes the files for print, if there are others.
fn keep_for_screen(images: &mut Vec<Rendition>) {
    let is_for_screen = |it: &Rendition| it.width.is_none_or(|it| it <= WIDEST);
    if images.iter().any(is_for_screen) {
        images.retain(is_for_screen);
    }
}
