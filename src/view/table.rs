//! Tables, which scroll inside their own box.

use super::element::{View, element, part};
use super::{Page, block, inline};
use crate::article::inline::plain_text;
use crate::article::{Cell, Table};

/// A table in a region that the keyboard can scroll.
pub(super) fn table(table: &Table, page: &Page) -> View {
    let words = plain_text(&table.caption);
    let name = if words.trim().is_empty() { page.messages.table } else { &words };
    let mut view = part("table", "table");
    if !table.caption.is_empty() {
        let caption =
            part("caption", "table-caption").children(inline::inlines(&table.caption, page));
        view = view.child(caption.view());
    }
    if !table.head.is_empty() {
        view = view.child(element("thead").children(rows(&table.head, "col", page)).view());
    }
    view = view.child(element("tbody").children(rows(&table.body, "row", page)).view());
    if !table.foot.is_empty() {
        view = view.child(element("tfoot").children(rows(&table.foot, "row", page)).view());
    }
    part("div", "table-box")
        .attribute("role", "region")
        .attribute("aria-label", name)
        .attribute("tabindex", "0")
        .child(view.view())
        .view()
}

fn rows(rows: &[Vec<Cell>], scope: &'static str, page: &Page) -> Vec<View> {
    let row =
        |row: &Vec<Cell>| element("tr").children(row.iter().map(|it| cell(it, scope, page))).view();
    rows.iter().map(row).collect()
}

fn cell(cell: &Cell, scope: &'static str, page: &Page) -> View {
    let view = if cell.header {
        part("th", "header-cell").attribute("scope", scope)
    } else {
        part("td", "cell")
    };
    let span = |it: u16| (it > 1).then_some(u32::from(it));
    view.number("colspan", span(cell.columns))
        .number("rowspan", span(cell.rows))
        .children(block::item(&cell.content, page))
        .view()
}
