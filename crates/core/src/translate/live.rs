//! Writes the posts and the coverage of a live report.

use super::write_item;
use crate::article::Kind;
use crate::draft::{Draft, DraftCoverage, Piece};
use crate::formats::own;
use crate::json::Value;
use crate::object::{Fields, object, value};

/// Says that the posts of a live report are arranged.
pub(super) fn write_arranged(fields: &mut Fields, draft: &Draft) {
    if draft.coverage.is_some() || draft.body.iter().any(|it| post_of(it).is_some()) {
        fields.add_all(vec![(own::ARRANGED, value(&true))]);
    }
}

/// The value of `live`.
pub(super) fn coverage(coverage: &DraftCoverage) -> Value {
    object(vec![
        ("now", value(&coverage.is_live)),
        ("starts", value(&coverage.starts)),
        ("ends", value(&coverage.ends)),
        ("last", value(&coverage.last)),
        ("silent", value(&coverage.silent)),
        ("refresh", value(&coverage.refresh)),
    ])
}

/// The value of `posts`: those of a live report.
pub(super) fn posts(pieces: &[Piece]) -> Value {
    let write = |post: &Draft| {
        let mut fields = Fields::default();
        write_item(&mut fields, post);
        fields.into_value()
    };
    pieces.iter().filter_map(post_of).map(write).collect()
}

/// The post of a live report that a piece is.
pub(super) fn post_of(piece: &Piece) -> Option<&Draft> {
    match piece {
        Piece::Item(item) if item.kind == Kind::Post => Some(item),
        _ => None,
    }
}
