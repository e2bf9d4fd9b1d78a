//! The worth of the words of the query, and the likeness of a story by them.

/// How quickly more occurrences of a word stop counting (`k1` of BM25).
const SATURATION: f32 = 2.5;

/// The shortest length of a text, in weighted words. A shorter text counts as this long.
const SHORTEST: f32 = 30.0;

/// With fewer words than this, the subject of a story is not clear, and all scores are lower.
const FEWEST_WORDS: f32 = 80.0;

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
    /// The worth and the group of each word, in the order of the query.
    words: Vec<(f32, u16)>,
    /// The groups, at the position of the first word of each.
    groups: Vec<Group>,
    /// The length of the story itself, in weighted words.
    length: f32,
}

/// A group of words that are one piece of evidence.
#[derive(Clone, Copy, Default)]
struct Group {
    /// The largest worth of a word in it.
    worth: f32,
    /// The score that the story itself would have by it.
    own: f32,
    /// For the story that is compared: the sum of the words, and how much the most frequent one counts.
    sum: f32,
    most: f32,
}

/// The likeness of two stories by their words: about 1 for the story itself, and 0 if they share no words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    pub(super) all: f32,
    /// The likeness without the group of words that gives most of it.
    pub(super) without_strongest: f32,
}

impl Scale {
    pub(super) fn new(words: usize, length: f32) -> Self {
        let length = length.max(SHORTEST);
        Self { words: Vec::with_capacity(words), groups: vec![Group::default(); words], length }
    }

    /// Adds a word of the query. `rarity` is its rarity, weighted by its kind.
    pub(super) fn add(&mut self, rarity: f32, group: u16, count: u16) {
        let counts = saturated(count);
        let worth = rarity * counts;
        self.words.push((worth, group));
        if let Some(it) = self.groups.get_mut(usize::from(group)) {
            it.worth = it.worth.max(worth);
            it.own = it.own.max(worth * counts);
        }
    }

    /// Returns the sum that the story itself would have.
    pub(super) fn own(&self) -> f32 {
        let sum = self.groups.iter().map(|it| it.own).sum::<f32>();
        sum * (FEWEST_WORDS / self.length).max(1.0)
    }

    /// Returns the likeness of the words of a story to the story itself, whose sum is `own`.
    pub(super) fn likeness(&mut self, own: f32, counts: &[(u16, u16)], length: f32) -> Likeness {
        for (place, count) in counts {
            let Some((worth, group)) = self.words.get(usize::from(*place)) else { continue };
            if let Some(it) = self.groups.get_mut(usize::from(*group)) {
                let counts = saturated(*count);
                it.sum += worth * counts;
                it.most = it.most.max(counts);
            }
        }
        let (mut sum, mut strongest) = (0.0, 0.0_f32);
        for (place, _) in counts {
            let Some((_, group)) = self.words.get(usize::from(*place)) else { continue };
            let Some(it) = self.groups.get_mut(usize::from(*group)) else { continue };
            // A word, its forms and its parts count as the word alone.
            let found = std::mem::take(&mut it.sum).min(it.worth * it.most);
            it.most = 0.0;
            sum += found;
            strongest = strongest.max(found);
        }
        // A short story can share only some words with a long one. This divides by an estimate of the
        // length, as the cosine of two texts does, without counting the words that are not in the query.
        let share = (length.max(SHORTEST) / self.length).sqrt();
        let most = (own * share).max(f32::MIN_POSITIVE);
        Likeness { all: sum / most, without_strongest: (sum - strongest) / most }
    }
}

/// Returns how much a word counts that occurs `count` times, weighted by field.
fn saturated(count: u16) -> f32 {
    let count = f32::from(count);
    count / (count + SATURATION)
}
