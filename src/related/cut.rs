//! A list cut into its items before anything of it is parsed, so that each can be read for itself:
//! a large list then stops no frame, and an item that is broken costs only itself.

use std::ops::Range;

use crate::json::DEEPEST;

/// What stands around the items is parsed with each of them, so it may not be long.
const LONGEST_FRAME: usize = 8 * 1024;

/// A document being cut: of its arrays of objects that stand in no other, the longest is the list.
#[derive(Default)]
pub(super) struct Cutter {
    at: usize,
    /// The brackets that are open.
    open: Vec<u8>,
    in_string: bool,
    is_escaped: bool,
    /// How many brackets are open in the items of the outermost array, once there is one.
    depth: Option<usize>,
    current: List,
    longest: List,
}

/// A list: where it stands in the document, and its items.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    /// From behind its opening bracket to its closing one.
    all: Range<usize>,
    items: Vec<Range<usize>>,
}

impl Cutter {
    /// Reads on, at most so many bytes; answers whether there is more.
    pub(super) fn work(&mut self, text: &str, bytes: usize) -> bool {
        let end = self.at.saturating_add(bytes).min(text.len());
        while let Some(rest @ [byte, ..]) = text.as_bytes().get(self.at..end) {
            self.at += if self.in_string {
                self.read_string(rest)
            } else {
                self.take(*byte);
                1
            };
        }
        self.at < text.len()
    }

    /// The list; none where the document stops in the middle or has none.
    pub(super) fn list(&mut self) -> Option<List> {
        let is_whole = self.open.is_empty() && !self.in_string && !self.longest.items.is_empty();
        is_whole.then(|| std::mem::take(&mut self.longest))
    }

    /// Reads on in a string, up to a sign that means something there; answers how far.
    fn read_string(&mut self, rest: &[u8]) -> usize {
        if std::mem::take(&mut self.is_escaped) {
            return 1;
        }
        let at = rest.iter().position(|it| matches!(it, b'"' | b'\\')).unwrap_or(rest.len());
        match rest.get(at) {
            Some(b'"') => self.in_string = false,
            other => self.is_escaped = other.is_some(),
        }
        (at + 1).min(rest.len())
    }

    fn take(&mut self, byte: u8) {
        match byte {
            b'"' => self.in_string = true,
            b'[' | b'{' => self.open(byte),
            b']' | b'}' => self.close(),
            _ => {}
        }
    }

    fn open(&mut self, bracket: u8) {
        if self.depth == Some(self.open.len()) && bracket == b'{' {
            self.current.items.push(self.at..self.at);
        }
        // What nests deeper is refused where the item is parsed.
        if self.open.len() < DEEPEST * 2 {
            self.open.push(bracket);
        }
        if self.depth.is_none() && bracket == b'[' {
            self.depth = Some(self.open.len());
            self.current.all.start = self.at + 1;
        }
    }

    fn close(&mut self) {
        let Some(bracket) = self.open.pop() else { return };
        if self.depth == Some(self.open.len()) && bracket == b'{' {
            if let Some(item) = self.current.items.last_mut() {
                item.end = self.at + 1;
            }
        } else if self.depth == Some(self.open.len() + 1) {
            self.depth = None;
            let mut list = std::mem::take(&mut self.current);
            list.all.end = self.at;
            if !list.items.is_empty() && list.all.len() > self.longest.all.len() {
                self.longest = list;
            }
        }
    }
}

impl List {
    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The document as it would be with only this item in its list.
    pub(super) fn item(&self, text: &str, at: usize) -> Option<String> {
        let item = text.get(self.items.get(at)?.clone())?;
        let (before, after) = (text.get(..self.all.start)?, text.get(self.all.end..)?);
        Some(match before.len() + after.len() {
            ..LONGEST_FRAME => [before, item, after].concat(),
            _ => ["[", item, "]"].concat(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str, step: usize) -> Vec<String> {
        let mut cutter = Cutter::default();
        while cutter.work(text, step) {}
        let Some(list) = cutter.list() else { return Vec::new() };
        (0..list.len()).filter_map(|it| list.item(text, it)).collect()
    }

    #[test]
    fn finds_the_list_and_leaves_the_frame() {
        let cases: [(&str, &[&str]); 9] = [
            (r#"[{"a":[{"b":1}]},{"c":"]}{["}]"#, &[r#"[{"a":[{"b":1}]}]"#, r#"[{"c":"]}{["}]"#]),
            (
                r#"{"v":1,"authors":[{"n":1}],"items":[{"id":1} , {"id":"\"2"}],"z":[]}"#,
                &[
                    r#"{"v":1,"authors":[{"n":1}],"items":[{"id":1}],"z":[]}"#,
                    r#"{"v":1,"authors":[{"n":1}],"items":[{"id":"\"2"}],"z":[]}"#,
                ],
            ),
            (r#"{"response":{"docs":[{}]}}"#, &[r#"{"response":{"docs":[{}]}}"#]),
            (r#"[1,"a",[{"b":2}],{"c":"\\"}]"#, &[r#"[{"c":"\\"}]"#]),
            (r#"[{"a":1},{"b":2}"#, &[]),
            (r#"{"a":"b"}"#, &[]),
            ("[]", &[]),
            ("]}{", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(items(text, usize::MAX), expected, "{text}");
            assert_eq!(items(text, 1), expected, "{text} by bytes");
        }
    }
}
