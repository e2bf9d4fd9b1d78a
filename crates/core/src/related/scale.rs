//! What the words of the question are worth, and how alike a story is by them.

/// A word said again says more, but not as much again (`k1` of BM25).
const SATURATION: f32 = 1.35;

/// How much of a text's length is held against it (`b` of BM25), and the length of a usual one.
const LENGTH_COUNTS: f32 = 0.2;
const USUAL_LENGTH: f32 = 185.0;

/// Below this length a text is a headline, however short.
pub(super) const SHORTEST: f32 = 30.0;

/// The greatest but for so many less one; 0 where there are fewer. None may be negative.
pub(super) fn greatest(values: &[f32], place: usize) -> f32 {
    // The bits of such numbers stand in the order of the numbers, so the answer is found bit by bit.
    let mut found = 0;
    for bit in (0..31).rev() {
        let tried = found | (1 << bit);
        if values.iter().filter(|it| it.to_bits() >= tried).count() >= place {
            found = tried;
        }
    }
    if place > 0 { f32::from_bits(found) } else { 0.0 }
}

/// What the words of the question are worth.
pub(super) struct Scale {
    pub(super) worths: Vec<f32>,
    /// What the story itself would reach.
    pub(super) own: f32,
    /// How long it is.
    pub(super) length: f32,
}

impl Scale {
    /// How alike the words of a story are, by BM25: 1 for the story itself, 0 where they share none.
    pub(super) fn likeness(&self, counts: &[(u16, u16)], length: f32) -> f32 {
        let mut sum = 0.0;
        for (place, count) in counts {
            let worth = self.worths.get(usize::from(*place)).copied().unwrap_or_default();
            sum += worth * saturated(*count, length);
        }

        // A short story can share only so much with a long one: the cosine of the two, as far as it
        // is known without counting the words that are not in the question.
        let share = (length.max(SHORTEST) / self.length).sqrt();
        sum / (self.own * share).max(f32::MIN_POSITIVE)
    }
}

/// What a word tells that stands so often in a text of that length.
pub(super) fn saturated(count: u16, length: f32) -> f32 {
    let count = f32::from(count);
    let length = 1.0 - LENGTH_COUNTS + LENGTH_COUNTS * length / USUAL_LENGTH;
    count / (count + SATURATION * length)
}
