//! The blocks of a body.

use serde::Serialize;

use super::{Date, Embed, Inline, List, Picture, Player, Post};

/// What a box may be for: the main points of a story, questions with their answers, events in their order, a
/// person or thing, and the check of a claim.
pub const BOX_ROLES: [&str; 5] = ["key-points", "questions", "timeline", "profile", "fact-check"];

/// Returns the role of a box with this name.
pub fn box_role(name: &str) -> Option<&'static str> {
    BOX_ROLES.into_iter().find(|it| *it == name)
}

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
    /// A list of terms and their descriptions (`dl`), in the order of the document.
    Definitions(Vec<Entry>),
    /// A block quotation.
    Quote {
        /// The quoted blocks.
        content: Vec<Block>,
        /// The quoted person; empty if the document names none.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        speaker: Vec<Inline>,
    },
    /// Preformatted text with its white space.
    Code(String),
    /// A picture inside the text.
    Figure(Figure),
    /// Pictures that belong together.
    Gallery(Gallery),
    /// A video or audio player.
    Player(Player),
    /// Content of another site.
    Embed(Embed),
    /// A data table.
    Table(Table),
    /// A box that opens and closes at a click (`details`).
    Details {
        /// The line to click on.
        summary: Vec<Inline>,
        /// Whether the box is open at first.
        is_open: bool,
        /// The blocks inside the box.
        content: Vec<Block>,
    },
    /// A box beside the text, such as a fact box.
    Box {
        /// What the box is for, if it is a block of its own; one of [`BOX_ROLES`].
        #[serde(skip_serializing_if = "Option::is_none")]
        role: Option<&'static str>,
        /// The title; empty if there is none.
        title: Vec<Inline>,
        /// The text.
        content: Vec<Block>,
    },
    /// The time of the entry of a live report that follows this block.
    Time(Date),
    /// A thematic break.
    Rule,
    /// A post of a live report.
    Post(Box<Post>),
}

impl Block {
    /// Whether the block is a paragraph.
    pub fn is_paragraph(&self) -> bool {
        matches!(self, Self::Paragraph(_))
    }
}

/// A term or a description in a list of terms.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// Whether the entry is a term (`dt`); otherwise it is a description (`dd`).
    pub is_term: bool,
    /// The blocks of the entry.
    pub content: Vec<Block>,
}

/// A picture inside the text, with its caption.
///
/// The caption is rich text here, because captions in a body have links. It is not a field of the
/// picture, so that the caption stays if the picture fails to load.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// The URL that a click on the picture opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The caption in the body; empty if there is none.
    pub caption: Vec<Inline>,
}

/// Pictures that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Gallery {
    /// The pictures, at least two.
    pub figures: Vec<Figure>,
    /// The caption of the whole gallery; empty if there is none.
    pub caption: Vec<Inline>,
}

/// A data table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// The caption; empty if there is none.
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
    /// Whether the cell is a header cell (`th`).
    pub header: bool,
    /// The number of columns that the cell spans; at least 1.
    pub columns: u16,
    /// The number of rows that the cell spans; at least 1.
    pub rows: u16,
    /// The blocks of the cell.
    pub content: Vec<Block>,
}

impl Block {
    /// Visits every block. If `visit` returns true, visits the blocks inside that block too.
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
                Self::Post(post) => Self::each(&mut post.content, visit),
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

    /// Visits the runs of text of this block, but not those of a block inside it.
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
            Self::Post(post) => visit(&mut post.headline),
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
