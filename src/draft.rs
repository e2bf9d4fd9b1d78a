//! What an adapter makes of a document: fields found, nothing decided yet.
//!
//! Texts stand as the newsroom wrote them, perhaps with markup and entities; URLs may be
//! relative; dates are strings. [`crate::rules`] judges a draft, [`crate::compose`] turns one that
//! may be shown into an [`crate::article::Article`].

use crate::article::{Author, Kind, Rendition, Section, Source};

/// One item of a document, not yet judged.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The provider's identifier.
    pub id: Option<String>,
    /// The original's page.
    pub url: Option<String>,
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
    /// The text: HTML or plain, to be told apart by looking, since labels lie.
    pub body: Option<String>,
    /// For a picture: its caption.
    pub caption: Option<String>,
    /// For a picture: what it shows.
    pub alt: Option<String>,
    /// For a picture: who must be named.
    pub credit: Option<String>,
    /// For a picture: its image files, as found.
    pub renditions: Vec<Rendition>,
    /// Items that belong to this one.
    pub associations: Vec<Association>,
    /// Who provides it.
    pub source: Option<Source>,
    /// The copyright notice.
    pub copyright: Option<String>,
    /// A term of IPTC's Digital Source Type vocabulary.
    pub digital_source_type: Option<String>,
}

/// An item that belongs to another, under the name the document gives it.
#[derive(Clone, Debug, Default)]
pub struct Association {
    /// The name, such as `mainpic` or `featuremedia`.
    pub name: String,
    /// The item, with a gate of its own.
    pub item: Draft,
}

/// The fields on which the rules decide, as written.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    /// The publishing status.
    pub status: Option<String>,
    /// The time before which nothing may be shown.
    pub embargo: Option<String>,
}
