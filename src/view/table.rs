//! Tables, which scroll inside their own box.

use leptos::prelude::*;

use super::{Page, block, inline};
use crate::article::{Cell, Table};

/// A table in a region that the keyboard can scroll.
pub(super) fn table(table: &Table, page: &Page) -> AnyView {
    let caption = (!table.caption.is_empty()).then(|| {
        let words = inline::inlines(&table.caption);
        view! { <caption part="table-caption">{words}</caption> }
    });
    let words = crate::article::inline::plain_text(&table.caption);
    let name = if words.trim().is_empty() { page.messages.table.to_owned() } else { words };
    let head =
        (!table.head.is_empty()).then(|| view! { <thead>{rows(&table.head, "col", page)}</thead> });
    let body = view! { <tbody>{rows(&table.body, "row", page)}</tbody> };
    view! {
        <div part="table-box" role="region" aria-label=name tabindex="0">
            <table part="table">{caption}{head}{body}</table>
        </div>
    }
    .into_any()
}

fn rows(rows: &[Vec<Cell>], scope: &'static str, page: &Page) -> AnyView {
    rows.iter()
        .map(|row| {
            let cells: Vec<_> = row.iter().map(|it| cell(it, scope, page)).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect::<Vec<_>>()
        .into_any()
}

fn cell(cell: &Cell, scope: &'static str, page: &Page) -> AnyView {
    let content = block::item(&cell.content, page);
    let columns = (cell.columns > 1).then_some(cell.columns);
    let rows = (cell.rows > 1).then_some(cell.rows);
    if cell.header {
        view! { <th part="header-cell" scope=scope colspan=columns rowspan=rows>{content}</th> }
            .into_any()
    } else {
        view! { <td part="cell" colspan=columns rowspan=rows>{content}</td> }.into_any()
    }
}
