//! Another story, as a link to it needs it.

use serde::Serialize;

use super::{Date, Picture, ReadingTime};

/// A related story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Story {
    /// Its headline.
    pub headline: String,
    /// Its page; a story without one is named, not linked.
    pub url: Option<String>,
    /// Where its JSON is: a document or list of its own, where it did not come with the story that
    /// relates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<String>,
    /// Which item of that, or of the document at hand, it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub select: Option<String>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// When it was published.
    pub published: Option<Date>,
    /// The section that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// How long it takes to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading_time: Option<ReadingTime>,
    /// Why it is related, where the document does not relate it itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<RelationReason>,
}

/// Why a story is related.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RelationReason {
    /// The editors say so.
    Chosen,
    /// Both are of one series or package.
    Series,
    /// Both are in this section.
    Section(String),
    /// Both are about this, as one of them writes it.
    About(String),
}
