//! The blocks of a body.

use serde::Serialize;

use super::{Date, Embed, Inline, Picture, Player};

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
    /// Terms and what is said of them, in the order of the document.
    Definitions(Vec<Entry>),
    /// A block quotation.
    Quote {
        /// What is quoted.
        content: Vec<Block>,
        /// Who is quoted; empty where nobody is named.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        speaker: Vec<Inline>,
    },
    /// Preformatted text, white space kept.
    Code(String),
    /// A picture in the text.
    Figure(Figure),
    /// Pictures that belong together.
    Gallery(Gallery),
    /// A film or recording.
    Player(Player),
    /// Something that another site shows.
    Embed(Embed),
    /// A data table.
    Table(Table),
    /// What opens and closes at a click.
    Details {
        /// What is clicked on.
        summary: Vec<Inline>,
        /// Whether it begins open.
        is_open: bool,
        /// What is inside.
        content: Vec<Block>,
    },
    /// A box beside the text, such as a fact box.
    Box {
        /// The title; empty where there is none.
        title: Vec<Inline>,
        /// The text.
        content: Vec<Block>,
    },
    /// When the part of a live report was written that follows.
    Time(Date),
    /// A thematic break.
    Rule,
}

impl Block {
    /// Whether it is a paragraph.
    pub fn is_paragraph(&self) -> bool {
        matches!(self, Self::Paragraph(_))
    }
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

/// A term or a description in a list of definitions.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// A term (`dt`), not what is said of it (`dd`).
    pub is_term: bool,
    /// What it holds.
    pub content: Vec<Block>,
}

/// A picture inside the text, with the words that belong to it.
///
/// The caption is rich here, because a body's captions hold links; it lies beside the picture so
/// that a picture which breaks takes nothing with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// Where a click on the picture leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The caption as the body gives it; empty where it gives none.
    pub caption: Vec<Inline>,
}

/// Pictures that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Gallery {
    /// The pictures, at least two.
    pub figures: Vec<Figure>,
    /// The caption of all; empty where there is none.
    pub caption: Vec<Inline>,
}

/// A data table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// The caption; empty where there is none.
    pub caption: Vec<Inline>,
    /// Rows of the header.
    pub head: Vec<Vec<Cell>>,
    /// Rows of the body.
    pub body: Vec<Vec<Cell>>,
    /// Rows of the footer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<Vec<Cell>>,
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

impl Block {
    /// Visits blocks, and those inside of each of which `visit` says so.
    pub fn each(blocks: &mut [Self], visit: &mut dyn FnMut(&mut Self) -> bool) {
        for block in blocks {
            if !visit(block) {
                continue;
            }
            match block {
                Self::Quote { content, .. }
                | Self::Details { content, .. }
                | Self::Box { content, .. }
                | Self::Embed(Embed { content, .. }) => Self::each(content, visit),
                Self::List(list) => {
                    for item in &mut list.items {
                        Self::each(item, visit);
                    }
                }
                Self::Definitions(entries) => {
                    for entry in entries {
                        Self::each(&mut entry.content, visit);
                    }
                }
                Self::Table(table) => {
                    for rows in [&mut table.head, &mut table.body, &mut table.foot] {
                        for cell in rows.iter_mut().flatten() {
                            Self::each(&mut cell.content, visit);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Visits the runs of text that are this block's own and not of a block inside it.
    pub fn runs(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        match self {
            Self::Paragraph(content)
            | Self::Heading { content, .. }
            | Self::Quote { speaker: content, .. }
            | Self::Details { summary: content, .. }
            | Self::Box { title: content, .. }
            | Self::Player(Player { caption: content, .. })
            | Self::Embed(Embed { caption: content, .. })
            | Self::Table(Table { caption: content, .. })
            | Self::Figure(Figure { caption: content, .. }) => visit(content),
            Self::Gallery(gallery) => {
                visit(&mut gallery.caption);
                for figure in &mut gallery.figures {
                    visit(&mut figure.caption);
                }
            }
            Self::List(_) | Self::Definitions(_) | Self::Code(_) | Self::Time(_) | Self::Rule => {}
        }
    }
}
