//! Live reports: a text in parts, the latest first.

use crate::article::Date;
use crate::draft::Piece;

/// How many parts of a report are kept; more than anybody reads.
const MOST: usize = 2_000;

/// The heading of a part stands under the headline.
const LEVEL: u8 = 2;

/// The parts of a report, the latest first.
pub(super) struct Report {
    parts: Vec<(i64, Vec<Piece>)>,
    /// The date of the part added last.
    previous: i64,
}

impl Report {
    /// A report without parts. What comes before any date counts as the latest.
    pub(super) fn new() -> Self {
        Self { parts: Vec::new(), previous: i64::MAX }
    }

    /// Adds a part where its date belongs. One without a date stays behind the part that the
    /// document has before it.
    ///
    /// Insertion by hand: most reports come sorted, and the library's sort weighs 3 KB.
    pub(super) fn add(&mut self, date: Option<&str>, heading: Option<&str>, text: Vec<Piece>) {
        let mut pieces = Vec::new();
        pieces.extend(date.map(|it| Piece::Time(it.to_owned())));
        pieces.extend(heading.map(|it| Piece::Heading(LEVEL, it.to_owned())));
        pieces.extend(text);
        if self.parts.len() >= MOST {
            return;
        }
        let date = date.and_then(Date::parse).map(Date::seconds);
        let date = date.unwrap_or(self.previous);
        self.previous = date;
        let mut at = self.parts.len();
        while let Some((other, _)) = self.parts.get(at.wrapping_sub(1))
            && *other < date
        {
            at -= 1;
        }
        self.parts.insert(at, (date, pieces));
    }

    /// All parts as one text.
    pub(super) fn into_pieces(self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (_, mut part) in self.parts {
            pieces.append(&mut part);
        }
        pieces
    }
}
