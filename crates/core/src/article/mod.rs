//! The model: an article as the views need it, independent of the format of its document.
//!
//! In practice a document may lack every field except the body, so every view can leave its part out.

pub mod block;
pub mod calendar;
pub mod correction;
pub mod coverage;
pub mod date;
mod date_cursor;
mod file_key;
pub mod inline;
pub mod label;
pub mod language;
pub mod letters;
pub mod list;
pub mod math;
pub mod media;
pub mod picture;
pub mod post;
pub mod reading_time;
pub mod source;
pub mod story;

pub use block::{Block, Cell, Entry, Figure, Gallery, Table};
pub use correction::Correction;
pub use coverage::Coverage;
pub use date::Date;
pub use inline::{Inline, Style};
pub use label::Label;
pub use language::{Direction, Language, Script};
pub use letters::Letters;
pub use list::{List, Numbering};
pub use math::Math;
pub use media::{Embed, Player, Track};
pub use picture::{Picture, Rendition};
pub use post::Post;
pub use reading_time::ReadingTime;
pub use source::{Author, Origin, ProfileLink, Section, Source};
pub use story::{RelationReason, Story};

use serde::Serialize;

/// The type of an item, as in the field `type` of ninjs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A written story; also an item without a type.
    #[default]
    Text,
    /// A photograph.
    Picture,
    /// A drawing, map or chart.
    Graphic,
    /// A video.
    Video,
    /// An audio item.
    Audio,
    /// A planned event, without a story yet.
    Event,
    /// A post of a live report.
    Post,
    /// Anything else, such as a package.
    Other,
}

impl Kind {
    /// Whether the item is a photograph or a drawing.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Picture | Self::Graphic)
    }

    /// The name in our own format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Graphic => "graphic",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Event => "event",
            Self::Post => "post",
            Self::Other => "other",
        }
    }
}

/// A story that has passed the rules and may be shown.
///
/// All texts are plain and decoded. All URLs are absolute, with http or https.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Article {
    /// The provider's identifier.
    pub id: Option<String>,
    /// The URL of the original's page.
    pub url: Option<String>,
    /// The type of the item.
    pub kind: Kind,
    /// The language of the text.
    pub language: Option<Language>,
    /// The direction of the text.
    pub direction: Direction,
    /// The section trail, from the widest section to the narrowest.
    pub sections: Vec<Section>,
    /// The kinds of text that the story belongs to, if it is not a plain report.
    pub labels: Vec<Label>,
    /// The kicker: the short line over the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The standfirst: the paragraph under the headline that sums up the story.
    pub standfirst: Option<String>,
    /// The authors, without agencies.
    pub authors: Vec<Author>,
    /// The dateline: the place from which the story was filed.
    pub dateline: Option<String>,
    /// The date of the first publication.
    pub published: Option<Date>,
    /// The date of the version shown, if it is later than the first publication.
    pub updated: Option<Date>,
    /// The reading time; `None` if the text is too short for an estimate.
    pub reading_time: Option<ReadingTime>,
    /// The corrections of the newsroom.
    pub corrections: Vec<Correction>,
    /// The warning before the story; empty if the document says only that there is one.
    pub warning: Option<String>,
    /// The lead picture, over the text.
    pub lead: Option<Picture>,
    /// The blocks of the text.
    pub body: Vec<Block>,
    /// Whether the end of the text is left out, because the text is too long.
    pub is_cut: bool,
    /// Whether the text is left out, because the story is for subscribers.
    pub is_teaser: bool,
    /// The related stories that the document names.
    pub related: Vec<Story>,
    /// The heading over the related stories, if the editors give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_heading: Option<String>,
    /// The largest number of related stories, if the editors give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_most: Option<usize>,
    /// The provider of the story.
    pub source: Option<Source>,
    /// The publication that published the story, if the provider is another organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Source>,
    /// The copyright notice, as the document writes it.
    pub copyright: Option<String>,
    /// Whether a generative model made the text.
    pub origin: Origin,
    /// The state of a live report; `None` for all other stories.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
}
