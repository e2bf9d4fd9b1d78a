//! How many columns or rows a cell spans.

use crate::number;

use super::node::Node;

/// The most columns or rows that a cell may span, as in HTML. It is also the most columns that a
/// row may have by spanning.
pub(super) const MOST_SPANNED: u16 = 1_000;

/// The span of a cell, from its attribute `colspan` or `rowspan`.
pub(super) fn span<N: Node>(cell: &N, name: &str) -> u16 {
    let written = cell.attribute(name).and_then(|it| number::read(it.trim()));
    let span = written.and_then(|it| u16::try_from(it).ok());
    span.unwrap_or(1).clamp(1, MOST_SPANNED)
}
