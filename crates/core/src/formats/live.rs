//! Live reports: a text in parts, the latest first.

use crate::article::Date;
use crate::draft::Piece;

/// How many parts of a report are kept; more than anybody reads.
const MOST: usize = 2_000;

/// The heading of a part stands under the headline.
const LEVEL: u8 = 2;

/// The parts of a report, the latest first.
pub(super) struct LiveBlog {
    parts: Vec<(i64, Vec<Piece>)>,
    /// The date of the part added last.
    previous: i64,
}

impl LiveBlog {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The headings of a report of these parts: each a date, perhaps empty, and a heading.
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
    fn the_latest_comes_first() {
        let (eight, nine) = ("2026-11-23T08:00:00Z", "2026-11-23T10:00:00+01:00");
        assert_eq!(order(&[(eight, "a"), (nine, "b"), (eight, "c")]), "bac");
        assert_eq!(order(&[("", "a"), (nine, "b"), ("", "c"), (eight, "d")]), "abcd");
        assert_eq!(order(&[(eight, "a"), ("", "b"), (nine, "c"), ("soon", "d")]), "cdab");
        assert_eq!(order(&[("", "a"), ("", "b")]), "ab");
        assert_eq!(order(&[]), "");
    }
}
