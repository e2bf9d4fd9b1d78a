//! Tables of data; those that only arrange lose their structure.

use crate::article::{Block, Cell, Table};
use crate::number;
use crate::platform::Platform;

use super::container::{Part, split};
use super::node::Node;
use super::role::Role;
use super::walk::Walk;

/// The most columns or rows that a cell may span, and the most columns that a row may have by
/// spanning, as HTML limits the first.
const MOST_SPANNED: u16 = 1_000;

impl<P: Platform> Walk<'_, P> {
    /// Makes a table of its parts, where it is one of data.
    pub(super) fn table(&mut self, node: &P::Node, parts: &[Part]) {
        let is_cell = |it: &Part| matches!(it.role, Role::Cell(_));
        let only_arranges =
            matches!(node.attribute("role").as_deref(), Some("presentation" | "none"));
        if only_arranges || !parts.windows(2).any(|it| it.iter().all(is_cell)) {
            return;
        }
        let mut table = Table::default();
        let mut rest = Vec::new();
        let mut row = Vec::new();
        for part in parts.iter().rev() {
            match part.role {
                Role::Cell(header) => row.push(Cell {
                    header,
                    columns: part.columns,
                    rows: part.rows,
                    content: self.blocks.split_off(part.at),
                }),
                Role::Caption => {
                    split(self.blocks.split_off(part.at), &mut table.caption, &mut rest)
                }
                Role::Row | Role::Head | Role::Foot => {
                    let rows = match part.role {
                        Role::Head => &mut table.head,
                        Role::Foot => &mut table.foot,
                        _ => &mut table.body,
                    };
                    if !row.is_empty() {
                        rows.push(in_order(std::mem::take(&mut row)));
                    }
                }
                _ => {}
            }
        }
        for rows in [&mut table.head, &mut table.body, &mut table.foot] {
            rows.reverse();
        }
        // Many tables mark their head by `th` alone: a first row of nothing else is one.
        if let [first, _, ..] = table.body.as_slice()
            && table.head.is_empty()
            && first.iter().all(|it| it.header)
        {
            table.head.push(table.body.remove(0));
        }
        self.blocks.push(Block::Table(table));
        self.blocks.append(&mut rest);
    }
}

/// The cells of a row that were found from its end to its start.
fn in_order(mut row: Vec<Cell>) -> Vec<Cell> {
    row.reverse();
    let mut width = 0;
    for cell in &mut row {
        if width + cell.columns > MOST_SPANNED {
            cell.columns = 1;
        } else {
            width += cell.columns;
        }
    }
    row
}

/// How many columns or rows a cell spans.
pub(super) fn span<N: Node>(cell: &N, name: &str) -> u16 {
    let written = cell.attribute(name).and_then(|it| number::read(it.trim()));
    let span = written.and_then(|it| u16::try_from(it).ok());
    span.unwrap_or(1).clamp(1, MOST_SPANNED)
}
