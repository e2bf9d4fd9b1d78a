//! An item of a document.

use super::adapter::Adapter;
use crate::draft::Draft;
use crate::json::Value;
use crate::notice::Notice;

/// An item, the document that contains it, and the adapter that reads both.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) adapter: &'static Adapter,
    pub(super) item: &'a Value,
    pub(super) document: &'a Value,
}

impl Item<'_> {
    /// Reads the fields of the item.
    pub(super) fn read(&self, notices: &mut Vec<Notice>) -> Draft {
        (self.adapter.read)(self.item, self.document, notices)
    }
}
