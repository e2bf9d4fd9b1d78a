//! Builds the value of an XML document from what a parser finds.

use super::namespace::prefix;
use super::{NAME, TEXT};
use crate::json::{DEEPEST, Value};

/// The largest number of elements, attributes and texts. A document of five megabytes has at most 150,000.
const MOST_NODES: usize = 400_000;

/// Why a document is not built to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Elements are nested deeper than [`DEEPEST`].
    TooDeep,
    /// There are too many elements.
    TooMany,
    /// There is not exactly one root.
    NoRoot,
}

/// A document under construction: the open elements, with their fields so far.
#[derive(Default)]
pub struct Builder {
    open: Vec<Vec<(String, Value)>>,
    root: Option<(String, Value)>,
    nodes: usize,
    refusal: Option<Refusal>,
}

impl Builder {
    /// Begins an element. Its attributes follow, then its content.
    pub fn open(&mut self, namespace: &str, local: &str) {
        if self.open.len() >= DEEPEST {
            self.refuse(Refusal::TooDeep);
        }
        if self.counts() {
            let name = [prefix(namespace), local].concat();
            self.open.push(vec![(NAME.to_owned(), Value::String(name))]);
        }
    }

    /// Adds an attribute to the element that was opened last.
    pub fn attribute(&mut self, namespace: &str, local: &str, text: &str) {
        if self.counts()
            && let Some(fields) = self.open.last_mut()
        {
            let name = ["@", prefix(namespace), local].concat();
            fields.push((name, Value::String(text.to_owned())));
        }
    }

    /// Adds a text to the element that is open. The parts of a text, such as sections of CDATA, become one.
    pub fn text(&mut self, part: &str) {
        if let Some((key, Value::String(text))) = self.open.last_mut().and_then(|it| it.last_mut())
            && key == TEXT
        {
            text.push_str(part);
            return;
        }
        if !part.is_empty()
            && self.counts()
            && let Some(fields) = self.open.last_mut()
        {
            fields.push((TEXT.to_owned(), Value::String(part.to_owned())));
        }
    }

    /// Ends the element that is open.
    pub fn close(&mut self) {
        if self.refusal.is_some() {
            return;
        }
        let Some(mut fields) = self.open.pop() else { return };
        let Some((_, Value::String(name))) = fields.first().cloned() else { return };
        let is_root = self.open.is_empty();
        let value = match &mut *fields {
            [_] if !is_root => Value::String(String::new()),
            [_, (key, text)] if !is_root && key == TEXT => std::mem::take(text),
            _ => Value::Object(fields),
        };
        match self.open.last_mut() {
            Some(parent) => parent.push((name, value)),
            None if self.root.is_some() => self.refuse(Refusal::NoRoot),
            None => self.root = Some(([NAME, &name].concat(), value)),
        }
    }

    /// Whether the document is refused, so that a parser may stop.
    pub fn is_refused(&self) -> bool {
        self.refusal.is_some()
    }

    /// Returns the document.
    ///
    /// # Errors
    ///
    /// If the document has no root, or is refused.
    pub fn finish(self) -> Result<Value, Refusal> {
        match (self.refusal, self.root) {
            (Some(refusal), _) => Err(refusal),
            (None, Some(root)) if self.open.is_empty() => Ok(Value::Object(vec![root])),
            _ => Err(Refusal::NoRoot),
        }
    }

    /// Counts a node, and returns whether it is built.
    fn counts(&mut self) -> bool {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            self.refuse(Refusal::TooMany);
        }
        self.refusal.is_none()
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.refusal.get_or_insert(refusal);
    }
}
