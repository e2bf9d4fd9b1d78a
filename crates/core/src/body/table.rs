//! Tables of data. Tables that only arrange their content lose their structure.

use crate::article::{Block, Cell, Table};
use crate::dropped::DropRule;
use crate::platform::Platform;

use super::caption::split;
use super::node::Node;
use super::part::Part;
use super::role::Role;
use super::span::MOST_SPANNED;
use super::walk::Walk;

impl<P: Platform> Walk<'_, P> {
    /// Makes a table of its parts, if it is a table of data.
    pub(super) fn table(&mut self, node: &P::Node, parts: &[Part]) {
        let is_cell = |it: &Part| matches!(it.role, Role::Cell(_));
        let only_arranges =
            matches!(node.attribute("role").as_deref(), Some("presentation" | "none"));
        if only_arranges || !parts.windows(2).any(|it| it.iter().all(is_cell)) {
            return self.explain(DropRule::Table, node);
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
        // Many tables mark their head by `th` alone: a first row of header cells is the head.
        if let [first, _, ..] = table.body.as_slice()
            && table.head.is_empty()
            && first.iter().all(|it| it.header)
        {
            table.head.push(table.body.remove(0));
        }
        if !rest.is_empty() {
            self.explain(DropRule::CaptionBlock, node);
        }
        self.blocks.push(Block::Table(table));
        self.blocks.append(&mut rest);
    }
}

/// Puts the cells of a row in their order; the caller finds them from the last to the first.
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
