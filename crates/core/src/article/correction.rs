//! What the newsroom has put right since.

use serde::Serialize;

use super::{Block, Date};

/// A correction or a clarification.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Correction {
    /// What it says; empty where the provider says only that there is one.
    pub content: Vec<Block>,
    /// When it was made.
    pub date: Option<Date>,
    /// Whether it makes something clear that was not wrong.
    pub is_clarification: bool,
}
