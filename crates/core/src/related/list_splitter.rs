//! Splits a list into its items before anything is parsed, so that each item can be parsed alone. A large
//! list then does not block the page, and a broken item does not affect the others.

use std::ops::Range;

use crate::json::DEEPEST;

/// The largest size, in bytes, of the document around the list. It is parsed again with each item.
const LONGEST_SURROUNDINGS: usize = 8 * 1024;

/// Splits a document, part by part. The list is the longest array of objects that is not inside another
/// array.
#[derive(Default)]
pub(super) struct ListSplitter {
    at: usize,
    /// The open brackets.
    open: Vec<u8>,
    in_string: bool,
    is_escaped: bool,
    /// The number of open brackets directly inside the outermost array, while one is open.
    depth: Option<usize>,
    /// The position at which its last item begins.
    item: usize,
    /// Whether the document itself is an array. That array is the list.
    is_list: bool,
    current: ItemList,
    longest: ItemList,
}

/// The positions of a list and of its items in the document.
#[derive(Clone, Debug, Default)]
pub(super) struct ItemList {
    /// From after the opening bracket to the closing bracket. Without a closing bracket so far, the end is
    /// `usize::MAX`.
    all: Range<usize>,
    items: Vec<Range<usize>>,
}

impl ListSplitter {
    /// Reads the rest of the document. `text` is all that was received so far.
    pub(super) fn read(&mut self, text: &str) {
        while let Some(rest @ [byte, ..]) = text.as_bytes().get(self.at..) {
            self.at += if self.in_string {
                self.read_string(rest)
            } else {
                self.take(*byte);
                1
            };
        }
    }

    /// Returns the items received so far, if the document is an array. For a list inside an object, only
    /// the end of the document shows which array is the longest, so the result is empty.
    pub(super) fn so_far(&self) -> &ItemList {
        match self.depth {
            _ if !self.is_list => &NO_LIST,
            Some(_) => &self.current,
            None => &self.longest,
        }
    }

    /// Returns the list, or `None` if the document is cut off or has no list.
    pub(super) fn list(&mut self) -> Option<ItemList> {
        let is_whole = self.open.is_empty() && !self.in_string && !self.longest.items.is_empty();
        is_whole.then(|| std::mem::take(&mut self.longest))
    }

    /// Reads a string up to the next quotation mark or backslash, and returns the number of bytes read.
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
        if self.depth == Some(self.open.len()) {
            self.item = self.at;
        }
        // Deeper nesting is an error when the item is parsed.
        if self.open.len() < DEEPEST * 2 {
            self.open.push(bracket);
        }
        if self.depth.is_none() && bracket == b'[' {
            self.is_list |= self.open.len() == 1;
            self.depth = Some(self.open.len());
            self.current.all = self.at + 1..usize::MAX;
        }
    }

    fn close(&mut self) {
        let Some(bracket) = self.open.pop() else { return };
        if self.depth == Some(self.open.len()) && bracket == b'{' {
            self.current.items.push(self.item..self.at + 1);
        } else if self.depth == Some(self.open.len() + 1) {
            self.depth = None;
            let mut list = std::mem::take(&mut self.current);
            list.all.end = self.at;
            // If the document is an array, text after it does not belong to it.
            let may_be = !self.is_list || self.longest.items.is_empty();
            if may_be && !list.items.is_empty() && list.all.len() > self.longest.all.len() {
                self.longest = list;
            }
        }
    }
}

/// The result of `so_far` before a list has begun.
static NO_LIST: ItemList = ItemList { all: 0..0, items: Vec::new() };

impl ItemList {
    /// Returns the number of items.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns the text of an item.
    pub(super) fn text_of<'a>(&self, text: &'a str, at: usize) -> Option<&'a str> {
        text.get(self.items.get(at)?.clone())
    }

    /// Returns the document with only this item in its list.
    pub(super) fn item(&self, text: &str, at: usize) -> Option<String> {
        let item = self.text_of(text, at)?;
        let before = text.get(..self.all.start)?;
        Some(match text.get(self.all.end..) {
            Some(after) if before.len() + after.len() < LONGEST_SURROUNDINGS => {
                [before, item, after].concat()
            }
            _ => ["[", item, "]"].concat(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str, step: usize) -> Vec<String> {
        let mut splitter = ListSplitter::default();
        let ends = (0..text.len()).step_by(step).chain([text.len()]);
        ends.filter_map(|it| text.get(..it)).for_each(|it| splitter.read(it));
        let Some(list) = splitter.list() else { return Vec::new() };
        (0..list.len()).filter_map(|it| list.item(text, it)).collect()
    }

    #[test]
    fn so_far_returns_the_items_of_an_array_as_they_arrive() {
        let text = r#"[{"a":1},{"b":[{}]},2,{"c":3}]"#;
        for (end, expected) in [(1, 0), (7, 0), (8, 1), (18, 1), (19, 2), (29, 3), (30, 3)] {
            let mut splitter = ListSplitter::default();
            splitter.read(text.get(..end).unwrap());
            let list = splitter.so_far();
            assert_eq!(list.len(), expected, "{end}");
            let items = (0..list.len()).map(|it| list.item(text.get(..end).unwrap(), it).unwrap());
            assert!(items.eq(self::items(text, 1).into_iter().take(expected)), "{end}");
        }
        // In an object, a longer array may follow.
        let mut splitter = ListSplitter::default();
        splitter.read(r#"{"a":[{"b":1},"#);
        assert_eq!(splitter.so_far().len(), 0);
    }

    #[test]
    fn item_returns_the_document_around_one_item() {
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
