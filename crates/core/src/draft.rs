//! The draft: the fields that an adapter finds in a document, before any decision.
//!
//! Texts are as the newsroom wrote them, and may have markup and entities. URLs may be relative.
//! Dates are strings. [`crate::rules`] judges a draft, and [`crate::compose`] makes an
//! [`crate::article::Article`] from a draft that may be shown.

use crate::article::{Author, Kind, Numbering, Rendition, Section, Source};

/// One item of a document that the rules have not judged yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The provider's identifier.
    pub id: Option<String>,
    /// The URL of the original's page.
    pub url: Option<String>,
    /// The URL against which relative URLs resolve, if it is not the URL of the document. The URL of the
    /// page takes precedence.
    pub base: Option<String>,
    /// For a related item: the URL of its own JSON.
    pub json: Option<String>,
    /// The type of the item.
    pub kind: Kind,
    /// The fields that decide whether the item may be shown.
    pub gate: Gate,
    /// The language, as the document writes it (`en`, `eng`, `en_US`, `English`).
    pub language: Option<String>,
    /// The section trail, from the widest section to the narrowest.
    pub sections: Vec<Section>,
    /// The kicker: the short line over the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The standfirst: the summary under the headline.
    pub standfirst: Option<String>,
    /// The authors, from records or from the names of a byline.
    pub authors: Vec<Author>,
    /// The dateline: the place from which the story was filed.
    pub dateline: Option<String>,
    /// The date of the first publication.
    pub published: Option<String>,
    /// The date of this version.
    pub updated: Option<String>,
    /// The text, in the pieces that the document has.
    pub body: Vec<Piece>,
    /// The tags that are not in the document's own fields, such as those of records that it refers to.
    pub tags: Vec<String>,
    /// The genres, in the words of the document: `Opinion`, `Press Release`.
    pub genres: Vec<String>,
    /// The corrections of the newsroom.
    pub corrections: Vec<DraftCorrection>,
    /// A warning before the item, such as "graphic content"; empty if the document says only that
    /// there is one.
    pub warning: Option<String>,
    /// For a picture: its caption.
    pub caption: Option<String>,
    /// For a picture: its alternative text.
    pub alt: Option<String>,
    /// For a picture: its credit line.
    pub credit: Option<String>,
    /// For a picture, a video or an audio item: its files, as found. Their media types or names say
    /// which files play, and which are pictures.
    pub renditions: Vec<Rendition>,
    /// The items that belong to this one.
    pub associations: Vec<Association>,
    /// The heading over the related stories, if the editors give one.
    pub related_heading: Option<String>,
    /// The largest number of related stories, if the editors give one.
    pub related_most: Option<usize>,
    /// The provider.
    pub source: Option<Source>,
    /// The publication that published the story, if the provider is another organisation.
    pub publisher: Option<Source>,
    /// The copyright notice.
    pub copyright: Option<String>,
    /// A term of IPTC's Digital Source Type vocabulary.
    pub digital_source_type: Option<String>,
    /// Usage terms for editors. They are never shown, but [`crate::rules`] reads them for terms that
    /// concern a web page.
    pub terms: Vec<String>,
    /// Whether the document has rights in ODRL, which only a program of the publisher can evaluate.
    pub has_coded_rights: bool,
    /// What a live report says about its coverage. Its posts are items of the text.
    pub coverage: Option<DraftCoverage>,
    /// For a post of a live report: whether the newsroom keeps it over all others.
    pub is_pinned: bool,
    /// For a post of a live report: whether it tells one of the main events.
    pub is_key: bool,
}

/// What a live report says about its coverage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftCoverage {
    /// Whether the coverage goes on, if the document says so.
    pub is_live: Option<bool>,
    /// When the coverage begins.
    pub starts: Option<String>,
    /// When the coverage ends or has ended.
    pub ends: Option<String>,
    /// When the report was published or updated last.
    pub last: Option<String>,
    /// When the report counts as over, because no post has come.
    pub silent: Option<String>,
    /// How many seconds the newsroom wants between two requests.
    pub refresh: Option<u32>,
}

/// A piece of a text. All its words may have markup: an adapter writes no HTML, but it copies the
/// markup of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// HTML or plain text. Only the text itself shows which, because labels in documents are often
    /// wrong.
    Text(String),
    /// A heading: its level and its words. Level 1 is the level of the headline.
    Heading(u8, String),
    /// A quotation: its pieces and the quoted person.
    Quote(Vec<Piece>, Option<String>),
    /// A list: how it is numbered, and its items.
    List(Numbering, Vec<Vec<Piece>>),
    /// Preformatted text.
    Code(String),
    /// A thematic break.
    Rule,
    /// A picture, a video, an audio item or a post of a live report, with a gate of its own.
    Item(Box<Draft>),
    /// A gallery: pictures that belong together.
    Gallery(Vec<Draft>),
    /// Content of another site: its URL and its title.
    Embed(String, Option<String>),
    /// A table: its caption, the rows of its header, and the other rows.
    Table(Option<String>, Vec<Vec<String>>, Vec<Vec<String>>),
    /// A box beside the text, such as a fact box: its title, its text, and its role, which is one of
    /// [`crate::article::block::BOX_ROLES`].
    Box(Option<String>, Vec<Piece>, Option<&'static str>),
    /// The time of the entry of a live report that follows this piece.
    Time(String),
}

/// A correction of the newsroom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftCorrection {
    /// The text, which may have markup.
    pub text: String,
    /// The date, as the document writes it.
    pub date: Option<String>,
    /// Whether it is a clarification: the text was unclear, but not wrong.
    pub is_clarification: bool,
}

/// An item that belongs to another item, with its name in the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Association {
    /// The name, such as `mainpic` or `featuremedia`.
    pub name: String,
    /// The item, with a gate of its own.
    pub item: Draft,
}

/// The fields that the rules need to decide, as the document writes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// The publishing status.
    pub status: Option<String>,
    /// The time before which nothing may be shown.
    pub embargo: Option<String>,
    /// The time after which the item must not be shown any more.
    pub expires: Option<String>,
    /// Whether the text is for subscribers only.
    pub is_paid: bool,
}
