//! Tables. A wide table scrolls inside its own box.

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Cell, Table};

use super::Page;
use super::element::{View, element, part};

/// Builds a table in a region that the keyboard can scroll.
pub(super) fn table(table: &Table, page: &Page) -> View {
    let words = plain_text(&table.caption);
    let name = if words.trim().is_empty() { page.messages.table } else { &words };
    let mut view = part("table", "table");
    if !table.caption.is_empty() {
        let caption = part("caption", "table-caption").inlines(&table.caption, page);
        view = view.child(caption.view());
    }
    if !table.head.is_empty() {
        view = view.child(rows("thead", &table.head, "col", page));
    }
    view = view.child(rows("tbody", &table.body, "row", page));
    if !table.foot.is_empty() {
        view = view.child(rows("tfoot", &table.foot, "row", page));
    }
    part("div", "table-box")
        .attribute("role", "region")
        .attribute("aria-label", name)
        .attribute("tabindex", "0")
        .child(view.view())
        .view()
}

fn rows(tag: &'static str, rows: &[Vec<Cell>], scope: &str, page: &Page) -> View {
    let mut view = element(tag);
    for row in rows {
        let mut cells = element("tr");
        for it in row {
            cells = cells.child(cell(it, scope, page));
        }
        view = view.child(cells.view());
    }
    view.view()
}

fn cell(cell: &Cell, scope: &str, page: &Page) -> View {
    let view = if cell.header {
        part("th", "header-cell").attribute("scope", scope)
    } else {
        part("td", "cell")
    };
    let span = |it: u16| (it > 1).then_some(u32::from(it));
    view.number("colspan", span(cell.columns))
        .number("rowspan", span(cell.rows))
        .item(&cell.content, page)
        .view()
}
