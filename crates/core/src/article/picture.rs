//! A picture and its files.

use serde::Serialize;

use super::file_key::file_key;
use super::source::Origin;
use crate::number;
use crate::search::{after_last, before, contains_word};

/// The starts of the media types of files that play, and the ends of the names of such files.
const PLAYING_TYPES: [&str; 4] =
    ["video/", "audio/", "application/vnd.apple.mpegurl", "application/x-mpegurl"];
const PLAYING_FILES: &str = "mp4 m4v webm ogv mov m3u8 mp3 m4a aac ogg oga opus wav flac";

/// A picture, with the texts that must be shown with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Picture {
    /// The provider's identifier, which a body can use to name the picture.
    pub id: Option<String>,
    /// The files, with the widest first. All have the same proportions, and there is at least one.
    pub renditions: Vec<Rendition>,
    /// The alternative text; empty if the document has none.
    pub alt: String,
    /// The caption.
    pub caption: Option<String>,
    /// The credit line.
    pub credit: Option<String>,
    /// The warning before the picture; empty if the document says only that there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// Whether the usage terms forbid galleries, slide shows and lightboxes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stands_alone: bool,
    /// Whether a generative model made the picture.
    pub origin: Origin,
    /// The keys of its files, and of files of other shapes that are not shown.
    #[serde(skip)]
    pub keys: Vec<u64>,
}

/// The most keys of a picture; a limit for hostile documents.
const MOST_KEYS: usize = 8;

/// One file of a picture, a video or an audio item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rendition {
    /// The URL of the file.
    pub url: String,
    /// The media type, such as `video/mp4`; `None` if it is unknown, and for pictures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// The width in pixels, if known.
    pub width: Option<u32>,
    /// The height in pixels, if known.
    pub height: Option<u32>,
}

impl Rendition {
    /// Whether the file is video or audio, by its media type or, if it has none, by the end of its
    /// name.
    pub fn plays(&self) -> bool {
        if let Some(label) = &self.media_type {
            return PLAYING_TYPES.iter().any(|it| {
                label.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it))
            });
        }
        let ending = after_last(before(&self.url, "?#"), "./");
        contains_word(PLAYING_FILES, &ending.to_ascii_lowercase())
    }
}

/// Sorts files by width, with the widest first. Files of the same width keep their order.
///
/// This is our own insertion sort: there are few files, and the standard library's sort takes 3 KB.
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
    /// The picture that these files show, the widest first.
    pub fn of(renditions: Vec<Rendition>) -> Self {
        let mut keys = Vec::new();
        for it in &renditions {
            let key = file_key(&it.url);
            if keys.len() < MOST_KEYS && !keys.contains(&key) {
                keys.push(key);
            }
        }
        Self { renditions, keys, ..Self::default() }
    }

    /// Whether two pictures are the same, because they have an identifier or a file in common. Files
    /// that differ only in size are one file.
    pub fn is_same(&self, other: &Self) -> bool {
        let same_id = self.id.is_some() && self.id == other.id;
        same_id || self.keys.iter().any(|it| other.keys.contains(it))
    }

    /// Takes the words of the same picture that stands elsewhere, as far as this one has none.
    pub fn add_words(&mut self, other: Self) {
        if self.alt.is_empty() {
            self.alt = other.alt;
        }
        for (own, other) in [
            (&mut self.caption, other.caption),
            (&mut self.credit, other.credit),
            (&mut self.warning, other.warning),
        ] {
            *own = own.take().or(other);
        }
    }

    /// The file for browsers without `srcset`: the one whose width is closest to 1,000 pixels.
    pub fn fallback(&self) -> Option<&Rendition> {
        self.renditions.iter().min_by_key(|it| it.width.unwrap_or(1_000).abs_diff(1_000))
    }

    /// The width and height of the first file that has both, to reserve space for the picture.
    pub fn dimensions(&self) -> Option<(u32, u32)> {
        self.renditions.iter().find_map(|it| it.width.zip(it.height))
    }

    /// The value of `srcset`, with every file of known width; `None` if there are fewer than two.
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
