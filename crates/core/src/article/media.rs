//! Video and audio of the publisher, and content of other sites.

use serde::Serialize;

use super::{Block, Inline, Origin, Rendition};

/// A video or an audio item in files.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Player {
    /// Whether it is a video; otherwise it is audio.
    pub is_video: bool,
    /// The files, with the best file first; at least one.
    pub sources: Vec<Rendition>,
    /// Subtitles and captions.
    pub tracks: Vec<Track>,
    /// The URL of the picture that is shown until the video plays.
    pub poster: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The caption; empty if there is none.
    pub caption: Vec<Inline>,
    /// The credit line.
    pub credit: Option<String>,
    /// Whether a generative model made it.
    pub origin: Origin,
}

/// The subtitles of a video, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Track {
    /// The URL of the file.
    pub url: String,
    /// The language, as the document writes it.
    pub language: Option<String>,
    /// The name in the menu of the player.
    pub label: Option<String>,
}

/// Content of another site. The reader requests it only after a click of the visitor.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Embed {
    /// The name of the site, or its host.
    pub provider: String,
    /// Whether the reader knows the site. For other sites it shows only a link, unless the publisher
    /// profile allows the site.
    pub is_known: bool,
    /// The URL of the content, for a link.
    pub url: String,
    /// The URL for the `iframe`, if there is one.
    pub frame: Option<String>,
    /// The height of the `iframe` in CSS pixels; `None` if it has the proportions of a video.
    pub height: Option<u32>,
    /// The title.
    pub title: Option<String>,
    /// The caption; empty if there is none.
    pub caption: Vec<Inline>,
    /// The content that the document itself contains, such as the words of a post.
    pub content: Vec<Block>,
}
