//! The embargo.

use super::Reason;
use crate::article::Date;
use crate::draft::Gate;

/// The reason if an embargo closes the gate.
///
/// An embargo whose time cannot be read never ends. If the time has two possible meanings, the
/// embargo lasts until the later one: to break an embargo costs more than to keep it too long.
pub(super) fn closed_by(gate: &Gate, now: i64) -> Option<Reason> {
    let until = Date::parse(end(gate)?);
    let is_over = until.is_some_and(|it| it.latest_instant() <= now);
    (!is_over).then_some(Reason::Embargoed { until })
}

/// The end of the embargo as the document writes it, if there is an embargo.
pub(super) fn end(gate: &Gate) -> Option<&str> {
    gate.embargo.as_deref().filter(|it| !Date::is_unset(it))
}
