//! Pictures: the files of each, and the lead picture.

use crate::article::picture::widest_first;
use crate::article::{Origin, Picture, Rendition};
use crate::draft::{Association, Draft};
use crate::platform::Platform;
use crate::rules;
use crate::search::contains_word;

use super::context::Context;

/// The names that documents give to the lead picture.
const LEAD_NAMES: &str = "featuremedia mainpic main lead hero featured mainphoto leadpicture";

/// The most pictures of a story, and the most files of a picture; limits for hostile documents.
pub(super) const MOST_PICTURES: usize = 500;
const MOST_FILES: usize = 64;

/// The name that press releases give to the logo of the sender.
const LOGO_NAME: &str = "logo";

/// The pictures among the associated items, with their names.
pub(super) fn associated<P: Platform>(
    associations: &[Association],
    context: &Context<'_, P>,
) -> Vec<(String, Picture)> {
    let mut pictures = Vec::new();
    for it in associations {
        if pictures.len() < MOST_PICTURES
            && !it.name.eq_ignore_ascii_case(LOGO_NAME)
            && let Some(picture) = of_item(&it.item, context)
        {
            pictures.push((it.name.clone(), picture));
        }
    }
    pictures
}

/// The picture of an item that is a picture or graphic.
pub(super) fn of_item<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Picture> {
    item.kind.is_picture().then(|| of_draft(item, context)).flatten()
}

/// Takes the lead picture out of the associated pictures: the one with such a name, else the first.
pub(super) fn take_lead(pictures: &mut Vec<(String, Picture)>) -> Option<Picture> {
    let place = pictures.iter().position(|it| leads(&it.0)).unwrap_or(0);
    (place < pictures.len()).then(|| pictures.remove(place).1)
}

/// Whether this is a name of the lead picture.
pub(crate) fn leads(name: &str) -> bool {
    contains_word(LEAD_NAMES, &name.to_ascii_lowercase())
}

/// The logo among the associated items.
pub(super) fn logo<P: Platform>(
    associations: &[Association],
    context: &Context<'_, P>,
) -> Option<String> {
    let logo = associations.iter().find(|it| it.name.eq_ignore_ascii_case(LOGO_NAME))?;
    of_draft(&logo.item, context)?.fallback().map(|it| it.url.clone())
}

/// The picture of an item; `None` if it has no file that can be shown.
pub(super) fn of_draft<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Picture> {
    let mut files = Vec::new();
    for it in &item.renditions {
        if files.len() < MOST_FILES
            && !it.plays()
            && let Some(url) = context.web_url(Some(&it.url))
        {
            files.push(Rendition { url, media_type: None, width: it.width, height: it.height });
        }
    }
    let picture = Picture::of(files);
    let renditions = of_one_shape(picture.renditions);
    if renditions.is_empty() {
        return None;
    }
    Some(Picture {
        id: item.id.clone(),
        renditions,
        alt: context.plain(item.alt.as_deref()).unwrap_or_default(),
        caption: context.plain(item.caption.as_deref()),
        credit: context.plain(item.credit.as_deref()),
        warning: context.warning(item),
        stands_alone: rules::stands_alone(item),
        origin: item
            .digital_source_type
            .as_deref()
            .map(Origin::from_digital_source_type)
            .unwrap_or_default(),
        ..picture
    })
}

/// The files that show the same picture at several sizes, the widest first.
///
/// Agencies mix crops into the renditions, and the page would move if the browser chose among
/// shapes. The widest file decides the shape. If no size is known, the first file alone is used,
/// which is the main one of the provider. Otherwise files of unknown size are not used.
fn of_one_shape(mut files: Vec<Rendition>) -> Vec<Rendition> {
    if files.iter().all(|it| size(it).is_none()) {
        files.truncate(1);
        return files;
    }
    // Among files of the same width the first one counts, which is usually the original.
    widest_first(&mut files);
    let Some(widest) = files.iter().find_map(size) else { return files };
    let mut same: Vec<Rendition> = Vec::new();
    for file in files {
        if size(&file).is_some_and(|it| is_one_shape(it, widest))
            && same.last().is_none_or(|it| it.width != file.width)
        {
            same.push(file);
        }
    }
    same
}

fn size(file: &Rendition) -> Option<(u32, u32)> {
    file.width.zip(file.height)
}

/// Whether two sizes have the same ratio of width to height, within 2 %.
fn is_one_shape(one: (u32, u32), other: (u32, u32)) -> bool {
    let cross = |wide: (u32, u32), high: (u32, u32)| u64::from(wide.0) * u64::from(high.1);
    let (one, other) = (cross(one, other), cross(other, one));
    one.abs_diff(other) <= one.max(other) / 50
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crops_as_wide_as_the_original_are_left_out() {
        let file = |url: &str, width, height| Rendition {
            media_type: None,
            url: url.to_owned(),
            width: Some(width),
            height: Some(height),
        };
        let files = vec![file("a", 640, 480), file("crop", 640, 360), file("small", 320, 240)];
        let urls: Vec<String> = of_one_shape(files).into_iter().map(|it| it.url).collect();
        assert_eq!(urls, ["a", "small"]);
    }
}
