//! Finds near-duplicates: the same text with another headline.

use super::subject::each_text;
use super::tokens::tokens;
use crate::draft::Draft;

/// The number of words in a shingle. Texts may share three words in a row by chance, but rarely four.
const LENGTH: usize = 4;

/// The number of words that are compared. Editors shorten a text from the end, so its beginning is enough.
const MOST_WORDS: usize = 400;

/// With fewer shingles than this, a text cannot be compared.
const FEWEST: usize = 8;

/// The hashes of the shingles of a text, sorted.
pub(super) struct Shingles(Vec<u32>);

impl Shingles {
    /// Returns the shingles of the text of a story, or of its standfirst if it has no text.
    pub(super) fn of(draft: &Draft) -> Self {
        let mut words = Vec::new();
        let mut left = MOST_WORDS;
        let mut take = |text: &str| {
            let mut keep = |hash: u32| words.push(hash);
            left -= tokens(text, left, &mut |it| {
                if !it.is_part {
                    keep(it.hash)
                }
            })
            .min(left);
        };
        each_text(&draft.body, &mut take);
        if draft.body.is_empty() {
            take(draft.standfirst.as_deref().unwrap_or_default());
        }
        let mut shingles: Vec<u32> = words.windows(LENGTH).map(hash).collect();
        shingles.sort_unstable();
        shingles.dedup();
        Self(shingles)
    }

    /// Whether more than half of the shorter text is in the other. Editors shorten a text and add to it.
    /// Two independent reports on one event share about a tenth.
    pub(super) fn is_copy_of(&self, other: &Self) -> bool {
        let fewer = self.0.len().min(other.0.len());
        if fewer < FEWEST {
            return false;
        }
        let (mut shared, mut others) = (0, other.0.iter().peekable());
        for shingle in &self.0 {
            while others.next_if(|it| *it < shingle).is_some() {}
            shared += usize::from(others.peek() == Some(&shingle));
        }
        shared * 2 > fewer
    }
}

fn hash(words: &[u32]) -> u32 {
    words.iter().fold(0, |hash, it| hash.rotate_left(7).wrapping_mul(0x0100_0193) ^ it)
}
