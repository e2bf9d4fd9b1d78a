//! The expiry.

use super::Reason;
use crate::article::Date;
use crate::draft::Gate;

/// The reason if the expiry closes the gate.
///
/// If the time has two possible meanings, the later one counts. A time that cannot be read does not
/// close the gate, unlike an embargo. The IPTC calls an expired item only "no longer editorially
/// relevant". So a story that is shown too long costs little, but a typing error must not remove a
/// story, nor may the zero of a system for a date that was never set.
pub(super) fn closed_by(gate: &Gate, now: i64) -> Option<Reason> {
    (end(gate)? <= now).then_some(Reason::Expired)
}

/// The time at which the gate closes, in Unix seconds.
pub(super) fn end(gate: &Gate) -> Option<i64> {
    Date::parse(gate.expires.as_deref()?).map(Date::latest_instant)
}
