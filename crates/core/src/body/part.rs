//! Where the parts of a container begin.

use super::role::Role;

/// Where an item, a caption, a row or a cell begins among the blocks.
///
/// It ends where the next part begins. Old markup puts nested lists between the items of a list;
/// such a list belongs to the item before it.
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) at: usize,
    pub(super) columns: u16,
    pub(super) rows: u16,
    /// The number that an item has of its own.
    pub(super) value: Option<i32>,
}

impl Part {
    pub(super) fn new(role: Role, at: usize) -> Self {
        Self { role, at, columns: 1, rows: 1, value: None }
    }
}
