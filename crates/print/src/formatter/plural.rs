//! Plurals: which form of a noun a number takes.

use super::tag::find;

/// A form of a noun. The names are CLDR's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plural {
    One,
    Two,
    Few,
    Other,
}

/// The rules of plurals. Each is named after a language that has it.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// 1, 2, and numbers that end in 03 to 10 have forms of their own. CLDR has two more forms, in which the names of
    /// units do not differ.
    Arabic,
    /// 1 has the singular. A range has the plural.
    English,
    /// 1 has the singular, and a range has the form of its end.
    German,
    /// 0 and 1 have the singular, and a range has the form of its end.
    French,
}

const RULES: [(&str, Rule); 7] = [
    ("ar", Rule::Arabic),
    ("de", Rule::German),
    ("en", Rule::English),
    ("es", Rule::English),
    ("fr", Rule::French),
    ("pt", Rule::French),
    ("pt-PT", Rule::English),
];

impl Plural {
    /// The form for a number.
    pub(super) fn of(tag: &str, number: u32) -> Option<Self> {
        Some(match (find(&RULES, tag)?, number) {
            (Rule::French, 0) | (_, 1) => Self::One,
            (Rule::Arabic, 2) => Self::Two,
            (Rule::Arabic, _) if (3..=10).contains(&(number % 100)) => Self::Few,
            _ => Self::Other,
        })
    }

    /// The form for a range that ends with a number.
    pub(super) fn of_range(tag: &str, end: u32) -> Option<Self> {
        let of_end = Self::of(tag, end)?;
        Some(match (find(&RULES, tag)?, of_end) {
            (Rule::Arabic, Self::Few) | (Rule::German | Rule::French, _) => of_end,
            _ => Self::Other,
        })
    }
}
