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
    /// Where its last item begins.
    item: usize,
    /// Whether the document is an array, and so the list.
    is_list: bool,
    current: ItemList,
    longest: ItemList,
}

/// A list: where it stands in the document, and its items.
#[derive(Clone, Debug, Default)]
pub(super) struct ItemList {
    /// From behind its opening bracket to its closing one, once that has come.
    all: Range<usize>,
    items: Vec<Range<usize>>,
}

impl Cutter {
    /// Reads on in a document of which more has come.
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

    /// The items that have come so far of a list that is the document; of one that stands in it nobody
    /// knows before the end whether it is the longest.
    pub(super) fn so_far(&self) -> &ItemList {
        match self.depth {
            _ if !self.is_list => &NO_LIST,
            Some(_) => &self.current,
            None => &self.longest,
        }
    }

    /// The list; none where the document stops in the middle or has none.
    pub(super) fn list(&mut self) -> Option<ItemList> {
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
        if self.depth == Some(self.open.len()) {
            self.item = self.at;
        }
        // What nests deeper is refused where the item is parsed.
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
            // What follows a document that is a list is none of it.
            let may_be = !self.is_list || self.longest.items.is_empty();
            if may_be && !list.items.is_empty() && list.all.len() > self.longest.all.len() {
                self.longest = list;
            }
        }
    }
}

/// What there is of a list before anything has come.
static NO_LIST: ItemList = ItemList { all: 0..0, items: Vec::new() };

impl ItemList {
    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The document as it would be with only this item in its list.
    pub(super) fn item(&self, text: &str, at: usize) -> Option<String> {
        let item = text.get(self.items.get(at)?.clone())?;
        let before = text.get(..self.all.start)?;
        Some(match text.get(self.all.end..) {
            Some(after) if before.len() + after.len() < LONGEST_FRAME => {
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
        let mut cutter = Cutter::default();
        let ends = (0..text.len()).step_by(step).chain([text.len()]);
        ends.filter_map(|it| text.get(..it)).for_each(|it| cutter.read(it));
        let Some(list) = cutter.list() else { return Vec::new() };
        (0..list.len()).filter_map(|it| list.item(text, it)).collect()
    }

    #[test]
    fn items_of_a_list_that_is_the_document_are_there_as_soon_as_they_have_come() {
        let text = r#"[{"a":1},{"b":[{}]},2,{"c":3}]"#;
        for (end, expected) in [(1, 0), (7, 0), (8, 1), (18, 1), (19, 2), (29, 3), (30, 3)] {
            let mut cutter = Cutter::default();
            cutter.read(text.get(..end).unwrap());
            let list = cutter.so_far();
            assert_eq!(list.len(), expected, "{end}");
            let items = (0..list.len()).map(|it| list.item(text.get(..end).unwrap(), it).unwrap());
            assert!(items.eq(self::items(text, 1).into_iter().take(expected)), "{end}");
        }
        // In an object a longer one may come.
        let mut cutter = Cutter::default();
        cutter.read(r#"{"a":[{"b":1},"#);
        assert_eq!(cutter.so_far().len(), 0);
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
