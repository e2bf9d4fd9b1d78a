//! Near-duplicates: the same copy under another headline.

use super::subject::each_text;
use super::tokens::tokens;
use crate::draft::Draft;

/// Words of a shingle: three in a row are shared by chance, four hardly.
const LENGTH: usize = 4;

/// Words that are compared. A wire's copy is cut from its end, so its beginning tells.
const MOST_WORDS: usize = 400;

/// Fewer shingles than these tell nothing.
const FEWEST: usize = 8;

/// The shingles of a text, sorted.
pub(super) struct Shingles(Vec<u32>);

impl Shingles {
    /// Those of a story's text, or of its standfirst where the text is not there.
    pub(super) fn of(draft: &Draft) -> Self {
        let mut words = Vec::new();
        let mut left = MOST_WORDS;
        let mut take = |text: &str| {
            let mut keep = |hash: u32| words.push(hash);
            left -= tokens(text, left, &mut |it| {
                if !it.is_piece {
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

    /// Whether more than half of the shorter text stands in the other: editors cut a copy and add to
    /// it, and two reports on one event share a tenth.
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
