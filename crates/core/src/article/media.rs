//! What plays: files of the publisher's, and what other sites show.

use serde::Serialize;

use super::{Block, Inline, Origin, Rendition};

/// A film or recording in files.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Player {
    /// A film, not a recording.
    pub is_video: bool,
    /// The files, the best first; at least one.
    pub sources: Vec<Rendition>,
    /// Subtitles and captions.
    pub tracks: Vec<Track>,
    /// The picture that stands there until it plays.
    pub poster: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// The caption; empty where there is none.
    pub caption: Vec<Inline>,
    /// Who must be named: the credit line.
    pub credit: Option<String>,
    /// How it came about, where a machine had a part in it.
    pub origin: Origin,
}

/// Subtitles of a film, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Track {
    /// Where the file is.
    pub url: String,
    /// The language as written.
    pub language: Option<String>,
    /// What it is called in the player's menu.
    pub label: Option<String>,
}

/// Something that another site shows. Nothing of it is requested before the reader asks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Embed {
    /// The site's name, or its host.
    pub provider: String,
    /// Whether the site is on the reader's own list; of others only a link is shown, unless the
    /// publisher allows them.
    pub is_known: bool,
    /// Where a link leads.
    pub url: String,
    /// What the frame loads, where there is something.
    pub frame: Option<String>,
    /// How high the frame is, in pixels; absent where it has the shape of a film.
    pub height: Option<u32>,
    /// What it is called.
    pub title: Option<String>,
    /// The caption; empty where there is none.
    pub caption: Vec<Inline>,
    /// What the document itself has of it, such as the words of a post.
    pub content: Vec<Block>,
}
