//! The worth of the words of the query, and the likeness of a story by them.

/// How quickly more occurrences of a word stop counting (`k1` of BM25).
const SATURATION: f32 = 1.35;

/// How much the length of a text counts (`b` of BM25), and the usual length in weighted words.
const LENGTH_COUNTS: f32 = 0.2;
const USUAL_LENGTH: f32 = 185.0;

/// The shortest length of a text. A shorter text counts as this long.
pub(super) const SHORTEST: f32 = 30.0;

/// Returns the `place`-th largest value, or 0 if there are fewer values. Values must not be negative.
pub(super) fn nth_largest(values: &[f32], place: usize) -> f32 {
    // The bits of such numbers have the same order as the numbers, so the loop can find the value bit by
    // bit.
    let mut found = 0;
    for bit in (0..31).rev() {
        let tried = found | (1 << bit);
        if values.iter().filter(|it| it.to_bits() >= tried).count() >= place {
            found = tried;
        }
    }
    if place > 0 { f32::from_bits(found) } else { 0.0 }
}

/// The worth of the words of the query.
pub(super) struct Scale {
    /// The worth of each word, in the order of the query.
    pub(super) worths: Vec<f32>,
    /// The sum that the story itself would have.
    pub(super) own: f32,
    /// The length of the story itself, in weighted words.
    pub(super) length: f32,
}

impl Scale {
    /// Returns the likeness of the words of a story, by BM25: about 1 for the story itself, and 0 if it
    /// shares no words.
    pub(super) fn likeness(&self, counts: &[(u16, u16)], length: f32) -> f32 {
        let mut sum = 0.0;
        for (place, count) in counts {
            let worth = self.worths.get(usize::from(*place)).copied().unwrap_or_default();
            sum += worth * saturated(*count, length);
        }

        // A short story can share only some words with a long one. This divides by an estimate of the
        // length, as the cosine of two texts does, without counting the words that are not in the query.
        let share = (length.max(SHORTEST) / self.length).sqrt();
        sum / (self.own * share).max(f32::MIN_POSITIVE)
    }
}

/// Returns how much a word counts that occurs `count` times in a text of this length.
pub(super) fn saturated(count: u16, length: f32) -> f32 {
    let count = f32::from(count);
    let length = 1.0 - LENGTH_COUNTS + LENGTH_COUNTS * length / USUAL_LENGTH;
    count / (count + SATURATION * length)
}
