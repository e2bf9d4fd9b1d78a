//! Pictures: which files belong together, which picture leads.

use crate::article::picture::widest_first;
use crate::article::{Origin, Picture, Rendition};
use crate::draft::{Association, Draft};
use crate::platform::Platform;
use crate::rules;
use crate::search::contains_word;

use super::{Context, is_picture, media};

/// Names under which documents hand over the picture that leads.
const LEAD_NAMES: &str = "featuremedia mainpic main lead hero featured mainphoto leadpicture";

/// More pictures than any story shows, and more files than any picture comes in; bounds for
/// hostile ones.
const MOST_PICTURES: usize = 500;
const MOST_FILES: usize = 64;

/// The name under which press releases hand over the sender's logo.
const LOGO_NAME: &str = "logo";

/// The pictures among the associated items, by their names.
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

/// The picture that an item of the type picture is itself.
pub(super) fn of_item<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Picture> {
    is_picture(item).then(|| of_draft(item, context)).flatten()
}

/// Takes the picture that leads out of the associated ones: by name, else the first.
pub(super) fn take_lead(pictures: &mut Vec<(String, Picture)>) -> Option<Picture> {
    let place = pictures.iter().position(|it| leads(&it.0)).unwrap_or(0);
    (place < pictures.len()).then(|| pictures.remove(place).1)
}

/// Whether a picture of this name leads.
pub(crate) fn leads(name: &str) -> bool {
    contains_word(LEAD_NAMES, &name.to_ascii_lowercase())
}

/// Whether two pictures are the same: they share a file or an identifier.
pub(super) fn is_same(one: &Picture, other: &Picture) -> bool {
    let same_id = one.id.is_some() && one.id == other.id;
    same_id || one.renditions.iter().any(|it| other.renditions.iter().any(|its| its.url == it.url))
}

/// The logo among the associated items.
pub(super) fn logo<P: Platform>(
    associations: &[Association],
    context: &Context<'_, P>,
) -> Option<String> {
    let logo = associations.iter().find(|it| it.name.eq_ignore_ascii_case(LOGO_NAME))?;
    of_draft(&logo.item, context)?.fallback().map(|it| it.url.clone())
}

/// A picture from an item; `None` where no file of it can be shown.
pub(super) fn of_draft<P: Platform>(item: &Draft, context: &Context<'_, P>) -> Option<Picture> {
    let mut files = Vec::new();
    for it in &item.renditions {
        if files.len() < MOST_FILES
            && !media::plays(it)
            && let Some(url) = context.web_url(Some(&it.url))
        {
            files.push(Rendition { url, media_type: None, width: it.width, height: it.height });
        }
    }
    let renditions = of_one_shape(files);
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
    })
}

/// The files that show the same picture at several sizes, widest first.
///
/// Agencies mix crops into the renditions, and a browser that chooses among shapes would make the
/// page jump. The widest file decides the shape; files of unknown size serve only when no size
/// is known at all, and then the first one alone, which is the provider's main one.
fn of_one_shape(mut files: Vec<Rendition>) -> Vec<Rendition> {
    if files.iter().all(|it| size(it).is_none()) {
        files.truncate(1);
        return files;
    }
    // Of several as wide, the first counts, which is the original as a rule.
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
