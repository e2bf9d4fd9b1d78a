//! Corrections: what the newsroom has changed since the publication, in its own words.

use serde::Serialize;

use super::{Block, Date};

/// A correction or a clarification.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Correction {
    /// The text; empty if the provider only says that there is a correction.
    pub content: Vec<Block>,
    /// The date of the correction.
    pub date: Option<Date>,
    /// Whether it is a clarification: the text was unclear, but not wrong.
    pub is_clarification: bool,
}
