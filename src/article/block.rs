//! The blocks of a body.

use serde::Serialize;

use super::{Inline, Picture};

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading, with the level it has in its own document (1 to 6).
    Heading {
        /// The level as written; the view shifts it under the headline's.
        level: u8,
        /// The words.
        content: Vec<Inline>,
    },
    /// A list.
    List(List),
    /// A block quotation.
    Quote(Vec<Block>),
    /// Preformatted text, white space kept.
    Code(String),
    /// A picture in the text.
    Figure(Figure),
    /// A data table.
    Table(Table),
    /// A thematic break.
    Rule,
}

/// A list of items, each of blocks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct List {
    /// Numbered or not.
    pub ordered: bool,
    /// The first number, where it is not one.
    pub start: Option<i32>,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// A picture inside the text, with the words that belong to it.
///
/// The caption is rich here, because a body's captions hold links; it lies beside the picture so
/// that a picture which breaks takes nothing with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// The caption as the body gives it; empty where it gives none.
    pub caption: Vec<Inline>,
}

/// A data table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// The caption; empty where there is none.
    pub caption: Vec<Inline>,
    /// Rows of the header.
    pub head: Vec<Vec<Cell>>,
    /// Rows of the body and the footer.
    pub body: Vec<Vec<Cell>>,
}

/// One cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// A header cell (`th`).
    pub header: bool,
    /// Columns it spans; at least 1.
    pub columns: u16,
    /// Rows it spans; at least 1.
    pub rows: u16,
    /// What it holds.
    pub content: Vec<Block>,
}
