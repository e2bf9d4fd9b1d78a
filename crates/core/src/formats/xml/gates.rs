//! Joins the gates of a document that has several: a package and its story, or an item and the NITF in it.

use crate::article::Date;
use crate::draft::Gate;

/// Closes a gate by another one too. Of two statuses, the one that is not `usable` counts; of two embargoes, the one that
/// ends last or cannot be read; of two expiries, the first.
pub(super) fn join(gate: &mut Gate, other: Gate) {
    let is_usable = |it: &String| it.trim().eq_ignore_ascii_case("usable");
    if gate.status.as_ref().is_none_or(is_usable) {
        gate.status = other.status.or(gate.status.take());
    }
    gate.embargo = match (gate.embargo.take(), other.embargo) {
        (Some(one), Some(other)) => Some(if ends_after(&one, &other) { one } else { other }),
        (one, other) => one.or(other),
    };
    let expires = |it: &Option<String>| Date::parse(it.as_deref()?).map(Date::latest_instant);
    gate.expires = match (expires(&gate.expires), expires(&other.expires)) {
        (Some(one), Some(its)) if its < one => other.expires,
        (None, Some(_)) => other.expires,
        _ => gate.expires.take(),
    };
    gate.is_paid |= other.is_paid;
}

/// Whether an embargo ends after another one. An embargo whose end cannot be read has no end.
fn ends_after(one: &str, other: &str) -> bool {
    if Date::is_unset(one) || Date::is_unset(other) {
        return Date::is_unset(other);
    }
    let end = |it: &str| Date::parse(it).map_or(i64::MAX, Date::latest_instant);
    end(one) >= end(other)
}
