//! A tree of nodes that was written as one text, so that a whole document crosses the border between JavaScript and
//! WebAssembly at once. `js/record.js` writes it.
//!
//! Fields are separated by NUL, which no parsed document contains: the parser drops it or replaces it (HTML standard,
//! 13.2.2, `unexpected-null-character`). The first character of a field says what it is:
//!
//! | field | meaning |
//! |---|---|
//! | `<name` | the start of an element |
//! | `@name`, and the field after it | an attribute of the element, and its value |
//! | `"words` | a text node |
//! | `!` | any other node, such as a comment |
//! | `>` | the end of the element |

use std::ops::Range;
use std::rc::Rc;

use crate::search::parts;

use super::node::Node;

/// The character between two fields.
const SEPARATOR: u8 = 0;

/// A node of a recorded tree.
#[derive(Clone)]
pub struct RecordedNode {
    record: Rc<Record>,
    at: usize,
}

/// A recorded tree.
struct Record {
    text: String,
    nodes: Vec<Entry>,
    attributes: Vec<(Range<usize>, Range<usize>)>,
}

/// A node. The nodes in it come right after it.
struct Entry {
    kind: Kind,
    /// The name of the element, or the words of the text.
    name: Range<usize>,
    /// Where the element's attributes are in [`Record::attributes`].
    attributes: Range<usize>,
    has_children: bool,
    next_sibling: Option<usize>,
}

#[derive(PartialEq, Eq)]
enum Kind {
    Element,
    Text,
    Other,
}

impl RecordedNode {
    /// Reads a record, and returns its root; `None` if the record is empty.
    pub fn read(text: String) -> Option<Self> {
        let mut record = Record { text: String::new(), nodes: Vec::new(), attributes: Vec::new() };
        record.add_all(&text);
        record.text = text;
        let is_empty = record.nodes.is_empty();
        (!is_empty).then(|| Self { record: Rc::new(record), at: 0 })
    }

    fn entry(&self, kind: &Kind) -> Option<&Entry> {
        self.record.nodes.get(self.at).filter(|it| it.kind == *kind)
    }

    fn words(&self, range: &Range<usize>) -> &str {
        self.record.text.get(range.clone()).unwrap_or_default()
    }

    fn all_attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let range = self.entry(&Kind::Element).map(|it| it.attributes.clone()).unwrap_or_default();
        let attributes = self.record.attributes.get(range).unwrap_or_default();
        attributes.iter().map(|(name, value)| (self.words(name), self.words(value)))
    }

    fn other(&self, at: usize) -> Self {
        Self { record: Rc::clone(&self.record), at }
    }
}

impl Record {
    /// Adds the nodes of a record.
    fn add_all(&mut self, text: &str) {
        // The open elements, and the last node in each of them that is complete.
        let mut open: Vec<(usize, Option<usize>)> = Vec::new();
        let mut start = 0;
        let mut fields = parts(text, SEPARATOR).map(|field| {
            let range = start..start + field.len();
            start = range.end + 1;
            (field.bytes().next(), range)
        });
        while let Some((sign, range)) = fields.next() {
            let name = range.start + 1..range.end;
            let kind = match sign {
                Some(b'<') => Kind::Element,
                Some(b'"') => Kind::Text,
                Some(b'@') => {
                    if let (Some((_, value)), Some(it)) = (fields.next(), self.nodes.last_mut()) {
                        self.attributes.push((name, value));
                        it.attributes.end = self.attributes.len();
                    }
                    continue;
                }
                Some(b'>') => {
                    open.pop();
                    continue;
                }
                _ => Kind::Other,
            };
            let at = self.nodes.len();
            if let Some((parent, before)) = open.last_mut() {
                match before.replace(at) {
                    Some(before) => self.change(before, |it| it.next_sibling = Some(at)),
                    None => self.change(*parent, |it| it.has_children = true),
                }
            }
            if kind == Kind::Element {
                open.push((at, None));
            }
            let attributes = self.attributes.len()..self.attributes.len();
            let entry = Entry { kind, name, attributes, has_children: false, next_sibling: None };
            self.nodes.push(entry);
        }
    }

    fn change(&mut self, at: usize, change: impl FnOnce(&mut Entry)) {
        if let Some(it) = self.nodes.get_mut(at) {
            change(it);
        }
    }
}

impl Node for RecordedNode {
    fn element_name(&self) -> Option<String> {
        self.entry(&Kind::Element).map(|it| self.words(&it.name).to_ascii_lowercase())
    }

    fn text(&self) -> Option<String> {
        self.entry(&Kind::Text).map(|it| self.words(&it.name).to_owned())
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.all_attributes().find(|it| it.0 == name).map(|it| it.1.to_owned())
    }

    fn attributes(&self) -> Vec<(String, String)> {
        self.all_attributes().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn first_child(&self) -> Option<Self> {
        let entry = self.entry(&Kind::Element)?;
        entry.has_children.then(|| self.other(self.at + 1))
    }

    fn next_sibling(&self) -> Option<Self> {
        self.record.nodes.get(self.at)?.next_sibling.map(|it| self.other(it))
    }
}
