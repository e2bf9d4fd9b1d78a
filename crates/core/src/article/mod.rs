//! The model: an article as the views need it, whatever JSON it came from.
//!
//! Every field but the body is optional in practice, so every view can leave its part out.

pub mod block;
mod calendar;
pub mod correction;
pub mod date;
mod date_cursor;
pub mod inline;
pub mod label;
pub mod language;
pub mod math;
pub mod media;
pub mod picture;
pub mod reading_time;
pub mod source;
pub mod story;

pub use block::{Block, Cell, Entry, Figure, Gallery, List, Table};
pub use correction::Correction;
pub use date::Date;
pub use inline::{Inline, Style};
pub use label::Label;
pub use language::{Direction, Language, Script};
pub use math::Math;
pub use media::{Embed, Player, Track};
pub use picture::{Picture, Rendition};
pub use reading_time::ReadingTime;
pub use source::{Author, Origin, ProfileLink, Section, Source};
pub use story::{RelationReason, Story};

use serde::Serialize;

/// What an item is, after the `type` of ninjs and its like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A written story; what an item without a type is taken for.
    #[default]
    Text,
    /// A photograph.
    Picture,
    /// A drawing, map or chart.
    Graphic,
    /// A film.
    Video,
    /// A recording.
    Audio,
    /// A planned happening, without a story yet.
    Event,
    /// Anything else, such as a package.
    Other,
}

impl Kind {
    /// The name by which our own format knows it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Graphic => "graphic",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Event => "event",
            Self::Other => "other",
        }
    }
}

/// A story that has passed the rules and may be shown.
///
/// All texts are plain and decoded, all URLs absolute and http(s).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Article {
    /// The provider's identifier.
    pub id: Option<String>,
    /// The original's page.
    pub url: Option<String>,
    /// What the item is.
    pub kind: Kind,
    /// Language of the text.
    pub language: Option<Language>,
    /// Direction of the text.
    pub direction: Direction,
    /// The section trail, from the widest to the narrowest.
    pub sections: Vec<Section>,
    /// What kind of text it is, where it is no plain report.
    pub labels: Vec<Label>,
    /// The short line over the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The paragraph under the headline that sums the story up.
    pub standfirst: Option<String>,
    /// Who wrote it, agencies excepted.
    pub authors: Vec<Author>,
    /// The place the story was filed from.
    pub dateline: Option<String>,
    /// First publication.
    pub published: Option<Date>,
    /// The version shown, where it is later than the first publication.
    pub updated: Option<Date>,
    /// How long it takes to read; absent where there is too little text to say.
    pub reading_time: Option<ReadingTime>,
    /// What the newsroom has put right since.
    pub corrections: Vec<Correction>,
    /// What somebody should be told before looking; empty where nobody said of what to beware.
    pub warning: Option<String>,
    /// The picture over the text.
    pub lead: Option<Picture>,
    /// The text.
    pub body: Vec<Block>,
    /// Whether the text goes on where it came from, because it is too long to be shown.
    pub is_cut: bool,
    /// Whether the text is left out, because it is for subscribers.
    pub is_teaser: bool,
    /// Stories that the document itself relates.
    pub related: Vec<Story>,
    /// What stands over them, where the editors say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_heading: Option<String>,
    /// How many of them there may be, where they say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_most: Option<usize>,
    /// Who provides the story.
    pub source: Option<Source>,
    /// The copyright notice, as written.
    pub copyright: Option<String>,
    /// How the text came about, where a machine had a part in it.
    pub origin: Origin,
}
