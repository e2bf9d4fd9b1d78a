//! Tables, and those that only arrange a page.

use crate::article::{Block, Cell, Table};
use crate::platform::Platform;

use super::flow::Flow;
use super::node::Node;
use super::walk::{Place, Walk};
use super::{caption, flat};

/// The most columns or rows that a cell may span, as HTML limits columns.
const MOST_SPANNED: u16 = 1_000;

/// The rows and captions of a table element, each with its place.
struct Parts<N> {
    captions: Vec<(N, Place)>,
    head: Vec<Row<N>>,
    body: Vec<Row<N>>,
    foot: Vec<Row<N>>,
}

/// The cells of a row, each with its place.
type Row<N> = Vec<(N, Place)>;

impl<P: Platform> Walk<'_, P> {
    /// A table, or the content of one that only arranges.
    pub(super) fn table(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        let parts = Parts::of(node, place);
        flow.flush(&mut self.tally);
        if parts.is_layout(node, place) {
            self.unwrap(&parts, flow);
        } else {
            self.data_table(&parts, flow);
        }
    }

    fn unwrap(&mut self, parts: &Parts<P::Node>, flow: &mut Flow) {
        for (cell, place) in parts.captions.iter().chain(parts.rows().flatten()) {
            self.boxed(cell, place, flow);
        }
    }

    fn data_table(&mut self, parts: &Parts<P::Node>, flow: &mut Flow) {
        let mut captions = Vec::new();
        for (node, place) in &parts.captions {
            captions.extend(self.blocks(node, place));
        }
        let head = self.rows(&parts.head);
        let mut body = self.rows(&parts.body);
        body.extend(self.rows(&parts.foot));
        let mut table = Table { caption: Vec::new(), head, body };
        if table.head.iter().chain(&table.body).flatten().all(|it| it.content.is_empty()) {
            flow.extend(captions, &mut self.tally);
            return;
        }
        head_first_row(&mut table);
        let (words, rest) = caption::split(captions);
        table.caption = words;
        flow.extend([Block::Table(table)], &mut self.tally);
        flow.extend(rest, &mut self.tally);
    }

    fn rows(&mut self, rows: &[Row<P::Node>]) -> Vec<Vec<Cell>> {
        let rows = rows.iter().map(|row| self.row(row));
        rows.filter(|row| !row.is_empty()).collect()
    }

    fn row(&mut self, row: &Row<P::Node>) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (node, place) in row {
            let content = self.blocks(node, place);
            // An empty cell counts too, so that a table of nothing else has an end.
            if content.is_empty() && !self.tally.take_block() {
                break;
            }
            cells.push(Cell {
                header: is(node, "th"),
                columns: span(node, "colspan"),
                rows: span(node, "rowspan"),
                content,
            });
        }
        cells
    }
}

impl<N: Node> Parts<N> {
    fn of(table: &N, place: &Place) -> Self {
        let place = place.in_table();
        let mut parts = Self { captions: vec![], head: vec![], body: vec![], foot: vec![] };
        for (child, place) in shown(table, &place) {
            match child.element_name().as_deref() {
                Some("caption") => parts.captions.push((child, place)),
                Some("thead") => parts.head.extend(rows(&child, &place)),
                Some("tbody") => parts.body.extend(rows(&child, &place)),
                Some("tfoot") => parts.foot.extend(rows(&child, &place)),
                Some("tr") => parts.body.push(cells(&child, &place)),
                _ => {}
            }
        }
        parts
    }

    fn rows(&self) -> impl Iterator<Item = &Row<N>> {
        self.head.iter().chain(&self.body).chain(&self.foot)
    }

    /// Whether the table only arranges: it says so, or it has neither heads nor a caption and is
    /// one column wide, or a table within a table.
    fn is_layout(&self, table: &N, place: &Place) -> bool {
        let role = table.attribute("role").unwrap_or_default();
        if matches!(role.trim(), "presentation" | "none") {
            return true;
        }
        let has_header = self.rows().flatten().any(|(cell, _)| is(cell, "th"));
        if has_header || !self.captions.is_empty() {
            return false;
        }
        self.rows().all(|it| it.len() < 2) || place.is_in_table() || flat::holds(table, "table")
    }
}

fn rows<N: Node>(section: &N, place: &Place) -> Vec<Row<N>> {
    let rows = shown(section, place).filter(|(it, _)| is(it, "tr"));
    rows.map(|(row, place)| cells(&row, &place)).collect()
}

fn cells<N: Node>(row: &N, place: &Place) -> Row<N> {
    shown(row, place).filter(|(it, _)| is(it, "td") || is(it, "th")).collect()
}

/// The children that the document does not hide, each with its place.
fn shown<N: Node>(node: &N, place: &Place) -> impl Iterator<Item = (N, Place)> {
    let children = node.children().into_iter().filter(|it| !it.is_hidden());
    children.map(|child| {
        let place = place.inside(&child);
        (child, place)
    })
}

fn is<N: Node>(node: &N, name: &str) -> bool {
    node.element_name().is_some_and(|it| it == name)
}

fn span<N: Node>(cell: &N, name: &str) -> u16 {
    let written = cell.attribute(name).and_then(|it| it.trim().parse::<u64>().ok()).unwrap_or(1);
    u16::try_from(written).unwrap_or(MOST_SPANNED).clamp(1, MOST_SPANNED)
}

/// Many tables mark their head by `th` alone: a first row of nothing else is one.
fn head_first_row(table: &mut Table) {
    let is_head = |row: &Vec<Cell>| row.iter().all(|it| it.header);
    if table.head.is_empty() && table.body.len() > 1 && table.body.first().is_some_and(is_head) {
        table.head.push(table.body.remove(0));
    }
}
