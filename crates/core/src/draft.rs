//! What an adapter makes of a document: fields found, nothing decided yet.
//!
//! Texts stand as the newsroom wrote them, perhaps with markup and entities; URLs may be
//! relative; dates are strings. [`crate::rules`] judges a draft, [`crate::compose`] turns one that
//! may be shown into an [`crate::article::Article`].

use crate::article::{Author, Kind, Rendition, Section, Source};

/// One item of a document, not yet judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The provider's identifier.
    pub id: Option<String>,
    /// The original's page.
    pub url: Option<String>,
    /// Where its own JSON is, for an item that another one relates.
    pub json: Option<String>,
    /// What the item is.
    pub kind: Kind,
    /// What decides whether it may be shown.
    pub gate: Gate,
    /// Language as written, in any of the shapes seen (`en`, `eng`, `en_US`, `English`).
    pub language: Option<String>,
    /// The section trail, from the widest to the narrowest.
    pub sections: Vec<Section>,
    /// The short line over the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The summary under the headline.
    pub standfirst: Option<String>,
    /// Authors, as records or as the names of a byline.
    pub authors: Vec<Author>,
    /// The place the story was filed from.
    pub dateline: Option<String>,
    /// First publication.
    pub published: Option<String>,
    /// This version.
    pub updated: Option<String>,
    /// The text, in as many pieces as the document keeps it in.
    pub body: Vec<Piece>,
    /// What kind of text it is, in the document's own words: `Opinion`, `Press Release`.
    pub genres: Vec<String>,
    /// What the newsroom has put right since.
    pub corrections: Vec<DraftCorrection>,
    /// What somebody should be told before looking: "graphic content"; empty where it is not said.
    pub warning: Option<String>,
    /// For a picture: its caption.
    pub caption: Option<String>,
    /// For a picture: what it shows.
    pub alt: Option<String>,
    /// For a picture: who must be named.
    pub credit: Option<String>,
    /// For a picture, film or recording: its files, as found. Which of them play, and which are
    /// pictures of it, their types or names tell.
    pub renditions: Vec<Rendition>,
    /// Items that belong to this one.
    pub associations: Vec<Association>,
    /// What stands over the stories that it relates, where its editors say so.
    pub related_heading: Option<String>,
    /// How many of them there may be, where its editors say so.
    pub related_most: Option<usize>,
    /// Who provides it.
    pub source: Option<Source>,
    /// The copyright notice.
    pub copyright: Option<String>,
    /// A term of IPTC's Digital Source Type vocabulary.
    pub digital_source_type: Option<String>,
    /// Usage terms, addressed to editors: never shown, but read for what binds a reader.
    pub terms: Vec<String>,
    /// Whether rights are attached that only a machine of the publisher's can read (ODRL).
    pub has_coded_rights: bool,
}

/// A piece of a text. Its words may hold markup wherever they stand: an adapter writes no HTML, but
/// hands on what there is.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A text: HTML or plain, to be told apart by looking, since labels lie.
    Text(String),
    /// A heading; 1 is the level of the headline.
    Heading(u8, String),
    /// A quotation, and who is quoted.
    Quote(Vec<Piece>, Option<String>),
    /// A list, numbered or not.
    List(bool, Vec<Vec<Piece>>),
    /// Preformatted text.
    Code(String),
    /// A thematic break.
    Rule,
    /// A picture, film or recording, with a gate of its own.
    Item(Box<Draft>),
    /// Pictures that belong together.
    Gallery(Vec<Draft>),
    /// Something that another site shows, at this address; what it is called.
    Embed(String, Option<String>),
    /// A table: its caption, rows of header cells, other rows.
    Table(Option<String>, Vec<Vec<String>>, Vec<Vec<String>>),
    /// A box beside the text, such as a fact box: its title, its text.
    Box(Option<String>, Vec<Piece>),
    /// When the part of a live report was written that follows.
    Time(String),
}

/// Something that the newsroom has put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftCorrection {
    /// What it says; perhaps with markup.
    pub text: String,
    /// When it was made, as written.
    pub date: Option<String>,
    /// Whether it makes something clear that was not wrong.
    pub is_clarification: bool,
}

/// An item that belongs to another, under the name the document gives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Association {
    /// The name, such as `mainpic` or `featuremedia`.
    pub name: String,
    /// The item, with a gate of its own.
    pub item: Draft,
}

/// The fields on which the rules decide, as written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// The publishing status.
    pub status: Option<String>,
    /// The time before which nothing may be shown.
    pub embargo: Option<String>,
    /// The time after which the provider no longer stands by it.
    pub expires: Option<String>,
    /// Whether the text is for those who have paid.
    pub is_paid: bool,
}
