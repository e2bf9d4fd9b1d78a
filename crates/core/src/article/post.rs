//! A post of a live report.

use serde::Serialize;

use super::{Author, Block, Date, Inline};

/// A post of a live report. The posts of a text are its last blocks: the pinned posts first, then the newest.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Post {
    /// What tells the post from all others of the report, in every version of the document: its identifier or URL, or its
    /// date with the beginning of its text.
    pub id: String,
    /// The URL of the post on the page of the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The headline; empty if the post has none.
    pub headline: Vec<Inline>,
    /// The authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The date of the first publication.
    pub published: Option<Date>,
    /// The date of this version, if it is later than the first publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Whether the newsroom keeps the post over all others.
    pub is_pinned: bool,
    /// Whether the post tells one of the main events.
    pub is_key: bool,
    /// The blocks of the text.
    pub content: Vec<Block>,
}

impl Post {
    /// Returns the name of the post's place in the text, for the fragment of an address. It is a hash of the identifier,
    /// because identifiers are often addresses.
    pub fn anchor(&self) -> String {
        let hash = hash(&self.id);
        let mut name = "post-".to_owned();
        for place in (0..16).rev() {
            name.extend(char::from_digit((hash >> (place * 4) & 15) as u32, 16));
        }
        name
    }
}

/// Returns a hash of a text: FNV-1a with 64 bits, as in RFC 9923.
pub(crate) fn hash(text: &str) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = OFFSET_BASIS;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    }
    hash
}
