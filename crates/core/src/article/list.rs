//! Lists, and how their items are numbered.

use serde::Serialize;

use super::Block;

/// A list. Each item consists of blocks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct List {
    /// Whether and how the items are numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The numbers that items have of their own. It has a value for each item, or none at all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Option<i32>>,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// How the items of a list are numbered (HTML standard, section 4.4.5).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Numbering {
    /// Whether the items are numbered.
    pub ordered: bool,
    /// The number of the first item. Without it, a list begins at 1; one that counts down begins at the
    /// number of its items.
    pub start: Option<i32>,
    /// Whether the numbers count down.
    #[serde(skip_serializing_if = "is_false")]
    pub reversed: bool,
    /// The kind of the numbers, if they are not decimal: one of [`KINDS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
}

/// The kinds of numbers besides decimal ones, as the attribute `type` of HTML names them: letters and
/// Roman numerals, in lower case and upper case.
pub const KINDS: [&str; 4] = ["a", "A", "i", "I"];

impl Numbering {
    /// Decimal numbers from 1, or none.
    pub fn new(ordered: bool) -> Self {
        Self { ordered, ..Self::default() }
    }
}

// serde passes a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}
