//! Elements that hold blocks: quotations, lists, figures and tables.

use crate::article::{Block, Cell, Inline, List, Table};
use crate::platform::Platform;

use super::node::Node;
use super::role::Role;
use super::walk::{Frame, Walk};

/// The most columns or rows that a cell may span, as HTML limits columns.
const MOST_SPANNED: u16 = 1_000;

/// Where an item, a caption, a row or a cell begins among the blocks. It ends where the next
/// part begins, so what stands between the items of a list, as a nested list does in old markup,
/// belongs to the item before it.
pub(super) struct Part {
    role: Role,
    at: usize,
    columns: u16,
    rows: u16,
}

impl<P: Platform> Walk<'_, P> {
    /// Remembers where a part begins.
    pub(super) fn begin_part(&mut self, frame: &Frame<P::Node>) {
        let mut part = Part { role: frame.role, at: frame.blocks, columns: 1, rows: 1 };
        match frame.role {
            Role::Item | Role::Caption => {}
            Role::Row => {
                if matches!(self.role_around(), Role::Head) {
                    part.role = Role::Head;
                }
            }
            Role::Cell(_) => {
                part.columns = span(&frame.node, "colspan");
                part.rows = span(&frame.node, "rowspan");
            }
            _ => return,
        }
        self.parts.push(part);
    }

    /// Makes one block of those that came since an element was opened, where it holds blocks.
    pub(super) fn end_part(&mut self, frame: &Frame<P::Node>) {
        match frame.role {
            Role::Caption => {
                let rest = Part { role: Role::Unknown, at: self.blocks.len(), columns: 1, rows: 1 };
                return self.parts.push(rest);
            }
            // An empty cell counts too, so that a table of nothing else has an end.
            Role::Cell(_) if self.blocks.len() == frame.blocks => {
                self.take_room();
                return;
            }
            Role::Quote | Role::List(_) | Role::Figure | Role::Table => {}
            _ => return,
        }
        let parts = self.parts.split_off(frame.parts);
        if self.blocks.len() == frame.blocks {
            return;
        }
        match frame.role {
            Role::Quote => {
                let blocks = self.blocks.split_off(frame.blocks);
                self.blocks.push(Block::Quote(blocks));
            }
            Role::List(ordered) => self.list(ordered, frame, &parts),
            Role::Figure => self.figure(&parts, frame.blocks),
            _ => self.table(&frame.node, &parts),
        }
    }

    fn list(&mut self, ordered: bool, frame: &Frame<P::Node>, parts: &[Part]) {
        let mut items = Vec::new();
        let starts = parts.iter().rev().filter(|it| matches!(it.role, Role::Item)).map(|it| it.at);
        for at in starts.chain([frame.blocks]) {
            let item = self.blocks.split_off(at);
            if !item.is_empty() {
                items.push(item);
            }
        }
        items.reverse();
        let start = frame.node.attribute("start").and_then(|it| it.trim().parse().ok());
        let start = start.filter(|it| ordered && *it != 1);
        self.blocks.push(Block::List(List { ordered, start, items }));
    }

    /// Puts the caption under the last picture, where a gallery's caption stands too.
    fn figure(&mut self, parts: &[Part], start: usize) {
        for pair in parts.windows(2) {
            if let [Part { role: Role::Caption, at, .. }, end] = pair {
                let mut rest = self.blocks.split_off(end.at);
                let caption = self.blocks.split_off(*at);
                self.blocks.append(&mut rest);
                let mut shown = self.blocks.iter_mut().skip(start).rev();
                let place = shown.find_map(|it| match it {
                    Block::Figure(it) if it.caption.is_empty() => Some(&mut it.caption),
                    _ => None,
                });
                match place {
                    Some(place) => split(caption, place, &mut rest),
                    None => rest = caption,
                }
                self.blocks.append(&mut rest);
                return;
            }
        }
    }

    fn table(&mut self, node: &P::Node, parts: &[Part]) {
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
                Role::Row | Role::Head => {
                    row.reverse();
                    let rows = if matches!(part.role, Role::Row) {
                        &mut table.body
                    } else {
                        &mut table.head
                    };
                    if !row.is_empty() {
                        rows.push(std::mem::take(&mut row));
                    }
                }
                _ => {}
            }
        }
        table.head.reverse();
        table.body.reverse();
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

/// Parts the words of a caption, joined by line breaks, from blocks that cannot stand in one.
fn split(blocks: Vec<Block>, caption: &mut Vec<Inline>, rest: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph(mut content) => {
                if !caption.is_empty() {
                    caption.push(Inline::Break);
                }
                caption.append(&mut content);
            }
            other => rest.push(other),
        }
    }
}

/// How many columns or rows a cell spans.
fn span<N: Node>(cell: &N, name: &str) -> u16 {
    let written = cell.attribute(name).and_then(|it| it.trim().parse().ok());
    written.unwrap_or(1).clamp(1, MOST_SPANNED)
}
