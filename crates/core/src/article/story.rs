//! A related story: the facts that a link to it shows.

use serde::Serialize;

use super::{Date, Picture, ReadingTime};

/// A related story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Story {
    /// The headline.
    pub headline: String,
    /// The URL of its page. A story without a URL is shown without a link.
    pub url: Option<String>,
    /// The URL of its JSON, which is a document or a list; `None` if the story is part of the document
    /// that relates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<String>,
    /// The id or URL of the story in the document at `json`, or in the document that relates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub select: Option<String>,
    /// The picture.
    pub picture: Option<Picture>,
    /// The date of publication.
    pub published: Option<Date>,
    /// The name of its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The reading time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading_time: Option<ReadingTime>,
    /// Why it is related; `None` if the document names it as related.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<RelationReason>,
}

/// Why a story is related.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RelationReason {
    /// The editors chose it.
    Chosen,
    /// Both stories are in the same series or package.
    Series,
    /// Both stories are in this section.
    Section(String),
    /// Both stories are about this subject, in the words of one of them.
    About(String),
}
