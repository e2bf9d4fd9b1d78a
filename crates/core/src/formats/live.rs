//! Live reports: a text in parts, the newest first.

use crate::article::Date;
use crate::draft::Piece;

/// The largest number of parts that are kept. No reader reads as many.
const MOST_PARTS: usize = 2_000;

/// The level of the heading of a part. The headline has level 1.
const LEVEL: u8 = 2;

/// A live report whose parts are sorted by date, the newest first.
pub(super) struct LiveBlog {
    parts: Vec<(i64, Vec<Piece>)>,
    /// The date of the last added part, in Unix seconds.
    previous: i64,
}

impl LiveBlog {
    /// Creates a report without parts. Parts before the first date count as the newest.
    pub(super) fn new() -> Self {
        Self { parts: Vec::new(), previous: i64::MAX }
    }

    /// Inserts a part at the place of its date. A part without a date stays after the part that precedes it
    /// in the document.
    ///
    /// The insertion is written by hand: most reports are sorted already, and the sort of the standard
    /// library takes 3 KB.
    pub(super) fn add(&mut self, date: Option<&str>, heading: Option<&str>, text: Vec<Piece>) {
        let mut pieces = Vec::new();
        pieces.extend(date.map(|it| Piece::Time(it.to_owned())));
        pieces.extend(heading.map(|it| Piece::Heading(LEVEL, it.to_owned())));
        pieces.extend(text);
        if self.parts.len() >= MOST_PARTS {
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

    /// Returns all parts as one text.
    pub(super) fn into_pieces(self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (_, mut part) in self.parts {
            pieces.append(&mut part);
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the headings of a report with these parts, in the order of the report. A part is a date,
    /// which may be empty, and a heading.
    fn order(parts: &[(&str, &str)]) -> String {
        let mut report = LiveBlog::new();
        for (date, heading) in parts {
            let date = Some(*date).filter(|it| !it.is_empty());
            report.add(date, Some(heading), Vec::new());
        }
        let pieces = report.into_pieces();
        let headings = pieces.iter().filter_map(|it| match it {
            Piece::Heading(_, words) => Some(words.as_str()),
            _ => None,
        });
        headings.collect()
    }

    #[test]
    fn parts_are_sorted_by_date_newest_first() {
        let (eight, nine) = ("2026-11-23T08:00:00Z", "2026-11-23T10:00:00+01:00");
        assert_eq!(order(&[(eight, "a"), (nine, "b"), (eight, "c")]), "bac");
        assert_eq!(order(&[("", "a"), (nine, "b"), ("", "c"), (eight, "d")]), "abcd");
        assert_eq!(order(&[(eight, "a"), ("", "b"), (nine, "c"), ("soon", "d")]), "cdab");
        assert_eq!(order(&[("", "a"), ("", "b")]), "ab");
        assert_eq!(order(&[]), "");
    }
}
