//! Reads tables, whose data is a list of records.

use crate::json::Value;

use crate::draft::Piece;
use crate::formats::fields::{get, list_of, text, text_of, truth_of};

/// The largest numbers of columns and rows that are read. More do not fit on a screen, and each record is
/// searched once for each column.
const MOST_COLUMNS: usize = 40;
const MOST_ROWS: usize = 1_000;

/// Returns the table of a component: one column for each descriptor, and one row for each record.
pub(super) fn of(component: &Value) -> Option<Piece> {
    let columns = list_of(component, "data.descriptors");
    let columns = columns.get(..MOST_COLUMNS).unwrap_or(columns);
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    for column in columns {
        head.push(words(get(column, "label")));
    }
    for record in list_of(component, "data.records").iter().take(MOST_ROWS) {
        let mut row = Vec::new();
        for column in columns {
            let key = text_of(column, "key").unwrap_or_default();
            row.push(words(record.get(key)));
        }
        rows.push(row);
    }
    let has_head = truth_of(component, "showDescriptorLabels") != Some(false);
    let head = if has_head { vec![head] } else { Vec::new() };
    (!rows.is_empty()).then_some(Piece::Table(None, head, rows))
}

/// Returns the words of a cell, which is a text, a number, or an object with a text.
fn words(value: Option<&Value>) -> String {
    let words = value.and_then(|it| text_of(it, "text").or_else(|| text(it)));
    words.unwrap_or_default().to_owned()
}
