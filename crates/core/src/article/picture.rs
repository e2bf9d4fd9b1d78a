//! A picture and the files it comes in.

use serde::Serialize;

use super::source::Origin;
use crate::number;

/// A picture with everything that must stand beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Picture {
    /// The provider's identifier, by which a body can point to it.
    pub id: Option<String>,
    /// The files, widest first, all of the same shape; at least one.
    pub renditions: Vec<Rendition>,
    /// What the picture shows, for those who do not see it; empty where nobody said.
    pub alt: String,
    /// The caption.
    pub caption: Option<String>,
    /// Who must be named: the credit line.
    pub credit: Option<String>,
    /// What somebody should be told before looking; empty where nobody said of what to beware.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// Whether its terms keep it out of galleries, slide shows and lightboxes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stands_alone: bool,
    /// How the picture came about, where a machine had a part in it.
    pub origin: Origin,
}

/// One file of a picture, film or recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rendition {
    /// Where the file is.
    pub url: String,
    /// What is in it, such as `video/mp4`; absent where nobody said, and for pictures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Width in pixels, where known.
    pub width: Option<u32>,
    /// Height in pixels, where known.
    pub height: Option<u32>,
}

/// Puts the widest file first; files of one width keep their order.
///
/// Insertion by hand: there are a handful of files, and the library's sort weighs 3 KB.
pub fn widest_first(renditions: &mut [Rendition]) {
    for end in 1..renditions.len() {
        let mut at = end;
        while let Some([before, after]) = renditions.get_mut(at.wrapping_sub(1)..=at)
            && before.width < after.width
        {
            std::mem::swap(before, after);
            at -= 1;
        }
    }
}

impl Picture {
    /// The file for a browser that reads no `srcset`: the one next to 1,000 pixels wide.
    pub fn fallback(&self) -> Option<&Rendition> {
        self.renditions.iter().min_by_key(|it| it.width.unwrap_or(1_000).abs_diff(1_000))
    }

    /// Width and height of the picture in the same unit, to reserve its place.
    pub fn dimensions(&self) -> Option<(u32, u32)> {
        self.renditions.iter().find_map(|it| it.width.zip(it.height))
    }

    /// The value of `srcset`: every file of known width. `None` where there is no choice.
    pub fn srcset(&self) -> Option<String> {
        let (mut candidates, mut count) = (String::new(), 0);
        for it in &self.renditions {
            if let Some(width) = it.width {
                count += 1;
                candidates.push_str(if count > 1 { ", " } else { "" });
                candidates.push_str(&it.url);
                candidates.push(' ');
                number::push(&mut candidates, width.into(), 1);
                candidates.push('w');
            }
        }
        (count > 1).then_some(candidates)
    }
}
