//! The state of a live report.

use serde::Serialize;

use super::Date;

/// Whether the newsroom still adds posts to a live report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Coverage {
    /// Whether more posts are expected.
    pub is_live: bool,
    /// When the coverage ended, if it has ended at a known time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    /// When the coverage will end if the document does not change, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// How many seconds the newsroom wants between two requests, if it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh: Option<u32>,
}
