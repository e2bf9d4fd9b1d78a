//! Another story, as a link to it needs it.

use serde::Serialize;

use super::{Date, Picture};

/// A related story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Story {
    /// Its headline.
    pub headline: String,
    /// Its page; a story without one is named, not linked.
    pub url: Option<String>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// When it was published.
    pub published: Option<Date>,
}
